import { describe, expect, it } from 'vitest';
import { callNext } from '../../electron/engine/call-next.ts';
import { type MoveRequest, moveVisit } from '../../electron/engine/move-visit.ts';
import { MoveVisitErrorSchema } from '../../shared/contract/staff-failures.ts';
import { DayVisitSchema } from '../../shared/contract/staff-views.ts';
import type { DepartmentId, DeskId } from '../../shared/model/ids.ts';
import { VISIT_STATES, type Visit } from '../../shared/model/visit.ts';
import { canMove, VISIT_MOVES } from '../../shared/rules/visit-machine.ts';
import {
  aDepartment,
  aDesk,
  at,
  aVisit,
  aVisitId,
  DESK_ID,
  instant,
  someDesks,
  someSettings,
} from '../support/builders.ts';
import { anOffice, type TestOffice } from '../support/office.ts';
import { book, byAnother, monday, now, put, refusal } from './booking.ts';

const SECOND = 'id-cards-2' as DeskId;
type Staff = TestOffice & { readonly by: string };

/** Monday, 16 November 2026, 11:00, with one visit. */
function day(visit: Partial<Visit>, plan: Parameters<typeof anOffice>[0] = { desks: someDesks(2) }) {
  const office: Staff = { ...anOffice(plan), by: 'Kasia z okienka 1' };
  office.clock.set('2026-11-16 11:00');
  const [added] = put(office, visit);
  if (added === undefined) throw new Error('one visit');
  return { office, id: added.id };
}

async function move(office: Staff, visitId: Visit['id'], name: MoveRequest['move'], more: Partial<MoveRequest> = {}) {
  const result = await moveVisit(office, { visitId, move: name, deskId: null, reason: null, ...more });
  if (result.ok) DayVisitSchema.parse(result.value);
  else MoveVisitErrorSchema.parse(result.error);
  return result;
}

const why = { reason: 'Mieszkaniec stał w kolejce do informacji.' };
const arrived = { state: 'arrived' as const, arrivedAt: instant('2026-11-16 09:50') };

