import { describe, expect, it } from 'vitest';
import { availabilityOf } from '../../electron/engine/availability-of.ts';
import { endSession, extendHold, hold } from '../../electron/engine/hold.ts';
import { HoldErrorSchema } from '../../shared/contract/failures.ts';
import { HeldSchema } from '../../shared/contract/views.ts';
import type { HoldId } from '../../shared/model/ids.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { formatMinuteOfDay } from '../../shared/time/minute-of-day.ts';
import {
  aCase,
  aDepartment,
  aDesk,
  aSpecialDay,
  at,
  aVisitId,
  CASE_ID,
  someDesks,
  someSettings,
} from '../support/builders.ts';
import { anOffice, type TestOffice } from '../support/office.ts';
import { book, booked, byAnother, monday, put, refusal } from './booking.ts';

async function keep(office: TestOffice, start = '10:00', holder = 'kiosk-1', date = monday) {
  const result = await hold({ ...office, holder }, { caseId: CASE_ID, date, start: at(start) });
  if (result.ok) HeldSchema.parse(result.value);
  else HoldErrorSchema.parse(result.error);
  return result;
}

async function kept(office: TestOffice, start = '10:00', holder = 'kiosk-1'): Promise<HoldId> {
  const result = await keep(office, start, holder);
  if (!result.ok) throw new Error(`not kept: ${result.error.type}`);
  return result.value.holdId;
}

const holds = (office: TestOffice) =>
  office.store.tables.holds.map(({ holder, start }) => `${holder} ${formatMinuteOfDay(start)}`);

async function freeOnMonday(office: TestOffice): Promise<readonly string[]> {
  const answer = await availabilityOf(office, { caseId: CASE_ID });
  const day = answer.ok ? answer.value.days.find(({ date }) => date === monday) : undefined;
  return day?.kind === 'free' ? day.starts.map(formatMinuteOfDay) : [];
}

describe('A8 choosing an hour holds it', () => {
  it('A8 for five minutes, and nobody else is offered it', async () => {
    const office = anOffice();
    expect(await keep(office)).toMatchObject({ ok: true, value: { secondsLeft: 300 } });
    const free = await freeOnMonday(office);
    for (const gone of ['09:40', '10:00', '10:20']) expect(free).not.toContain(gone);
    for (const there of ['09:30', '10:30']) expect(free).toContain(there);
    expect(await keep(office, '10:10', 'kiosk-2')).toMatchObject({
      error: { type: 'time-taken', nearest: [{ start: at('10:30') }, { start: at('10:40') }, { start: at('10:50') }] },
    });
    expect(await book(office, byAnother(1))).toEqual(refusal('time-taken'));
  });

  it('A8 the setting says how long', async () => {
    const office = anOffice({ settings: someSettings({ holdMinutes: 2 }) });
    expect(await keep(office)).toMatchObject({ value: { secondsLeft: 120 } });
  });

  it('A8 a kiosk keeps one hour at a time: the one before is let go', async () => {
    const office = anOffice();
    await kept(office, '10:00');
    await kept(office, '10:10');
    expect(holds(office)).toEqual(['kiosk-1 10:10']);
    await kept(office, '11:00', 'kiosk-2');
    expect(holds(office)).toEqual(['kiosk-1 10:10', 'kiosk-2 11:00']);
  });

  it('A8 the same hour again is kept for the whole time again', async () => {
    const office = anOffice();
    await kept(office);
    office.clock.pass(200);
    expect(await keep(office)).toMatchObject({ ok: true, value: { secondsLeft: 300 } });
    expect(holds(office)).toEqual(['kiosk-1 10:00']);
  });

  it('A8 an hour that cannot be had leaves the one before', async () => {
    const office = anOffice();
    await booked(office, byAnother(1, { start: at('12:00') }));
    const first = await kept(office);
    expect(await keep(office, '12:00')).toEqual(refusal('time-taken'));
    expect(await extendHold(office, { holdId: first })).toMatchObject({ ok: true });
  });

  it('A8 two kiosks at one moment: the last desk goes to one of them', async () => {
    const office = anOffice();
    const results = await Promise.all([keep(office, '10:00', 'kiosk-1'), keep(office, '10:00', 'kiosk-2')]);
    expect(results.map(({ ok }) => ok)).toEqual([true, false]);
    expect(results[1]).toEqual(refusal('time-taken'));
  });

  it('A8 A7 each desk can be held once, the one that leaves the smallest gap first', async () => {
    const office = anOffice({ desks: someDesks(3) });
    put(office, { deskId: aDesk({ id: 'id-cards-2' as never }).id, start: at('09:30'), minutes: 30 });
    await kept(office, '10:00', 'kiosk-1');
    expect(office.store.tables.holds[0]?.deskId).toBe('id-cards-2');
    await kept(office, '10:00', 'kiosk-2');
    await kept(office, '10:00', 'kiosk-3');
    expect(await keep(office, '10:00', 'kiosk-4')).toEqual(refusal('time-taken'));
  });

  it.each<[string, string, string]>([
    ['off the grid', '2026-11-16', '10:05'],
    ['today', '2026-11-09', '14:00'],
    ['on a holiday', '2026-11-11', '10:00'],
  ])('A8 A6 an hour %s is not kept', async (_, date, start) => {
    const office = anOffice();
    expect(await keep(office, start, 'kiosk-1', localDate(date))).toEqual(refusal('time-not-offered'));
    expect(holds(office)).toEqual([]);
  });

  it('A2 D6 nothing is kept in a case that is switched off or a department that is suspended', async () => {
    expect(await keep(anOffice({ cases: [aCase({ active: false })] }))).toEqual(refusal('not-offered'));
    const message = { pl: 'Awaria systemu. Spróbuj jutro.' };
    const suspended = anOffice({ departments: [aDepartment({ suspension: { message } })] });
    expect(await keep(suspended)).toEqual({ ok: false, error: { type: 'suspended', message } });
  });
});

