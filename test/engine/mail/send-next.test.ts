import { describe, expect, it } from 'vitest';
import { cancelVisit } from '../../../electron/engine/cancel-visit.ts';
import { sendNext } from '../../../electron/engine/mail/send-next.ts';
import type { MailMessage, Store } from '../../../electron/engine/ports.ts';
import { rescheduleVisit } from '../../../electron/engine/reschedule-visit.ts';
import { err } from '../../../shared/basics/result.ts';
import type { MailFailure } from '../../../shared/model/mail-lists.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { aKey, aPersonInput, at, instant, PESELS } from '../../support/builders.ts';
import { aMailOffice, booked, type MailOffice, outbox, sendAll } from './mailing.ts';

const MINUTES = 60;
const HOURS = 60 * MINUTES;
const DAYS = 24 * HOURS;

const keysOf = (messages: readonly MailMessage[]) => messages.map(({ key }) => key);

/** As the worker does it: each minute, and whenever a minute says that it goes on. Gives the minutes with an attempt. */
async function runFor(office: MailOffice, minutes: number): Promise<number[]> {
  const attempts: number[] = [];
  for (let minute = 1; minute <= minutes; minute += 1) {
    office.clock.pass(MINUTES);
    if ((await sendAll(office)).length > 0) attempts.push(minute);
  }
  return attempts;
}

