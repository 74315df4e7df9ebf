import { afterEach, describe, expect, it } from 'vitest';
import { sendNext } from '../../electron/engine/mail/send-next.ts';
import type { NewMail, OutboxMail, Store, WriteTx } from '../../electron/engine/ports.ts';
import { ok } from '../../shared/basics/result.ts';
import type { VisitId } from '../../shared/model/ids.ts';
import { MAIL_FAILURES } from '../../shared/model/mail-lists.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { minuteOfDay } from '../../shared/time/minute-of-day.ts';
import { aPerson, aVisit, aVisitId, instant, type PersonChanges } from '../support/builders.ts';
import { DATABASES, POSTGRES } from '../support/databases.ts';
import { aMailer, aMailSource } from '../support/mail.ts';
import { openTempStore, removeTempStores } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';

afterEach(removeTempStores);

const NOW = instant('2026-11-09 10:00');
const MINUTE = 60_000;
const FAR = NOW + 180 * MINUTE;
const CODES = ['K7CM3P9TX', 'PFJ47MD6C', '2222222F2', 'K7CM3P9HH', 'K7CM3P9JJ', 'K7CM3P9TT'];

function mailOf(number: number, changes: Partial<NewMail> = {}): NewMail {
  const visitId = aVisitId(number);
  return { kind: 'confirmation', visitId, calendarId: visitId, sequence: 0, createdAtMs: NOW + number, ...changes };
}

async function put(store: Store, number: number, changes: Partial<Visit> = {}, person: PersonChanges = {}) {
  const visit = aVisit({
    id: aVisitId(number),
    code: CODES[number] ?? '',
    idempotencyKey: `key-${number}-0000000000000000` as Visit['idempotencyKey'],
    date: localDate('2026-11-16'),
    start: minuteOfDay(480 + 30 * number),
    createdAt: NOW,
    ...changes,
  });
  await store.write((tx) => tx.addVisit(visit, aPerson(person)));
}

