import { describe, expect, it } from 'vitest';
import { cancelVisit } from '../../electron/engine/cancel-visit.ts';
import { changeVisit } from '../../electron/engine/change-visit.ts';
import { moveVisit } from '../../electron/engine/move-visit.ts';
import { sweepLateness } from '../../electron/engine/sweep-lateness.ts';
import { type UndoRequest, undoMove } from '../../electron/engine/undo-move.ts';
import { UndoErrorSchema } from '../../shared/contract/staff/day.ts';
import { DayVisitSchema } from '../../shared/contract/staff-views.ts';
import type { DeskId, VisitId } from '../../shared/model/ids.ts';
import type { Move } from '../../shared/rules/visit-machine.ts';
import { aCase, aKey, at, aVisitId, CASE_ID, DESK_ID, PESELS, someDesks, someSettings } from '../support/builders.ts';
import { anOffice, type TestOffice } from '../support/office.ts';
import { book, booked, byAnother, monday, now, OTHER_CASE, put, refusal } from './booking.ts';
import { apply } from './schedule.ts';

type Staff = TestOffice & { readonly by: string };
const SECOND = 'id-cards-2' as DeskId;
const why = { reason: 'pomyłka przy okienku' };

/** Monday, 16 November 2026, 9:50, with a visit at ten that its owner booked. */
async function day(settings: Parameters<typeof someSettings>[0] = {}) {
  const office: Staff = {
    ...anOffice({
      desks: someDesks(2, { caseIds: [CASE_ID, OTHER_CASE] }),
      cases: [aCase(), aCase({ id: OTHER_CASE })],
      settings: someSettings({ earliest: { kind: 'same-day', leadMinutes: 0 }, ...settings }),
    }),
    by: 'Ewa',
  };
  const { visitId } = await booked(office);
  office.clock.set('2026-11-16 09:50');
  return { office, id: visitId };
}

async function make(office: Staff, visitId: VisitId, ...moves: readonly Move[]): Promise<void> {
  for (const move of moves) {
    office.clock.pass(1);
    const deskId = move === 'call' ? SECOND : null;
    const made = await moveVisit(office, { visitId, move, deskId, ...why });
    if (!made.ok) throw new Error(`${move}: ${made.error.type}`);
  }
}

async function undo(office: Staff, visitId: VisitId, request: Partial<UndoRequest> = {}) {
  const result = await undoMove(office, { visitId, reason: null, ...request });
  if (result.ok) DayVisitSchema.parse(result.value);
  else UndoErrorSchema.parse(result.error);
  return result;
}

