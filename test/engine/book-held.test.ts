import { describe, expect, it } from 'vitest';
import { hold } from '../../electron/engine/hold.ts';
import type { DeskId, HoldId } from '../../shared/model/ids.ts';
import { localDate } from '../../shared/time/local-date.ts';
import {
  aCase,
  aDepartment,
  aDesk,
  aKey,
  at,
  aVisitId,
  CASE_ID,
  someDesks,
  someSettings,
} from '../support/builders.ts';
import { anOffice, type TestOffice } from '../support/office.ts';
import { book, booked, byAnother, monday, OTHER_CASE, put, refusal, stored } from './booking.ts';

async function kept(office: TestOffice, start = '10:00', holder = 'kiosk-1', date = monday): Promise<HoldId> {
  const result = await hold({ ...office, holder }, { caseId: CASE_ID, date, start: at(start) });
  if (!result.ok) throw new Error(`not kept: ${result.error.type}`);
  return result.value.holdId;
}

const holds = (office: TestOffice) => office.store.tables.holds.length;

describe('A8 booking an hour that was held', () => {
  it('A8 the hold ends in the booking, and its desk is the visit’s', async () => {
    const office = anOffice({ desks: someDesks(2) });
    const holdId = await kept(office);
    const desk = office.store.tables.holds[0]?.deskId;
    // The other desk would now leave the smaller gap.
    put(
      office,
      { deskId: 'id-cards-2' as DeskId, start: at('09:30') },
      { deskId: 'id-cards-2' as DeskId, start: at('10:30') },
    );
    expect((await book(office, { holdId })).ok).toBe(true);
    expect(desk).toBe('id-cards-1');
    expect(stored(office).at(-1)?.deskId).toBe(desk);
    expect(holds(office)).toBe(0);
  });

  it('A8 a desk that was held and switched off meanwhile gives way to another', async () => {
    const office = anOffice({ desks: someDesks(2) });
    const holdId = await kept(office);
    const [first, second] = someDesks(2);
    if (first === undefined || second === undefined) throw new Error('two desks');
    office.store.plan = { ...office.store.plan, desks: [{ ...first, active: false }, second] };
    await booked(office, { holdId });
    expect(stored(office)[0]?.deskId).toBe('id-cards-2');
  });

  it('edge: the hold expires on the check screen: the hour is looked at like any other', async () => {
    const free = anOffice();
    const holdId = await kept(free);
    free.clock.pass(300);
    expect((await book(free, { holdId })).ok).toBe(true);

    const taken = anOffice();
    const lost = await kept(taken);
    taken.clock.pass(300);
    await booked(taken, byAnother(1));
    expect(await book(taken, { holdId: lost })).toMatchObject({
      error: { type: 'time-taken', nearest: { length: 3 } },
    });
    expect((await book(taken, { holdId: lost, start: at('10:30') })).ok).toBe(true);
  });

  it('A8 a hold that is missing, of another kiosk or of another hour opens nothing', async () => {
    const office = anOffice();
    const theirs = await kept(office, '10:00', 'kiosk-2');
    const mine = await kept(office, '12:00', 'kiosk-1');
    expect(await book(office, { holdId: aVisitId(99) as unknown as HoldId })).toEqual(refusal('time-taken'));
    expect(await book(office, { holdId: theirs })).toEqual(refusal('time-taken'));
    expect(await book(office, { holdId: mine })).toEqual(refusal('time-taken'));
    expect(holds(office)).toBe(2);
    expect((await book(office, { holdId: mine, start: at('14:00') })).ok).toBe(true);
    expect(holds(office)).toBe(2);
  });

  it('A8 a hold of another case keeps that hour only for it', async () => {
    const cases = [aCase(), aCase({ id: OTHER_CASE })];
    const office = anOffice({ cases, desks: [aDesk({ caseIds: [CASE_ID, OTHER_CASE] })] });
    const holdId = await kept(office);
    expect(await book(office, { holdId, caseId: OTHER_CASE })).toEqual(refusal('time-taken'));
  });

  it('A8 a refused booking leaves the hold: the resident corrects and goes on', async () => {
    const office = anOffice();
    await booked(office, { idempotencyKey: aKey(2), start: at('14:00') });
    const holdId = await kept(office, '10:00', 'kiosk-1', localDate('2026-11-17'));
    const again = { holdId, date: localDate('2026-11-17') };
    expect(await book(office, again)).toEqual(refusal('case-already-booked'));
    expect(holds(office)).toBe(1);
    expect((await book(office, byAnother(2, again))).ok).toBe(true);
  });

  it.each([
    ['switches the case off', { cases: [aCase({ active: false })] }, 'not-offered'],
    ['switches the department off', { departments: [aDepartment({ active: false })] }, 'not-offered'],
    ['suspends booking', { departments: [aDepartment({ suspension: { message: { pl: 'Awaria' } } })] }, 'suspended'],
    ['removes the desk', { desks: [aDesk({ archived: true })] }, 'time-not-offered'],
    ['moves the hours', { settings: someSettings({ gridMinutes: 45 }) }, 'time-not-offered'],
  ])('edge: the administrator %s while a resident is on the form', async (_, change, type) => {
    const office = anOffice();
    const holdId = await kept(office);
    office.store.plan = { ...office.store.plan, ...change };
    expect(await book(office, { holdId })).toEqual(refusal(type));
    expect(stored(office)).toEqual([]);
  });

  it('edge: the chosen hour passes while typing, hold or no hold', async () => {
    const office = anOffice({ settings: someSettings({ earliest: { kind: 'same-day', leadMinutes: 0 } }) });
    office.clock.set('2026-11-16 09:58');
    const holdId = await kept(office);
    office.clock.pass(120);
    expect(await book(office, { holdId })).toMatchObject({
      error: { type: 'time-not-offered', nearest: [{ start: at('10:10') }, {}, {}] },
    });
  });

  it('edge: midnight during a session', async () => {
    const office = anOffice();
    office.clock.set('2026-11-15 23:58');
    const holdId = await kept(office);
    office.clock.pass(120);
    expect(await book(office, { holdId })).toEqual(refusal('time-not-offered'));
  });

  it.each([
    ['29 February', '2028-02-10 10:00', '2028-02-29'],
    ['the day after the clock went back', '2026-10-20 10:00', '2026-10-26'],
    ['the day after the clock went forward', '2027-03-22 10:00', '2027-03-30'],
  ])('edge: %s: a visit at 10:00 is at 10:00', async (_, now, date) => {
    const office = anOffice();
    office.clock.set(now);
    const holdId = await kept(office, '10:00', 'kiosk-1', localDate(date));
    expect(await book(office, { holdId, date: localDate(date) })).toMatchObject({
      ok: true,
      value: { date, start: at('10:00') },
    });
  });

  it('edge: two kiosks, one PESEL, one moment, each with its own hold: one visit', async () => {
    const office = anOffice({ desks: someDesks(2) });
    const one = await kept(office, '10:00', 'kiosk-1');
    const two = await kept(office, '10:00', 'kiosk-2');
    const results = await Promise.all([
      book(office, { holdId: one }),
      book({ ...office, holder: 'kiosk-2' }, { holdId: two, idempotencyKey: aKey(2) }),
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([true, false]);
    expect(results[1]).toEqual(refusal('case-already-booked'));
    expect(stored(office)).toHaveLength(1);
  });

  it('A10 a retry after the hold has ended gives the same visit', async () => {
    const office = anOffice();
    const holdId = await kept(office);
    const first = await book(office, { holdId });
    office.clock.pass(400);
    expect(await book(office, { holdId })).toEqual(first);
    expect(await book(office, { holdId: null })).toEqual(first);
  });
});

describe('A7 what an expired hold still owns', () => {
  it('A7 A8 never moves a visit to a worse desk', async () => {
    const office = anOffice({ desks: someDesks(2) });
    put(office, { deskId: 'id-cards-1' as DeskId, start: at('09:30') });
    await kept(office, '10:00', 'kiosk-2');
    expect(office.store.tables.holds[0]?.deskId).toBe('id-cards-1');
    office.clock.pass(301);
    await booked(office);
    expect(stored(office).at(-1)?.deskId).toBe('id-cards-1');
  });
});
