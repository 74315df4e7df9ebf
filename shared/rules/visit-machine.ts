import type { CancelledBy, Visit, VisitState } from '../model/visit.ts';

/** A visit's life from the chosen hour on. `held` is a hold and not yet a visit; `gone` is a hold that was let go or expired. */
export type LifeState = 'held' | 'gone' | VisitState;

/**
 * Every move there is: from which states, to which. What is not in this table cannot happen to a visit.
 * The picture of it is in electron/engine/README.md; a test keeps the two equal.
 */
export const MOVES = {
  book: { from: ['held'], to: 'booked' },
  'let-go': { from: ['held'], to: 'gone' },
  arrive: { from: ['booked'], to: 'arrived' },
  call: { from: ['arrived'], to: 'called' },
  recall: { from: ['called'], to: 'called' },
  'put-back': { from: ['called'], to: 'arrived' },
  start: { from: ['called'], to: 'in-service' },
  finish: { from: ['in-service'], to: 'done' },
  /** To the queue of other desks: whoever serves the case there calls next. */
  transfer: { from: ['arrived', 'called', 'in-service'], to: 'arrived' },
  cancel: { from: ['booked', 'arrived', 'called'], to: 'cancelled' },
  /** Late means resigned (C5): only a visit nobody arrived for. */
  resign: { from: ['booked'], to: 'resigned-late' },
  /** The kiosk was off at that hour: staff will say what was (C5). */
  'leave-unresolved': { from: ['booked'], to: 'unresolved' },
  'settle-done': { from: ['unresolved'], to: 'done' },
  'settle-resigned': { from: ['unresolved'], to: 'resigned-late' },
  'settle-arrived': { from: ['unresolved'], to: 'arrived' },
  /** The same day, with a reason (C6): the person stands there, so they wait to be called. */
  'undo-resignation': { from: ['resigned-late'], to: 'arrived' },
} as const satisfies Readonly<Record<string, { readonly from: readonly LifeState[]; readonly to: LifeState }>>;

type Table = typeof MOVES;
/** Moves of a stored visit; the other two concern a hold. */
export type Move = Exclude<keyof Table, 'book' | 'let-go'>;
export type From<M extends Move> = Table[M]['from'][number];
export type To<M extends Move> = Table[M]['to'];
/** A visit known to be in one of these states. */
export type VisitIn<S extends VisitState> = Visit & { readonly state: S };

/** The names of {@link MOVES} that concern a stored visit. */
export const VISIT_MOVES = Object.keys(MOVES).filter((name): name is Move => name !== 'book' && name !== 'let-go');

const ACTIVE = ['booked', 'arrived', 'called', 'in-service'] as const satisfies readonly VisitState[];
export type ActiveState = (typeof ACTIVE)[number];

/** Whether a visit in this state owns its time on the desk. */
export function isActive(state: VisitState): state is ActiveState {
  return (ACTIVE as readonly VisitState[]).includes(state);
}

/** Whether a move is possible now. Only a visit that passes here can be given to {@link moved}. */
export function canMove<M extends Move>(visit: Visit, move: M): visit is VisitIn<From<M>> {
  return (MOVES[move].from as readonly LifeState[]).includes(visit.state);
}

/** What a move needs to know besides the visit. */
export interface MoveFacts {
  /** Instant of the move, ms since 1970-01-01T00:00Z. */
  readonly atMs: number;
  /** The desk that calls; kept by `recall`, `start` and `finish`. */
  readonly deskId?: Visit['deskId'];
  /** Required by `cancel`. */
  readonly cancelledBy?: CancelledBy;
}

/** The visit after a move. A move from a state that does not allow it does not compile. */
export function moved<M extends Move>(visit: VisitIn<From<M>>, move: M, facts: MoveFacts): VisitIn<To<M>> {
  const state: VisitState = MOVES[move].to;
  const { atMs } = facts;
  const waits = state === 'arrived';
  const after: Visit = {
    ...visit,
    state,
    cancelledBy: state === 'cancelled' ? (facts.cancelledBy ?? 'staff') : null,
    arrivedAt: waits ? (visit.arrivedAt ?? atMs) : visit.arrivedAt,
    servingDeskId: waits ? null : state === 'called' ? (facts.deskId ?? visit.servingDeskId) : visit.servingDeskId,
    calledAt: waits ? null : move === 'call' ? atMs : visit.calledAt,
    startedAt: waits ? null : move === 'start' ? atMs : visit.startedAt,
    endedAt: isActive(state) ? null : atMs,
  };
  return after as VisitIn<To<M>>;
}
