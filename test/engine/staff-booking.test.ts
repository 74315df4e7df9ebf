import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bookForResident, type StaffBookingRequest } from '../../electron/engine/book-for-resident.ts';
import { moveVisit } from '../../electron/engine/move-visit.ts';
import { type RescheduleRequest, rescheduleVisit } from '../../electron/engine/reschedule-visit.ts';
import { staffStarts } from '../../electron/engine/staff-starts.ts';
import { StaffBookErrorSchema, StaffRescheduleErrorSchema } from '../../shared/contract/staff/day.ts';
import { DayVisitSchema } from '../../shared/contract/staff-views.ts';
import type { DeskId, VisitId } from '../../shared/model/ids.ts';
import { localDate } from '../../shared/time/local-date.ts';
import {
  aCase,
  aDepartment,
  aKey,
  aPersonInput,
  at,
  aVisitId,
  CASE_ID,
  DESK_ID,
  PESELS,
  someDesks,
  someSettings,
} from '../support/builders.ts';
import { anOffice, type TestOffice } from '../support/office.ts';
import { book, booked, byAnother, monday, now, OTHER_CASE, put, refusal } from './booking.ts';

type Staff = TestOffice & { readonly by: string };
const FAR = localDate('2027-03-15');
const why = 'decyzja kierownika';

/** Monday, 9 November 2026, 10:00; one desk, residents book from the next day on, 30 days ahead. */
function office(plan: Parameters<typeof anOffice>[0] = {}): Staff {
  const desks = someDesks(1, { caseIds: [CASE_ID, OTHER_CASE] });
  return { ...anOffice({ desks, cases: [aCase(), aCase({ id: OTHER_CASE })], ...plan }), by: 'Ewa' };
}

async function bookFor(staff: Staff, changes: Partial<StaffBookingRequest> = {}) {
  const request = { idempotencyKey: aKey(1), caseId: CASE_ID, date: monday, start: at('10:00'), reason: null };
  const result = await bookForResident(staff, { ...request, person: aPersonInput(), ...changes });
  if (result.ok) DayVisitSchema.parse(result.value);
  else StaffBookErrorSchema.parse(result.error);
  return result;
}

async function reschedule(staff: Staff, visitId: VisitId, changes: Partial<RescheduleRequest> = {}) {
  const result = await rescheduleVisit(staff, { visitId, date: monday, start: at('12:00'), reason: null, ...changes });
  if (result.ok) DayVisitSchema.parse(result.value);
  else StaffRescheduleErrorSchema.parse(result.error);
  return result;
}

async function starts(staff: Staff, from: string, to: string, caseId = CASE_ID) {
  const result = await staffStarts(staff, { caseId, from: localDate(from), to: localDate(to) });
  return z
    .array(z.strictObject({ date: z.string(), start: z.int(), withinWindow: z.boolean() }))
    .parse(result.ok ? result.value : []);
}

const audit = (staff: Staff) =>
  staff.store.tables.staff.audit.map(({ action, by, visitId, detail }) => ({ action, by, visitId, detail }));

describe('F3 free starts for staff', () => {
  it('F3 today from this minute on, later days whole; what residents could book is marked', async () => {
    const staff = office();
    staff.clock.set('2026-11-09 14:30');
    const found = await starts(staff, '2026-11-01', '2026-11-10');
    expect(found.slice(0, 7)).toEqual([
      ...['14:30', '14:40', '14:50', '15:00', '15:10', '15:20', '15:30'].map((time) => ({
        date: '2026-11-09',
        start: at(time),
        withinWindow: false,
      })),
    ]);
    expect(found[7]).toEqual({ date: '2026-11-10', start: at('07:30'), withinWindow: true });
    expect(new Set(found.map(({ date }) => date))).toEqual(new Set(['2026-11-09', '2026-11-10']));
  });

  it('F3 the last day of residents, and the day after', async () => {
    const found = await starts(office(), '2026-12-09', '2026-12-10');
    const marks = (date: string) => new Set(found.filter((one) => one.date === date).map((one) => one.withinWindow));
    expect(marks('2026-12-09')).toEqual(new Set([true]));
    expect(marks('2026-12-10')).toEqual(new Set([false]));
  });

  it('F3 nothing that is taken, closed or kept for a resident', async () => {
    const staff = office();
    await book(staff);
    const found = await starts(staff, '2026-11-14', '2026-11-16');
    expect(found.map(({ date }) => date)).not.toContain('2026-11-15');
    const taken = found.map(({ start }) => start).filter((start) => start > at('09:30') && start < at('10:30'));
    expect(taken).toEqual([]);
    expect(found.map(({ start }) => start)).toContain(at('10:30'));
  });

  it('F3 D6 while booking is suspended too, as what residents cannot have; a case that is switched off has none', async () => {
    const suspension = { message: { pl: 'Awaria' } };
    const suspended = office({ departments: [aDepartment({ suspension })] });
    const found = await starts(suspended, '2026-11-16', '2026-11-16');
    expect(found.length).toBeGreaterThan(10);
    expect(found.some(({ withinWindow }) => withinWindow)).toBe(false);
    const off = office({ cases: [aCase({ active: false })] });
    const answer = await staffStarts(off, { caseId: CASE_ID, from: monday, to: monday });
    expect(answer).toEqual(refusal('not-offered'));
  });
});

