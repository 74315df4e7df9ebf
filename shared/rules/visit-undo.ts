import type { DeskId } from '../model/ids.ts';
import { NEWLY_BOOKED, type Visit, type VisitState } from '../model/visit.ts';
import { canMove, type Move, moved } from './visit-machine.ts';

/**
 * What takes a move back (F2): each leads from where that move led to wherever it had come from, and the visit becomes again
 * what it was there. The picture of it is in electron/engine/README.md; a test keeps the two equal.
 *
 * A recall changes nothing, so the call before it is taken back with it. A resignation is taken back by the move
 * `undo-resignation` of the machine (C6): whoever stands there waits, and is not merely booked for an hour that has passed.
 */
export const UNDOS = {
  'undo-arrive': 'arrive',
  'undo-call': 'call',
  'undo-put-back': 'put-back',
  'undo-start': 'start',
  'undo-finish': 'finish',
  'undo-transfer': 'transfer',
  'undo-cancel': 'cancel',
  'undo-settle-done': 'settle-done',
  'undo-settle-resigned': 'settle-resigned',
  'undo-settle-arrived': 'settle-arrived',
  'resign-again': 'undo-resignation',
} as const satisfies Readonly<Record<string, Move>>;

export type Undo = keyof typeof UNDOS;
/** A move that can be taken back. */
export type UndoableMove = (typeof UNDOS)[Undo] | 'resign';

/** The names of {@link UNDOS}. */
export const UNDO_NAMES = Object.keys(UNDOS) as Undo[];

/** Something of a visit's history, as far as taking back needs it. */
export interface PastMove {
  readonly move: Move | Undo | 'reschedule' | 'keep';
  readonly atMs: number;
  readonly from: VisitState;
  readonly to: VisitState;
  /** The desk that called; null for everything else, and for calls of which it was not written down. */
  readonly deskId: DeskId | null;
}

/** What can be taken back now: the move, what takes it back, and the visit as it was before. */
export type Retreat =
  | { readonly move: 'resign'; readonly undo: 'undo-resignation' }
  | { readonly move: Exclude<UndoableMove, 'resign'>; readonly undo: Undo; readonly earlier: Visit };

type Standing = PastMove & { readonly move: Move };

/**
 * The last move that stands, with what it takes to undo it; null when there is none. `past` is the visit's history, oldest
 * first. A visit that gave way to another, or to a change of the schedule, stays cancelled.
 */
export function retreatOf(visit: Visit, past: readonly PastMove[]): Retreat | null {
  const standing = standingMoves(past);
  const last = standing.at(-1);
  if (last === undefined || last.to !== visit.state) return null;
  if (last.move === 'resign') return { move: 'resign', undo: 'undo-resignation' };
  if (visit.cancelledBy === 'replaced' || visit.cancelledBy === 'schedule') return null;
  const undo = UNDO_NAMES.find((name) => UNDOS[name] === last.move);
  const earlier = replayed(visit, standing.slice(0, -1));
  if (undo === undefined || earlier === null || earlier.state !== last.from) return null;
  return isAtDesk(earlier) && earlier.servingDeskId === null ? null : { move: UNDOS[undo], undo, earlier };
}

/** The moves that were not taken back, oldest first. Where the visit is put does not matter here. */
function standingMoves(past: readonly PastMove[]): readonly Standing[] {
  const standing: Standing[] = [];
  for (const one of past) {
    if (isUndo(one.move)) standing.pop();
    else if (isStanding(one)) standing.push(one);
  }
  return standing;
}

function isUndo(move: PastMove['move']): move is Undo {
  return move in UNDOS;
}

function isStanding(one: PastMove): one is Standing {
  return one.move !== 'reschedule' && one.move !== 'keep' && one.move !== 'recall' && !isUndo(one.move);
}

/** The visit after these moves, made once more from the booking on, each at its own instant; null when they do not follow. */
function replayed(visit: Visit, moves: readonly Standing[]): Visit | null {
  let life: Visit = { ...visit, ...NEWLY_BOOKED, exception: visit.exception };
  for (const { move, atMs, deskId } of moves) {
    if (!canMove(life, move)) return null;
    const desk = deskId ?? visit.servingDeskId;
    life = moved(life, move, { atMs, ...(desk === null ? {} : { deskId: desk }) });
  }
  return life;
}

function isAtDesk({ state }: Visit): boolean {
  return state === 'called' || state === 'in-service';
}