describe('A8 how a hold ends', () => {
  it('A8 extended: the whole time again, any number of times', async () => {
    const office = anOffice();
    const holdId = await kept(office);
    for (let time = 0; time < 20; time += 1) {
      office.clock.pass(299);
      expect(await extendHold(office, { holdId })).toEqual({ ok: true, value: { holdId, secondsLeft: 300 } });
    }
    expect(await book(office, byAnother(1))).toEqual(refusal('time-taken'));
  });

  it('A8 after its time it is gone, and the hour is free again', async () => {
    const office = anOffice();
    const holdId = await kept(office);
    office.clock.pass(299);
    expect(await freeOnMonday(office)).not.toContain('10:00');
    office.clock.pass(1);
    expect(await freeOnMonday(office)).toContain('10:00');
    expect(await extendHold(office, { holdId })).toEqual(refusal('hold-gone'));
    expect((await book(office, byAnother(1))).ok).toBe(true);
  });

  it('A8 what an expired hold still owns goes to the next who holds', async () => {
    const office = anOffice();
    await kept(office);
    office.clock.pass(300);
    await kept(office, '10:10', 'kiosk-2');
    expect(holds(office)).toEqual(['kiosk-2 10:10']);
  });

  it('A8 nobody extends the hold of another kiosk, or one that never was', async () => {
    const office = anOffice();
    const holdId = await kept(office);
    expect(await extendHold({ ...office, holder: 'kiosk-2' }, { holdId })).toEqual(refusal('hold-gone'));
    expect(await extendHold(office, { holdId: aVisitId(99) as unknown as HoldId })).toEqual(refusal('hold-gone'));
  });

  it('A8 the end of the session, or the start after a crash, lets go what this kiosk kept', async () => {
    const office = anOffice();
    await kept(office, '10:00', 'kiosk-1');
    await kept(office, '11:00', 'kiosk-2');
    await endSession(office);
    expect(holds(office)).toEqual(['kiosk-2 11:00']);
    await endSession(office);
    expect(await freeOnMonday(office)).toContain('10:00');
  });

  it('edge: the clock set back a day keeps no hour for a day', async () => {
    const office = anOffice();
    await kept(office);
    office.clock.set('2026-11-08 10:00');
    await keep(office, '12:00', 'kiosk-2');
    office.clock.pass(300);
    expect(await freeOnMonday(office)).toContain('10:00');
  });

  it('edge: the administrator closes the day while it is held: the hold does not save it', async () => {
    const office = anOffice();
    const holdId = await kept(office);
    office.store.plan = { ...office.store.plan, specialDays: [aSpecialDay('2026-11-16', [])] };
    expect(await book(office, { holdId })).toEqual(refusal('time-not-offered'));
    expect(await keep(office)).toEqual(refusal('time-not-offered'));
  });
});