describe.each(DATABASES)('e-mails, on $name', (database) => {
  const open = async (visits = 3) => {
    const opened = await database.open();
    for (let number = 0; number < visits; number += 1) await put(opened.store, number);
    const run = async <T>(work: (tx: WriteTx) => Promise<T>): Promise<T> => {
      const result = await opened.store.write(async (tx) => ok(await work(tx)));
      if (!result.ok) throw new Error('refused');
      return result.value;
    };
    const claim = (nowMs = NOW + 100) => run((tx) => tx.claimMail(nowMs, nowMs + 180 * MINUTE, 5 * MINUTE));
    const isDue = (nowMs: number) => run((tx) => tx.isMailDue(nowMs, nowMs + 180 * MINUTE));
    return { ...opened, run, claim, isDue };
  };
  const taken = (mail: OutboxMail | null) => {
    if (mail === null) throw new Error('nothing to send');
    return mail;
  };

  it('G1 come out in the order of their turns, each for one who takes it until its lease ends', async () => {
    const { run, claim, isDue } = await open();
    for (const number of [1, 0]) await run((tx) => tx.addMail(mailOf(number)));
    expect(await isDue(NOW - 1)).toBe(false);
    expect(await isDue(NOW)).toBe(true);
    expect(await claim()).toEqual({ ...mailOf(0), tries: 1 });
    expect(await claim()).toMatchObject({ ...mailOf(1), tries: 1 });
    expect(await claim()).toBeNull();
    expect(await claim(NOW + 100 + 5 * MINUTE)).toMatchObject({ ...mailOf(1), tries: 2 });
  });

  it('G1 the same e-mail is put there once', async () => {
    const { run } = await open();
    for (const kind of ['confirmation', 'confirmation', 'reminder'] as const)
      await run((tx) => tx.addMail(mailOf(0, { kind })));
    expect((await run((tx) => tx.outboxFacts(0))).waiting).toBe(2);
    expect(await run((tx) => tx.lastMailOf(aVisitId(0)))).toEqual({ calendarId: aVisitId(0), sequence: 0 });
    expect(await run((tx) => tx.lastMailOf(aVisitId(1)))).toBeNull();
  });

  it('G1 is remembered with its visit or not at all', async () => {
    const { store, run } = await open();
    await store.write(async (tx) => {
      await tx.addMail(mailOf(0));
      return { ok: false, error: 'refused' };
    });
    expect((await run((tx) => tx.outboxFacts(0))).waiting).toBe(0);
    await expect(run((tx) => tx.addMail(mailOf(9)))).rejects.toThrow();
  });

  it('G1 what came of an attempt is kept; whoever has lost the e-mail decides nothing', async () => {
    const { run, claim, isDue } = await open();
    await run((tx) => tx.addMail(mailOf(0)));
    const first = taken(await claim());
    const second = taken(await claim(NOW + 10 * MINUTE));
    await run((tx) => tx.settleMail(first, { state: 'sent' }, NOW));
    const nextTryAtMs = NOW + 30 * MINUTE;
    await run((tx) => tx.settleMail(second, { state: 'waiting', failure: 'try-later', nextTryAtMs }, NOW));
    expect(await run((tx) => tx.outboxFacts(0))).toMatchObject({ waiting: 1, failure: 'try-later' });
    expect(await isDue(nextTryAtMs - 1)).toBe(false);
    const third = taken(await claim(nextTryAtMs));
    await run((tx) => tx.settleMail(third, { state: 'given-up', failure: 'address-refused' }, NOW + 99));
    expect(await run((tx) => tx.outboxFacts(NOW + 98))).toEqual({
      waiting: 0,
      oldestAtMs: null,
      failure: null,
      givenUp: 1,
      givenUpFailure: 'address-refused',
    });
    expect((await run((tx) => tx.outboxFacts(NOW + 99))).givenUp).toBe(0);
    await run((tx) => tx.settleMail(third, { state: 'sent' }, NOW + 200));
    expect((await run((tx) => tx.outboxFacts(0))).givenUp).toBe(1);
  });

  it('G1 every failure can be kept', async () => {
    const { run, claim } = await open();
    await run((tx) => tx.addMail(mailOf(0)));
    let nowMs = NOW + 100;
    for (const failure of MAIL_FAILURES) {
      const mail = taken(await claim(nowMs));
      nowMs += 10 * MINUTE;
      await run((tx) => tx.settleMail(mail, { state: 'waiting', failure, nextTryAtMs: nowMs }, nowMs));
      expect((await run((tx) => tx.outboxFacts(0))).failure).toBe(failure);
    }
  });

  it('G1 what waited for the server is hurried, nothing else, and nothing that is being sent', async () => {
    const { run, claim, isDue } = await open();
    for (const number of [0, 1, 2]) await run((tx) => tx.addMail(mailOf(number)));
    for (const failure of ['unreachable', 'try-later'] as const) {
      const mail = taken(await claim());
      await run((tx) => tx.settleMail(mail, { state: 'waiting', failure, nextTryAtMs: FAR }, NOW));
    }
    const third = taken(await claim());
    await run((tx) => tx.hurryMail(['unreachable', 'insecure'], NOW + 200));
    expect(await isDue(NOW + 199)).toBe(false);
    expect((await claim(NOW + 200))?.visitId).toBe(aVisitId(0));
    expect(await isDue(NOW + 200)).toBe(false);
    expect(third.visitId).toBe(aVisitId(2));
  });

  it('G1 something newer about a calendar entry overtakes what waits, and not what was sent', async () => {
    const { run, claim } = await open();
    await run((tx) => tx.addMail(mailOf(0)));
    const sent = taken(await claim());
    await run((tx) => tx.settleMail(sent, { state: 'sent' }, NOW));
    await run((tx) => tx.addMail(mailOf(0, { kind: 'change', sequence: 1 })));
    await run((tx) => tx.addMail(mailOf(1)));
    await run((tx) => tx.dropWaitingMail(aVisitId(0)));
    expect((await claim())?.visitId).toBe(aVisitId(1));
    expect(await claim()).toBeNull();
  });

  it('G1 a turn further ahead than any can be is due at once', async () => {
    const { run, claim, isDue } = await open();
    await run((tx) => tx.addMail(mailOf(0, { createdAtMs: FAR + 1 })));
    expect(await isDue(NOW)).toBe(true);
    expect(await claim(NOW)).not.toBeNull();
  });

  it('G2 whom to remind: booked for that day before today, with an address, and told nothing today', async () => {
    const { store, run } = await open(0);
    const today = instant('2026-11-15 00:00');
    await put(store, 0);
    await put(store, 1, {}, { email: null });
    await put(store, 2, { createdAt: today });
    await put(store, 3, { date: localDate('2026-11-17') });
    await put(store, 4);
    await put(store, 5);
    await run(async (tx) => {
      await tx.addMail(mailOf(0, { calendarId: aVisitId(3), sequence: 4 }));
      await tx.addMail(mailOf(4, { createdAtMs: today }));
      const cancelled = (await tx.visit(aVisitId(5))) as Visit & { state: 'booked' };
      await tx.moveVisit(cancelled, 'cancel', { atMs: NOW, by: 'resident', cancelledBy: 'resident' });
    });
    const remindable = () => run((tx) => tx.remindable(localDate('2026-11-16'), today));
    expect(await remindable()).toEqual([{ visitId: aVisitId(0), last: { calendarId: aVisitId(3), sequence: 4 } }]);
    await run((tx) => tx.addMail(mailOf(0, { kind: 'reminder', sequence: 4, createdAtMs: today })));
    expect(await remindable()).toEqual([]);
  });

  it('G3 saved words come back as they were, the program’s own as none', async () => {
    const { run } = await open(0);
    const text = { subject: 'Wizyta „jutro”', body: 'Kod: {{kod}}\nŻółć' };
    const saved = { kind: 'reminder', language: 'pl', savedAtMs: NOW, savedBy: 'Ewa' } as const;
    await run((tx) => tx.putMessageText({ ...saved, text, before: null }));
    expect(await run((tx) => tx.savedMessageTexts())).toEqual([{ ...saved, text, before: null }]);
    await run((tx) => tx.putMessageText({ ...saved, text: null, before: text, savedAtMs: NOW + 1, savedBy: 'Jan' }));
    expect(await run((tx) => tx.savedMessageTexts())).toEqual([
      { ...saved, text: null, before: text, savedAtMs: NOW + 1, savedBy: 'Jan' },
    ]);
  });

  it('G1 the outbox holds nothing of a person and nothing of what is told', async () => {
    const { store, run, folder } = await open(1);
    await run((tx) => tx.addMail(mailOf(0)));
    await store.close();
    const [row] = await withRawDatabase(folder, (sql) => sql.all('SELECT * FROM outbox'));
    expect(Object.keys(row ?? {}).sort()).toEqual([
      'calendar_id',
      'created_at',
      'failure',
      'id',
      'kind',
      'next_try_at',
      'sequence',
      'settled_at',
      'state',
      'tries',
      'visit_id',
    ]);
    expect(JSON.stringify(row)).not.toMatch(/@|Próbna|poczta/);
  });
});

it('G1 several kiosks on one server send each e-mail once', async () => {
  const first = await POSTGRES.open();
  const second = await openTempStore({}, first.folder);
  const ids: VisitId[] = [];
  for (let number = 0; number < 6; number += 1) {
    await put(first.store, number);
    await first.store.write(async (tx) => ok(await tx.addMail(mailOf(number))));
    ids.push(aVisitId(number));
  }
  const mailer = aMailer();
  const sendAll = async (store: Store) => {
    const deps = { store, clock: { now: () => NOW + 100 }, mail: aMailSource(mailer) };
    while ((await sendNext(deps)).goOn);
  };
  await Promise.all([first.store, second.store, first.store, second.store].map(sendAll));
  expect(mailer.sent.map(({ key }) => key).toSorted()).toEqual(ids.map((id) => `${id}.confirmation.0`).toSorted());
});