describe('F2 taking back', () => {
  it.each<[Move[], string]>([
    [['arrive'], 'undo-arrive'],
    [['arrive', 'call'], 'undo-call'],
    [['arrive', 'call', 'put-back'], 'undo-put-back'],
    [['arrive', 'call', 'start'], 'undo-start'],
    [['arrive', 'call', 'start', 'finish'], 'undo-finish'],
    [['arrive', 'call', 'start', 'transfer'], 'undo-transfer'],
  ])('F2 the last of %j, without a reason: the visit is again exactly what it was', async (moves, name) => {
    const { office, id } = await day();
    await make(office, id, ...moves.slice(0, -1));
    const before = now(office, id);
    await make(office, id, ...moves.slice(-1));
    expect(await undo(office, id)).toMatchObject({ ok: true, value: { state: before.state } });
    expect(now(office, id)).toEqual(before);
    expect(office.store.tables.events.at(-1)).toMatchObject({ move: name, by: 'Ewa', to: before.state, reason: null });
    expect(office.store.visits.map(({ ownsCells }) => ownsCells)).toEqual([true]);
  });

  it('F2 one after another, until it is only booked', async () => {
    const { office, id } = await day();
    const before = now(office, id);
    await make(office, id, 'arrive', 'call', 'recall', 'start');
    for (const state of ['called', 'arrived', 'booked']) {
      expect(await undo(office, id)).toMatchObject({ ok: true, value: { state } });
    }
    expect(now(office, id)).toEqual(before);
    expect(await undo(office, id)).toEqual(refusal('nothing-to-undo'));
  });

  it('F2 the list says what would be taken back and whether it asks why', async () => {
    const { office, id } = await day();
    await make(office, id, 'arrive', 'call');
    expect(await undo(office, id)).toMatchObject({ value: { undo: { move: 'arrive', needsReason: false } } });
    await make(office, id, 'cancel');
    const back = await undo(office, id, why);
    expect(back).toMatchObject({ ok: true, value: { state: 'arrived', undo: { move: 'arrive', needsReason: false } } });
  });

  it('F2 a screen that shows something older takes nothing back', async () => {
    const { office, id } = await day();
    await make(office, id, 'arrive', 'call', 'start');
    expect(await undo(office, id, { move: 'call' })).toEqual({
      ok: false,
      error: { type: 'move-not-possible', state: 'in-service' },
    });
    expect((await undo(office, id, { move: 'start' })).ok).toBe(true);
  });

  it('F2 only on its own day, and only what is there', async () => {
    const { office, id } = await day();
    await make(office, id, 'arrive');
    office.clock.set('2026-11-17 08:00');
    expect(await undo(office, id)).toEqual(refusal('not-today'));
    expect(await undo(office, aVisitId(99))).toEqual(refusal('visit-not-found'));
  });

  it.each<[Move[], string]>([
    [['arrive', 'call', 'put-back'], 'a visit that was called'],
    [['arrive', 'call', 'start', 'finish'], 'a visit that was served'],
    [['arrive', 'call', 'cancel'], 'a visit that was called and cancelled'],
  ])('F2 after %j the desk may be busy: %s stays as it is', async (moves) => {
    const { office, id } = await day();
    await make(office, id, ...moves);
    const before = now(office, id);
    const [other] = put(office, { state: 'called', servingDeskId: SECOND, start: at('11:00') });
    expect(await undo(office, id, why)).toEqual({ ok: false, error: { type: 'desk-busy', visitId: other?.id } });
    expect(now(office, id)).toEqual(before);
  });

  it('F2 two at once take back one thing each', async () => {
    const { office, id } = await day();
    await make(office, id, 'arrive', 'call');
    const results = await Promise.all([undo(office, id, { move: 'call' }), undo(office, id, { move: 'call' })]);
    expect(results.map(({ ok }) => ok)).toEqual([true, false]);
    expect(now(office, id).state).toBe('arrived');
  });
});

describe('F2 C1 taking a cancellation back', () => {
  it('F2 asks why, and the time is theirs again', async () => {
    const { office, id } = await day();
    const before = now(office, id);
    await make(office, id, 'cancel');
    expect(await undo(office, id)).toEqual(refusal('reason-missing'));
    expect(await undo(office, id, { reason: '' })).toEqual(refusal('reason-missing'));
    expect(await undo(office, id, why)).toMatchObject({ ok: true, value: { state: 'booked', cancelledBy: null } });
    expect(now(office, id)).toEqual(before);
    expect(office.store.visits[0]?.ownsCells).toBe(true);
    expect(office.store.tables.events.at(-1)).toMatchObject({ move: 'undo-cancel', reason: why.reason });
  });

  it('F2 C7 also while that time rests', async () => {
    const { office, id } = await day({ freedDelayMinutes: { min: 20, max: 20 } });
    await make(office, id, 'cancel');
    expect(office.store.tables.holds).toHaveLength(1);
    expect((await undo(office, id, why)).ok).toBe(true);
    expect(office.store.tables.holds).toEqual([]);
  });

  it('F2 not when the time was sold meanwhile; nothing changes', async () => {
    const { office, id } = await day();
    await make(office, id, 'cancel');
    for (const number of [1, 2]) expect((await book(office, byAnother(number))).ok).toBe(true);
    expect(await undo(office, id, why)).toEqual(refusal('time-taken'));
    expect(now(office, id)).toMatchObject({ state: 'cancelled', cancelledBy: 'staff' });
    expect(office.store.tables.events.map(({ move }) => move)).toEqual(['cancel']);
  });

  it('F2 whoever was there already waits again, with or without a time', async () => {
    const { office, id } = await day();
    await make(office, id, 'arrive', 'cancel');
    for (const number of [1, 2]) expect((await book(office, byAnother(number))).ok).toBe(true);
    expect(await undo(office, id, why)).toMatchObject({ ok: true, value: { state: 'arrived' } });
    expect(office.store.visits.map(({ ownsCells }) => ownsCells)).toEqual([false, true, true]);
  });

  it('F2 A12 not when the same person booked something else meanwhile that clashes', async () => {
    const { office, id } = await day();
    await make(office, id, 'cancel');
    const other = { idempotencyKey: aKey(7), caseId: OTHER_CASE };
    expect((await book(office, other)).ok).toBe(true);
    expect(await undo(office, id, why)).toEqual(refusal('hours-overlap'));
    const again = await day();
    await make(again.office, again.id, 'cancel');
    expect((await book(again.office, { idempotencyKey: aKey(7), start: at('14:00') })).ok).toBe(true);
    expect(await undo(again.office, again.id, why)).toEqual(refusal('case-already-booked'));
  });

  it('F2 C1 the resident’s own is taken back too; what gave way to another visit or to the schedule is not', async () => {
    const { office, id } = await day();
    const identity = { by: 'pesel', pesel: PESELS[0], caseId: CASE_ID, date: monday } as const;
    expect((await cancelVisit(office, { visitId: id, identity })).ok).toBe(true);
    expect(await undo(office, id, why)).toMatchObject({ ok: true, value: { state: 'booked' } });
    const other = { idempotencyKey: aKey(8), date: monday, start: at('12:00') };
    const changed = await changeVisit(office, { ...other, visitId: id, identity, holdId: null, language: 'pl' });
    expect(changed.ok).toBe(true);
    expect(await undo(office, id, why)).toEqual(refusal('nothing-to-undo'));

    const closed = await day();
    const special = { date: monday, departmentId: null, hours: [], reason: { pl: 'Awaria' } };
    const change = { kind: 'special-day', day: special };
    const saved = await apply(closed.office, change, [{ visitId: closed.id, decision: { kind: 'cancel' } }]);
    expect(saved.ok).toBe(true);
    expect(await undo(closed.office, closed.id, why)).toEqual(refusal('nothing-to-undo'));
  });
});