describe('F2 what staff do with a visit', () => {
  it('F2 from arriving to done, each step in the history with who made it', async () => {
    const { office, id } = day({});
    await move(office, id, 'arrive');
    await move(office, id, 'call', { deskId: SECOND });
    await move(office, id, 'recall');
    await move(office, id, 'start');
    const done = await move(office, id, 'finish');
    expect(done).toMatchObject({ ok: true, value: { state: 'done', servingDeskId: SECOND, moves: [] } });
    expect(office.store.tables.events.map(({ move: made, from, to, by }) => [made, from, to, by])).toEqual(
      [
        ['arrive', 'booked', 'arrived'],
        ['call', 'arrived', 'called'],
        ['recall', 'called', 'called'],
        ['start', 'called', 'in-service'],
        ['finish', 'in-service', 'done'],
      ].map((event) => [...event, 'Kasia z okienka 1']),
    );
  });

  it('F2 what is offered is exactly what is accepted, whatever the state', async () => {
    for (const state of VISIT_STATES) {
      for (const name of VISIT_MOVES) {
        const { office, id } = day({ state, servingDeskId: DESK_ID });
        const result = await move(office, id, name, { deskId: SECOND, ...why });
        const isSystems = name === 'resign' || name === 'leave-unresolved';
        const possible = !isSystems && canMove(aVisit({ state }), name);
        if (possible) expect(result.ok, `${state} ${name}`).toBe(true);
        else expect(result, `${state} ${name}`).toEqual({ ok: false, error: { type: 'move-not-possible', state } });
      }
    }
  });

  it('F2 transferred: whoever serves the case calls next', async () => {
    const { office, id } = day({ ...arrived, state: 'in-service', servingDeskId: DESK_ID });
    await move(office, id, 'transfer');
    expect(await callNext(office, { deskId: SECOND })).toMatchObject({ ok: true, value: { visitId: id } });
  });

  it('F2 somebody else was faster', async () => {
    const { office, id } = day(arrived);
    const results = await Promise.all([
      move(office, id, 'call', { deskId: DESK_ID }),
      move(office, id, 'call', { deskId: SECOND }),
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([true, false]);
    expect(results[1]).toEqual({ ok: false, error: { type: 'move-not-possible', state: 'called' } });
  });

  it('F2 a visit nobody knows', async () => {
    const { office } = day({});
    expect(await move(office, aVisitId(99), 'arrive')).toEqual(refusal('visit-not-found'));
  });

  it('F2 calling needs a desk of the department that is there and free', async () => {
    const desks = [
      aDesk(),
      aDesk({ id: SECOND, active: false }),
      aDesk({ id: 'vehicles-1' as DeskId, departmentId: 'vehicles' as DepartmentId }),
    ];
    const departments = [aDepartment(), aDepartment({ id: 'vehicles' as DepartmentId, code: 'P' })];
    const { office, id } = day(arrived, { desks, departments });
    for (const deskId of [null, 'nowhere' as DeskId, SECOND, 'vehicles-1' as DeskId]) {
      expect(await move(office, id, 'call', { deskId })).toEqual(refusal('unknown-desk'));
    }
    const [busy] = put(office, { ...arrived, start: at('09:00'), state: 'called', servingDeskId: DESK_ID });
    expect(await move(office, id, 'call', { deskId: DESK_ID })).toEqual({
      ok: false,
      error: { type: 'desk-busy', visitId: busy?.id },
    });
  });

  it('edge: desk removed while serving: the visit is finished all the same', async () => {
    const { office, id } = day({ ...arrived, state: 'in-service', servingDeskId: SECOND });
    office.store.plan = { ...office.store.plan, desks: [aDesk(), aDesk({ id: SECOND, archived: true })] };
    expect(await move(office, id, 'finish')).toMatchObject({ ok: true, value: { state: 'done' } });
  });

  it('C1 cancelled by staff, with the reason; its time is free again', async () => {
    const { office, id } = day({ date: monday, start: at('14:00') }, { settings: sameDay() });
    expect(await move(office, id, 'cancel')).toEqual(refusal('reason-missing'));
    expect(await move(office, id, 'cancel', { reason: '' })).toEqual(refusal('reason-missing'));
    expect(await move(office, id, 'cancel', why)).toMatchObject({ ok: true, value: { cancelledBy: 'staff' } });
    expect(office.store.tables.events.at(-1)).toMatchObject({ move: 'cancel', reason: why.reason });
    expect((await book(office, byAnother(1, { start: at('14:00') }))).ok).toBe(true);
  });
});

const sameDay = () => someSettings({ earliest: { kind: 'same-day', leadMinutes: 0 } });

describe('C6 taking back a resignation', () => {
  it('C6 the same day, with a reason: the person waits, as if they had come now', async () => {
    const { office, id } = day({ state: 'resigned-late', start: at('10:00') });
    expect(await move(office, id, 'undo-resignation')).toEqual(refusal('reason-missing'));
    expect(await move(office, id, 'undo-resignation', why)).toMatchObject({
      ok: true,
      value: { state: 'arrived', arrivedAt: office.clock.now() },
    });
    expect(office.store.tables.events).toMatchObject([{ move: 'undo-resignation', reason: why.reason, by: office.by }]);
    expect(await callNext(office, { deskId: SECOND })).toMatchObject({ ok: true, value: { visitId: id } });
  });

  it.each(['2026-11-15 23:59', '2026-11-17 00:00'])('C6 not on another day: %s', async (time) => {
    const { office, id } = day({ state: 'resigned-late' });
    office.clock.set(time);
    expect(await move(office, id, 'undo-resignation', why)).toEqual(refusal('not-today'));
    expect(now(office, id).state).toBe('resigned-late');
  });

  it.each(['undo-resignation', 'settle-arrived'] as const)(
    'C6 %s: the time is theirs again when it is free',
    async (name) => {
      const state = name === 'settle-arrived' ? 'unresolved' : 'resigned-late';
      const { office, id } = day({ state, start: at('12:00') }, { settings: sameDay() });
      office.store.visits = office.store.visits.map((one) => ({ ...one, ownsCells: false }));
      await move(office, id, name, why);
      expect(office.store.visits[0]?.ownsCells).toBe(true);
      expect(await book(office, byAnother(1, { start: at('12:00') }))).toEqual(refusal('time-taken'));
    },
  );

  it('C6 they wait without it when it was sold meanwhile', async () => {
    const { office, id } = day({ state: 'resigned-late', start: at('12:00') }, { settings: sameDay() });
    office.store.visits = office.store.visits.map((one) => ({ ...one, ownsCells: false }));
    const other = await book(office, byAnother(1, { start: at('12:10') }));
    expect(other.ok).toBe(true);
    expect(await move(office, id, 'undo-resignation', why)).toMatchObject({ ok: true, value: { state: 'arrived' } });
    expect(office.store.visits.map(({ ownsCells }) => ownsCells)).toEqual([false, true]);
  });
});

describe('C5 settling what is unresolved', () => {
  it.each([
    ['settle-done', 'done'],
    ['settle-resigned', 'resigned-late'],
    ['settle-arrived', 'arrived'],
  ] as const)('C5 %s, with a reason', async (name, state) => {
    const { office, id } = day({ state: 'unresolved' });
    expect(await move(office, id, name)).toEqual(refusal('reason-missing'));
    expect(await move(office, id, name, why)).toMatchObject({ ok: true, value: { state } });
  });

  it('C5 a day later what was is still said; nobody is put into the queue', async () => {
    const { office, id } = day({ state: 'unresolved' });
    office.clock.set('2026-11-17 08:00');
    expect(await move(office, id, 'settle-arrived', why)).toEqual(refusal('not-today'));
    expect((await move(office, id, 'settle-done', why)).ok).toBe(true);
  });
});