describe('F3 booking for a resident', () => {
  it('F3 gives a visit in Polish, without an e-mail address if there is none, and writes down who did it', async () => {
    const staff = office();
    const person = aPersonInput({ email: '', phone: '' });
    const answer = await bookFor(staff, { person });
    expect(answer).toMatchObject({
      ok: true,
      value: { state: 'booked', date: monday, start: at('10:00'), person: 'Żaneta P.', undo: null },
    });
    const [stored] = staff.store.visits;
    expect(stored).toMatchObject({ visit: { language: 'pl' }, person: { email: null } });
    expect(audit(staff)).toEqual([
      { action: 'booked-for-resident', by: 'Ewa', visitId: stored?.visit.id, detail: null },
    ]);
  });

  it('F3 A10 one key, one visit, one line in the log', async () => {
    const staff = office();
    const [one, two] = await Promise.all([bookFor(staff), bookFor(staff)]);
    expect(two).toEqual(one);
    expect([staff.store.visits.length, audit(staff).length]).toEqual([1, 1]);
    expect(await bookFor(staff, { start: at('11:00') })).toEqual(refusal('key-reused'));
  });

  it.each([
    ['after residents’ window', { date: FAR }],
    ['today', { date: localDate('2026-11-09'), start: at('10:00') }],
  ])('F3 %s only with a reason, which is written down', async (_, when) => {
    const staff = office();
    expect(await bookFor(staff, when)).toEqual(refusal('outside-window-needs-reason'));
    expect(await bookFor(staff, { ...when, reason: '' })).toEqual(refusal('outside-window-needs-reason'));
    expect([staff.store.visits, audit(staff)]).toEqual([[], []]);
    expect((await bookFor(staff, { ...when, reason: why })).ok).toBe(true);
    expect(audit(staff)).toMatchObject([{ action: 'booked-for-resident', detail: why }]);
  });

  it('F3 D6 while booking is suspended only with a reason', async () => {
    const staff = office({ departments: [aDepartment({ suspension: { message: { pl: 'Awaria' } } })] });
    expect(await bookFor(staff)).toEqual(refusal('outside-window-needs-reason'));
    expect((await bookFor(staff, { reason: why })).ok).toBe(true);
  });

  it('F3 still no overlap: what somebody has or chooses is taken, with the nearest times instead', async () => {
    const staff = office();
    await book(staff, byAnother(1));
    expect(await bookFor(staff, { reason: why })).toMatchObject({
      ok: false,
      error: { type: 'time-taken', nearest: [{ date: monday }, { date: monday }, { date: monday }] },
    });
    const far = { date: FAR, reason: why };
    expect((await bookFor(staff, { ...far, person: aPersonInput({ pesel: PESELS[2] }) })).ok).toBe(true);
    expect(await bookFor(staff, { ...far, idempotencyKey: aKey(9) })).toMatchObject({
      ok: false,
      error: { type: 'time-taken', nearest: [{ date: FAR }, { date: FAR }, { date: FAR }] },
    });
  });

  it.each([
    ['the past', { date: localDate('2026-11-09'), start: at('09:50') }],
    ['a closed day', { date: localDate('2026-11-15') }],
    ['off the grid', { start: at('10:05') }],
    ['more than a year ahead', { date: localDate('2027-11-15') }],
  ])('F3 nobody is booked into %s, whatever the reason', async (_, when) => {
    expect(await bookFor(office(), { ...when, reason: why })).toEqual(refusal('time-not-offered'));
  });

  it('F3 A9 A12 the person and their other visits are looked at as always', async () => {
    const staff = office({ settings: someSettings({ maxPerPerson: 2 }) });
    const other = (number: number, changes: Partial<StaffBookingRequest>) =>
      bookFor(staff, { idempotencyKey: aKey(number), ...changes });
    expect(await other(2, { person: aPersonInput({ pesel: '00000000000' }) })).toEqual(refusal('person-refused'));
    expect((await bookFor(staff)).ok).toBe(true);
    expect(await other(3, { start: at('14:00') })).toEqual({
      ok: false,
      error: { type: 'case-already-booked', replaceable: true },
    });
    const desks = someDesks(2, { caseIds: [CASE_ID, OTHER_CASE] });
    staff.store.plan = { ...staff.store.plan, desks };
    expect(await other(4, { caseId: OTHER_CASE, start: at('10:10') })).toEqual(refusal('hours-overlap'));
    expect((await other(5, { caseId: OTHER_CASE, start: at('10:30') })).ok).toBe(true);
    expect(await other(6, { date: localDate('2026-11-17') })).toEqual(refusal('case-already-booked'));
    expect(audit(staff)).toHaveLength(2);
  });
});