describe('F2 C5 C6 taking lateness back', () => {
  /** The kiosk looks at lateness at the minute after the start. */
  async function resigned() {
    const { office, id } = await day();
    await sweepLateness(office);
    office.clock.set('2026-11-16 09:53');
    await sweepLateness(office);
    for (const time of ['09:56', '09:59', '10:01']) {
      office.clock.set(`2026-11-16 ${time}`);
      await sweepLateness(office);
    }
    expect(now(office, id).state).toBe('resigned-late');
    return { office, id };
  }

  it('F2 C6 a resignation asks why; whoever stands there waits, and can be resigned again', async () => {
    const { office, id } = await resigned();
    const before = now(office, id);
    expect(await undo(office, id)).toEqual(refusal('reason-missing'));
    expect(await undo(office, id, why)).toMatchObject({
      ok: true,
      value: { state: 'arrived', undo: { move: 'undo-resignation', needsReason: true } },
    });
    expect(office.store.visits[0]?.ownsCells).toBe(true);
    expect(await undo(office, id, why)).toMatchObject({ ok: true, value: { state: 'resigned-late' } });
    expect(now(office, id)).toEqual(before);
    expect(office.store.tables.events.map(({ move }) => move)).toEqual(['resign', 'undo-resignation', 'resign-again']);
  });

  it.each<[Move, string]>([
    ['settle-done', 'done'],
    ['settle-resigned', 'resigned-late'],
    ['settle-arrived', 'arrived'],
  ])('F2 C5 %s asks why and leaves the visit unresolved again', async (move, state) => {
    const { office, id } = await day();
    await sweepLateness(office);
    office.clock.set('2026-11-16 10:30');
    await sweepLateness(office);
    const before = now(office, id);
    expect(before.state).toBe('unresolved');
    expect(await undo(office, id, why)).toEqual(refusal('nothing-to-undo'));
    await make(office, id, move);
    expect(now(office, id).state).toBe(state);
    expect(await undo(office, id)).toEqual(refusal('reason-missing'));
    expect((await undo(office, id, why)).ok).toBe(true);
    expect(now(office, id)).toEqual(before);
  });
});

it('edge: desk removed while serving: finishing is taken back all the same', async () => {
  const { office, id } = await day();
  await make(office, id, 'arrive', 'call', 'start', 'finish');
  const { plan } = office.store;
  office.store.plan = { ...plan, desks: plan.desks.map((desk) => ({ ...desk, archived: desk.id !== DESK_ID })) };
  expect(await undo(office, id)).toMatchObject({ ok: true, value: { state: 'in-service', servingDeskId: SECOND } });
});
