import type { VisitState } from '../../../shared/model/visit.ts';
import { type Expected, fine, refused } from './answers.ts';
import { cancel, clashOf } from './booking.ts';
import { isUnowned } from './free-times.ts';
import { isActive, type OracleVisit, remember, rest, type World, wall } from './world.ts';

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
  const { state, cancelledBy, exception, arrivedAt, calledAt, startedAt, endedAt } = visit;
  const [firstName = '', lastName = ''] = visit.name.split(' ');
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
    person: `${firstName} ${lastName.charAt(0)}.`,
    arrivedAt,
    calledAt,
    startedAt,
    endedAt,
    undo: isToday ? undoOf(visit) : null,
    moves: moves.toSorted(),
  };
}

const busyWith = (world: World, deskId: string, except?: OracleVisit) =>
  world.visits.find((visit) => visit !== except && isBusyAt(world, visit, deskId));

const isBusyAt = (world: World, { state, servingDeskId, date }: OracleVisit, deskId: string) =>
  (state === 'called' || state === 'in-service') && servingDeskId === deskId && date === wall(world).date;

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
  remember(next, 'call');
  Object.assign(next, { state: 'called', servingDeskId: deskId, calledAt: world.now });
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
  }
  make(world, visit, name, to);
  if (name === 'call') visit.servingDeskId = deskId;
  return fine(line(world, visit));
}

function make(world: World, visit: OracleVisit, name: string, to: VisitState): void {
  const wasActive = isActive(visit);
  if (to === 'cancelled') {
    cancel(world, visit, 'staff');
    return;
  }
  if (name !== 'recall') remember(visit, name);
  visit.state = to;
  if (name === 'call') visit.calledAt = world.now;
  if (name === 'start') visit.startedAt = world.now;
  if (to === 'arrived') {
    visit.arrivedAt ??= world.now;
    Object.assign(visit, { servingDeskId: null, calledAt: null, startedAt: null });
  }
  visit.endedAt = isActive(visit) ? null : world.now;
  if (wasActive && !isActive(visit)) visit.ownsTime = false;
  if (!wasActive && isActive(visit)) comeBack(world, visit);
}

function comeBack(world: World, visit: OracleVisit): void {
  visit.ownsTime = isItsTimeFree(world, visit);
  world.holds = world.holds.filter(({ id }) => id !== `freed ${visit.id}`);
}

/** Somebody who comes back into the queue gets their time again, also while it rests, unless it was sold meanwhile. */
function isItsTimeFree(world: World, visit: OracleVisit): boolean {
  const { deskId, date, start, minutes } = visit;
  const hold = world.holds.find(({ id }) => id === `freed ${visit.id}`);
  return isUnowned(world, deskId, date, { from: start, to: start + minutes }, { visit, hold });
}

/** What can be taken back: the last that was done, unless only the clock says it, or others have built on it. */
function undoOf({ done, cancelledBy }: OracleVisit): { readonly move: string; readonly needsReason: boolean } | null {
  const last = done.at(-1)?.move;
  if (last === undefined || last === 'leave-unresolved') return null;
  if (cancelledBy === 'replaced' || cancelledBy === 'schedule') return null;
  return { move: last, needsReason: last === 'resign' || WITH_REASON.includes(last) };
}

/** F2: the last that was done is taken back on the day of the visit, if the desk is free and, for a booked visit, its time. */
export function undo(world: World, visitId: string, hasReason: boolean): Expected {
  const visit = world.visits.find(({ id }) => id === visitId);
  if (visit === undefined) return refused({ type: 'visit-not-found' });
  if (visit.date !== wall(world).date) return refused({ type: 'not-today' });
  const last = visit.done.at(-1);
  const offered = undoOf(visit);
  if (last === undefined || offered === null) return refused({ type: 'nothing-to-undo' });
  if (offered.needsReason && !hasReason) return refused({ type: 'reason-missing' });
  if (last.move === 'resign') {
    make(world, visit, 'undo-resignation', 'arrived');
    return fine(line(world, visit));
  }
  const { before } = last;
  const isAtDesk = before.state === 'called' || before.state === 'in-service';
  const busy = isAtDesk ? busyWith(world, before.servingDeskId ?? '', visit) : undefined;
  if (busy !== undefined) return refused({ type: 'desk-busy', visitId: busy.id });
  if (visit.state === 'cancelled') {
    const clash = clashOf(world, visit, visit);
    if (clash !== null) return refused(clash);
    if (before.state === 'booked' && !isItsTimeFree(world, visit)) return refused({ type: 'time-taken' });
  }
  const wasActive = isActive(visit);
  if (wasActive && last.move === 'undo-resignation') rest(world, visit);
  Object.assign(visit, before);
  visit.done.pop();
  if (wasActive && !isActive(visit)) visit.ownsTime = false;
  if (!wasActive && isActive(visit)) comeBack(world, visit);
  return fine(line(world, visit));
}