describe('F3 another time for a visit', () => {
  it('F3 the code and the length stay, the old time is free, and who did it why is written down', async () => {
    const staff = office();
    const { visitId, code } = await booked(staff);
    staff.store.plan = { ...staff.store.plan, cases: [aCase({ visitMinutes: 60 })] };
    const before = now(staff, visitId);
    const answer = await reschedule(staff, visitId, { reason: why });
    expect(answer).toMatchObject({ ok: true, value: { visitId, code, start: at('12:00'), minutes: 30 } });
    expect(now(staff, visitId)).toEqual({ ...before, start: at('12:00') });
    expect(staff.store.tables.events).toMatchObject([{ move: 'reschedule', by: 'Ewa', reason: why }]);
    expect(audit(staff)).toEqual([{ action: 'moved-for-resident', by: 'Ewa', visitId, detail: why }]);
    expect((await book(staff, byAnother(1))).ok).toBe(true);
  });

  it('F3 its own time does not stand in its way', async () => {
    const staff = office();
    const { visitId } = await booked(staff);
    expect(await reschedule(staff, visitId, { start: at('10:10') })).toMatchObject({ ok: true });
    expect(await reschedule(staff, visitId, { start: at('10:10') })).toEqual(refusal('nothing-changes'));
  });

  it('F3 outside residents’ window only with a reason', async () => {
    const staff = office();
    const { visitId } = await booked(staff);
    expect(await reschedule(staff, visitId, { date: FAR })).toEqual(refusal('outside-window-needs-reason'));
    expect(now(staff, visitId).date).toBe(monday);
    expect((await reschedule(staff, visitId, { date: FAR, reason: why })).ok).toBe(true);
  });

  it('F3 not into time that is taken, not offered, or in which the person has another visit', async () => {
    const staff = office({
      desks: someDesks(2, { caseIds: [CASE_ID, OTHER_CASE] }),
      settings: someSettings({ maxPerCase: 2 }),
    });
    const { visitId } = await booked(staff);
    for (const deskId of [DESK_ID, 'id-cards-2' as DeskId]) put(staff, { deskId, start: at('12:00') });
    expect(await reschedule(staff, visitId, { start: at('12:10') })).toEqual(refusal('time-taken'));
    expect(await reschedule(staff, visitId, { start: at('15:50') })).toEqual(refusal('time-not-offered'));
    const mine = { idempotencyKey: aKey(7) };
    await booked(staff, { ...mine, caseId: OTHER_CASE, start: at('14:00') });
    expect(await reschedule(staff, visitId, { start: at('14:10') })).toEqual(refusal('hours-overlap'));
    const tuesday = localDate('2026-11-17');
    await booked(staff, { idempotencyKey: aKey(8), date: tuesday });
    expect(await reschedule(staff, visitId, { date: tuesday, start: at('13:00') })).toEqual(
      refusal('case-already-booked'),
    );
    expect(now(staff, visitId)).toMatchObject({ date: monday, start: at('10:00') });
    expect(audit(staff)).toEqual([]);
  });

  it('F3 only a visit that is booked, and only one that is there', async () => {
    const staff = office();
    const [came] = put(staff, { state: 'arrived' });
    if (came === undefined) throw new Error('one visit');
    const error = { type: 'move-not-possible', state: 'arrived' };
    expect(await reschedule(staff, came.id)).toEqual({ ok: false, error });
    expect(await reschedule(staff, aVisitId(99))).toEqual(refusal('visit-not-found'));
  });

  it('F3 D6 also in a case that is switched off, with a reason: whoever has a visit is served', async () => {
    const staff = office();
    const { visitId } = await booked(staff);
    staff.store.plan = { ...staff.store.plan, cases: [aCase({ active: false })] };
    expect(await reschedule(staff, visitId)).toEqual(refusal('outside-window-needs-reason'));
    expect((await reschedule(staff, visitId, { reason: why })).ok).toBe(true);
  });

  it('F3 a time that another kiosk took behind the back goes to the next desk, or is told', async () => {
    const staff = office({ desks: someDesks(2) });
    const { visitId } = await booked(staff);
    staff.store.takenBehindTheBack.add(`${DESK_ID} ${monday} ${at('12:00')}`);
    expect(await reschedule(staff, visitId)).toMatchObject({ ok: true, value: { deskId: 'id-cards-2' } });
    for (const deskId of [DESK_ID, 'id-cards-2']) staff.store.takenBehindTheBack.add(`${deskId} ${monday} 840`);
    expect(await reschedule(staff, visitId, { start: at('14:00') })).toEqual(refusal('time-taken'));
    expect(now(staff, visitId).start).toBe(at('12:00'));
  });
});

it('F3 cancelling for a resident is written down with its reason', async () => {
  const staff = office();
  const { visitId } = await booked(staff);
  const cancelled = await moveVisit(staff, { visitId, move: 'cancel', deskId: null, reason: why });
  expect(cancelled.ok).toBe(true);
  expect(audit(staff)).toEqual([{ action: 'cancelled-for-resident', by: 'Ewa', visitId, detail: why }]);
});
