import type { Visit } from '../../../shared/model/visit.ts';
import { canMove, type Move, VISIT_MOVES } from '../../../shared/rules/visit-machine.ts';
import type { UndoableMove } from '../../../shared/rules/visit-undo.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';

/** `schedule`: a change of the schedule, decided by an administrator (D5). */
export type Mover = 'resident' | 'staff' | 'schedule' | 'system';

/** Who may make which move. What is the system's follows from the clock, and nobody may say it by hand. */
export const MOVERS = {
  arrive: ['resident', 'staff'],
  call: ['staff'],
  recall: ['staff'],
  'put-back': ['staff'],
  start: ['staff'],
  finish: ['staff'],
  transfer: ['staff'],
  cancel: ['resident', 'staff', 'schedule'],
  resign: ['system'],
  'leave-unresolved': ['system'],
  'settle-done': ['staff'],
  'settle-resigned': ['staff'],
  'settle-arrived': ['staff'],
  'undo-resignation': ['staff'],
} as const satisfies Readonly<Record<Move, readonly Mover[]>>;

const NEEDS_REASON: readonly Move[] = [
  'cancel',
  'undo-resignation',
  'settle-done',
  'settle-resigned',
  'settle-arrived',
];

/** Moves into the queue from outside. The queue is that of today (C6). */
const ON_ITS_OWN_DAY: readonly Move[] = ['arrive', 'undo-resignation', 'settle-arrived'];

/** Whether staff may make a move at all. */
export function isForStaff(move: Move): boolean {
  return (MOVERS[move] as readonly Mover[]).includes('staff');
}

/** Whether staff have to say why: taking back, settling and cancelling overrule what somebody else did or wants. */
export function needsReason(move: Move): boolean {
  return NEEDS_REASON.includes(move);
}

/** Whether staff have to say why they take a move back: what others have heard of already is not undone without a word. */
export function undoNeedsReason(move: UndoableMove): boolean {
  return move === 'resign' || needsReason(move);
}

/** Whether the day allows a move: only on the visit's own day can somebody be put into the queue. */
export function isDayFor(move: Move, visit: Pick<Visit, 'date'>, today: LocalDate): boolean {
  return visit.date === today || !ON_ITS_OWN_DAY.includes(move);
}

/** What staff can do with a visit today, in the order of the table of moves. */
export function movesForStaff(visit: Visit, today: LocalDate): Move[] {
  return VISIT_MOVES.filter((move) => isForStaff(move) && isDayFor(move, visit, today) && canMove(visit, move));
}
