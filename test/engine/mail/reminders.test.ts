import { describe, expect, it } from 'vitest';
import { makeReminders } from '../../../electron/engine/mail/make-reminders.ts';
import { rescheduleVisit } from '../../../electron/engine/reschedule-visit.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { aKey, aPersonInput, at, PESELS, someSettings } from '../../support/builders.ts';
import { aMailOffice, booked, outbox, sendAll } from './mailing.ts';

const by = (number: number, email = 'ktos@poczta.example') => ({
  idempotencyKey: aKey(number),
  person: aPersonInput({ pesel: PESELS[number] ?? '', email }),
});
const reminders = (office: ReturnType<typeof aMailOffice>) =>
  outbox(office).filter((line) => line.startsWith('reminder'));

describe('G2 reminders', () => {
  it('G2 on the day before, from nine on, once for each visit of tomorrow', async () => {
    const office = aMailOffice({ settings: someSettings({ emailRequired: false }) });
    const { visitId } = await booked(office, by(0));
    await booked(office, by(1, ''));
    await booked(office, { ...by(2), date: localDate('2026-11-17') });
    await sendAll(office);
    office.clock.set('2026-11-14 12:00');
    expect(await makeReminders(office)).toBe(0);
    office.clock.set('2026-11-15 08:59');
    expect(await makeReminders(office)).toBeNull();
    office.clock.set('2026-11-15 09:00');
    expect(await makeReminders(office)).toBe(1);
    expect(await makeReminders(office)).toBe(0);
    expect(reminders(office)).toEqual(['reminder 0 waiting']);
    await sendAll(office);
    expect(office.mail.mailer.sent.at(-1)).toMatchObject({
      key: `${visitId}.reminder.0`,
      subject: 'Przypomnienie o wizycie: poniedziałek, 16 listopada 2026, godz. 10.00',
      calendar: null,
    });
  });

  it('G2 nobody is reminded of what they booked or heard of today', async () => {
    const office = aMailOffice();
    const { visitId } = await booked(office, { ...by(0), date: localDate('2026-11-17') });
    office.clock.set('2026-11-15 08:00');
    await booked(office, by(1));
    await rescheduleVisit(office, { visitId, date: localDate('2026-11-16'), start: at('12:00'), reason: null });
    office.clock.set('2026-11-15 10:00');
    expect(await makeReminders(office)).toBe(0);
  });

  it('G2 a visit that was moved after its reminder is reminded of again before its new day', async () => {
    const office = aMailOffice();
    const { visitId } = await booked(office, by(0));
    await sendAll(office);
    office.clock.set('2026-11-15 09:00');
    await makeReminders(office);
    await sendAll(office);
    await rescheduleVisit(office, { visitId, date: localDate('2026-11-19'), start: at('12:00'), reason: null });
    await sendAll(office);
    office.clock.set('2026-11-18 09:30');
    expect(await makeReminders(office)).toBe(1);
    expect(reminders(office)).toEqual(['reminder 0 sent', 'reminder 1 waiting']);
  });

  it('G2 none where the installer does not want them, or no mail server is set up', async () => {
    const office = aMailOffice();
    await booked(office, by(0));
    office.clock.set('2026-11-15 09:00');
    expect(await makeReminders({ ...office, mail: { ...office.mail, reminds: false } })).toBeNull();
    expect(await makeReminders({ ...office, mail: { ...office.mail, mailer: null } })).toBeNull();
    expect(reminders(office)).toEqual([]);
  });
});