describe('G1 sending', () => {
  it('G1 the confirmation of a booking goes to its owner, once', async () => {
    const office = aMailOffice();
    const { visitId, code } = await booked(office);
    expect(await sendAll(office)).toEqual(['sent']);
    expect(await sendAll(office)).toEqual([]);
    const [message] = office.mail.mailer.sent;
    expect(message).toMatchObject({
      to: 'zaneta@poczta.example',
      language: 'pl',
      key: `${visitId}.confirmation.0`,
      subject: 'Potwierdzenie wizyty: poniedziałek, 16 listopada 2026, godz. 10.00',
      calendar: { method: 'request', uid: visitId, sequence: 0, startMs: instant('2026-11-16 10:00') },
    });
    expect(message?.body).toContain(`Kod wizyty: ${code.match(/.{3}/g)?.join('-')}\n`);
    expect(message?.body).toContain('Miejsce: Dowody osobiste, parter, korytarz po lewej, pokój 12\n');
    expect(message?.body).toContain('- aktualne zdjęcie 35 x 45 mm\nJeśli dotyczy:\n- akt urodzenia dziecka\n');
    expect(message?.body).toContain('Urząd Miasta, pl. Przykładowy 1, 00-000 Miasto, tel. 00 000 00 00\n');
    expect(outbox(office)).toEqual(['confirmation 0 sent']);
  });

  it('G1 whoever booked in another language is written to in English', async () => {
    const office = aMailOffice();
    await booked(office, { language: 'en' });
    await booked(office, { idempotencyKey: aKey(2), person: aPersonInput({ pesel: PESELS[1] }), language: 'uk' });
    await sendAll(office);
    for (const { subject, body, language } of office.mail.mailer.sent) {
      expect(subject).toBe('Your visit is booked: Monday 16 November 2026, 10:00');
      expect(body).toContain('Matter: Application for an identity card');
      expect(language).toBe('en');
    }
    expect(office.mail.mailer.sent).toHaveLength(2);
  });

  it('G1 what is told is read when it goes out: a visit that moved meanwhile is told of once, as it is', async () => {
    const office = aMailOffice();
    const { visitId } = await booked(office);
    const date = localDate('2026-11-17');
    await rescheduleVisit(office, { visitId, date, start: at('12:00'), reason: null });
    await sendAll(office);
    expect(keysOf(office.mail.mailer.sent)).toEqual([`${visitId}.change.1`]);
    expect(office.mail.mailer.sent[0]?.subject).toContain('wtorek, 17 listopada 2026, godz. 12.00');
  });

  it('G1 the calendar is told with a rising sequence, and a cancellation takes the entry away', async () => {
    const office = aMailOffice();
    const visit = await booked(office);
    const { visitId } = visit;
    await sendAll(office);
    const date = localDate('2026-11-17');
    await rescheduleVisit(office, { visitId, date, start: at('12:00'), reason: null });
    await sendAll(office);
    const identity = { by: 'code' as const, code: visit.code, peselEnding: PESELS[0].slice(-4) };
    await cancelVisit(office, { visitId, identity });
    await sendAll(office);
    const entries = office.mail.mailer.sent.map(({ calendar }) => calendar && [calendar.method, calendar.sequence]);
    expect(entries).toEqual([
      ['request', 0],
      ['request', 1],
      ['cancel', 2],
    ]);
    expect(new Set(office.mail.mailer.sent.map(({ calendar }) => calendar?.uid))).toEqual(new Set([visitId]));
  });

  it('G1 a person who was erased gets nothing, and a visit that is over is told of to nobody', async () => {
    const erased = aMailOffice();
    await booked(erased);
    erased.store.visits = erased.store.visits.map((stored) => ({ ...stored, person: null }));
    expect(await sendAll(erased)).toEqual(['dropped']);
    const late = aMailOffice();
    await booked(late);
    late.clock.set('2026-11-16 10:00');
    expect(await sendAll(late)).toEqual(['dropped']);
    expect(late.mail.mailer.sent).toEqual([]);
  });

  it('G1 attempts follow after 1, 5, 15 and 60 minutes, then every three hours', async () => {
    const office = aMailOffice();
    await booked(office);
    office.mail.mailer.failWith('try-later');
    expect(await sendAll(office)).toEqual(['put-off']);
    const expected = [1, 6, 21, 81, 261, 441];
    expect(await runFor(office, 500)).toEqual(expected);
  });

  it('G1 a server that is away for seven days: everything arrives, each once, booking goes on', async () => {
    const office = aMailOffice();
    office.mail.mailer.failWith('unreachable');
    const visits = [];
    for (const [index, start] of ['08:00', '09:00', '10:00', '11:00'].entries()) {
      const person = aPersonInput({ pesel: PESELS[index] ?? '' });
      const date = localDate('2026-12-01');
      visits.push(await booked(office, { idempotencyKey: aKey(index), person, date, start: at(start) }));
    }
    await runFor(office, (7 * DAYS) / MINUTES - 5);
    expect(office.mail.mailer.sent).toEqual([]);
    office.mail.mailer.failWith(null);
    await runFor(office, (3 * HOURS) / MINUTES + 10);
    expect(keysOf(office.mail.mailer.sent).toSorted()).toEqual(
      visits.map(({ visitId }) => `${visitId}.confirmation.0`).toSorted(),
    );
  });

  it('G1 once the server is back, what waited for it goes out at once', async () => {
    const office = aMailOffice();
    office.mail.mailer.failWith('unreachable');
    for (const index of [0, 1, 2]) {
      await booked(office, { idempotencyKey: aKey(index), person: aPersonInput({ pesel: PESELS[index] ?? '' }) });
      await sendAll(office);
    }
    await runFor(office, 300);
    office.mail.mailer.failWith(null);
    await booked(office, { idempotencyKey: aKey(9), person: aPersonInput({ pesel: PESELS[4] }), start: at('12:00') });
    expect(await sendAll(office)).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  it.each<[MailFailure, number]>([
    ['address-refused', 1],
    ['message-refused', 7 * 8 + 4],
  ])('G1 %s is given up after about %i attempts', async (failure, attempts) => {
    const office = aMailOffice();
    await booked(office, { date: localDate('2026-12-01') });
    office.mail.mailer.failWith(failure);
    const first = await sendAll(office);
    const later = await runFor(office, (8 * DAYS) / MINUTES);
    expect(outbox(office)).toEqual(['confirmation 0 given-up']);
    expect(Math.abs(first.length + later.length - attempts)).toBeLessThanOrEqual(1);
    const facts = await office.store.read((tx) => tx.outboxFacts(0));
    expect(facts).toEqual({ waiting: 0, oldestAtMs: null, failure: null, givenUp: 1, givenUpFailure: failure });
  });

  it('G1 one that is refused keeps the others from nothing; a server that is away ends the turn', async () => {
    const office = aMailOffice();
    for (const index of [0, 1, 2])
      await booked(office, { idempotencyKey: aKey(index), person: aPersonInput({ pesel: PESELS[index] ?? '' }) });
    office.mail.mailer.failWith('unreachable');
    expect(await sendAll(office)).toEqual(['put-off']);
    office.mail.mailer.failWith('message-refused');
    expect(await sendAll(office)).toEqual(['put-off', 'put-off']);
  });

  it('G1 the program dies after the server took it: it is sent again under the same key, not before the lease ends', async () => {
    const office = aMailOffice();
    const { visitId } = await booked(office);
    let writes = 0;
    // The second write of a turn is the one that says what came of it.
    const dying: Store = {
      read: (work) => office.store.read(work),
      write: (work) => {
        writes += 1;
        return writes === 2 ? Promise.reject(new Error('kill -9')) : office.store.write(work);
      },
    };
    await expect(sendNext({ ...office, store: dying })).rejects.toThrow('kill -9');
    expect(await sendAll(office)).toEqual([]);
    office.clock.pass(5 * MINUTES);
    expect(await sendAll(office)).toEqual(['sent']);
    const key = `${visitId}.confirmation.0`;
    expect(keysOf(office.mail.mailer.sent)).toEqual([key, key]);
  });

  it('G1 two who take the same outbox never send the same e-mail', async () => {
    const office = aMailOffice();
    for (const index of [0, 1, 2, 3])
      await booked(office, {
        idempotencyKey: aKey(index),
        person: aPersonInput({ pesel: PESELS[index] ?? '' }),
        start: at(`1${index}:00`),
      });
    await Promise.all([sendAll(office), sendAll(office), sendAll(office)]);
    const keys = keysOf(office.mail.mailer.sent);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(4);
  });

  it('G1 a slow attempt that was overtaken by another one decides nothing any more', async () => {
    const office = aMailOffice();
    await booked(office);
    const slow: MailOffice['mail'] = {
      ...office.mail,
      mailer: {
        ...office.mail.mailer,
        send: async () => {
          office.clock.pass(6 * MINUTES);
          await sendAll(office);
          return err('address-refused');
        },
      },
    };
    await sendNext({ ...office, mail: slow });
    expect(outbox(office)).toEqual(['confirmation 0 sent']);
  });

  it('G1 a clock that was set forward and back does not keep an e-mail for years', async () => {
    const office = aMailOffice();
    await booked(office, { date: localDate('2026-11-17') });
    office.clock.set('2026-11-14 10:00');
    office.mail.mailer.failWith('try-later');
    await sendAll(office);
    office.mail.mailer.failWith(null);
    office.clock.set('2026-11-09 10:00');
    expect(await sendAll(office)).toEqual(['sent']);
  });
});
