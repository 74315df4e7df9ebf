import type { VisitState } from '../../../shared/model/visit.ts';
import { type Expected, fine, refused } from './answers.ts';
import { cancel } from './booking.ts';
import { isUnowned } from './free-times.ts';
import { isActive, type OracleVisit, type World, wall } from './world.ts';

/** What staff may do with a visit in a state, and what comes of it. */
const MOVES: Readonly<Record<VisitState, Readonly<Record<string, VisitState>>>> = {
  booked: { arrive: 'arrived', cancel: 'cancelled' },
  arrived: { call: 'called', transfer: 'arrived', cancel: 'cancelled' },
  called: { recall: 'called', 'put-back': 'arrived', start: 'in-service', transfer: 'arrived', cancel: 'cancelled' },
  'in-service': { finish: 'done', transfer: 'arrived' },
  unresolved: { 'settle-done': 'done', 'settle-resigned': 'resigned-late', 'settle-arrived': 'arrived' },
  'resigned-late': { 'undo-resignation': 'arrived' },
  done: {},
  cancelled: {},
};
const ONLY_TODAY = ['arrive', 'undo-resignation', 'settle-arrived'];
const WITH_REASON = ['cancel', 'undo-resignation', 'settle-done', 'settle-resigned', 'settle-arrived'];

/** One line of the day, with what can be done (F1, F2). */
export function line(world: World, visit: OracleVisit) {
  const { id, code, departmentId, caseId, deskId, servingDeskId, date, start, minutes } = visit;
  const { state, cancelledBy, exception, arrivedAt } = visit;
  const isToday = date === wall(world).date;
  const moves = Object.keys(MOVES[state]).filter((move) => isToday || !ONLY_TODAY.includes(move));
  return {
    visitId: id,
    code,
    departmentId,
    caseId,
    deskId,
    servingDeskId,
    date,
    start,
    minutes,
    state,
    cancelledBy,
    exception,
    arrivedAt,
    moves: moves.toSorted(),
  };
}

const busyWith = (world: World, deskId: string) =>
  world.visits.find(
    ({ state, servingDeskId, date }) =>
      (state === 'called' || state === 'in-service') && servingDeskId === deskId && date === wall(world).date,
  );

/** F2: of those who have come and whose case the desk serves, the earliest time; then the own desk, then who came earlier. */
export function callNext(world: World, deskId: string): Expected {
  const desk = world.parts.desks[deskId];
  if (desk === undefined || !desk.active || desk.archived) return refused({ type: 'unknown-desk' });
  const busy = busyWith(world, deskId);
  if (busy !== undefined) return refused({ type: 'desk-busy', visitId: busy.id });
  const next = world.visits
    .filter(
      ({ state, date, departmentId, caseId }) =>
        state === 'arrived' &&
        date === wall(world).date &&
        departmentId === world.fixed.deskDepartment[deskId] &&
        desk.caseIds.includes(caseId),
    )
    .toSorted(
      (a, b) =>
        a.start - b.start ||
        Number(b.deskId === deskId) - Number(a.deskId === deskId) ||
        (a.arrivedAt ?? 0) - (b.arrivedAt ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )[0];
  if (next === undefined) return refused({ type: 'nobody-waits' });
  next.state = 'called';
  next.servingDeskId = deskId;
  return fine(line(world, next));
}

export interface MoveAsked {
  readonly visitId: string;
  readonly move: string;
  readonly deskId: string | null;
  readonly hasReason: boolean;
}

/** F2, C6: a move that the state allows, on the day it may be made, with a reason where one is asked for. */
export function move(world: World, { visitId, move: name, deskId, hasReason }: MoveAsked): Expected {
  const visit = world.visits.find(({ id }) => id === visitId);
  if (visit === undefined) return refused({ type: 'visit-not-found' });
  const to = MOVES[visit.state][name];
  if (to === undefined) return refused({ type: 'move-not-possible', state: visit.state });
  if (WITH_REASON.includes(name) && !hasReason) return refused({ type: 'reason-missing' });
  if (ONLY_TODAY.includes(name) && visit.date !== wall(world).date) return refused({ type: 'not-today' });
  if (name === 'call') {
    const desk = deskId === null ? undefined : world.parts.desks[deskId];
    const isOfDepartment = world.fixed.deskDepartment[deskId ?? ''] === visit.departmentId;
    if (desk === undefined || !desk.active || desk.archived || !isOfDepartment)
      return refused({ type: 'unknown-desk' });
    const busy = busyWith(world, deskId ?? '');
    if (busy !== undefined) return refused({ type: 'desk-busy', visitId: busy.id });
    visit.servingDeskId = deskId;
  }
  make(world, visit, to);
  return fine(line(world, visit));
}

function make(world: World, visit: OracleVisit, to: VisitState): void {
  const wasActive = isActive(visit);
  if (to === 'cancelled') {
    cancel(world, visit, 'staff');
    return;
  }
  visit.state = to;
  if (to === 'arrived') {
    visit.arrivedAt ??= world.now;
    visit.servingDeskId = null;
  }
  if (wasActive && !isActive(visit)) visit.ownsTime = false;
  if (!wasActive && isActive(visit)) {
    world.holds = world.holds.filter(({ id }) => id !== `freed ${visit.id}`);
    visit.ownsTime = isItsTimeFree(world, visit);
  }
}

/** Somebody who comes back into the queue gets their time again, also while it rests, unless it was sold meanwhile. */
function isItsTimeFree(world: World, visit: OracleVisit): boolean {
  const { deskId, date, start, minutes } = visit;
  return isUnowned(world, deskId, date, { from: start, to: start + minutes }, { visit });
}
