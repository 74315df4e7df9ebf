import type { DeskId } from '../../../../shared/model/ids.ts';
import type { VisitState } from '../../../../shared/model/visit.ts';
import type { Move } from '../../../../shared/rules/visit-machine.ts';
import { moveButtons, undoButton } from '../../../../shared/text/panel/day.ts';
import { dayPageWords } from '../../../../shared/text/panel/day-page.ts';
import type { IconName } from '../../../ui/icons.ts';
import type { DayVisit } from '../types.ts';

/** Something a clerk can do with a visit. */
export type VisitAct =
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'undo'; readonly move: string }
  | { readonly kind: 'reschedule' }
  | { readonly kind: 'details' };

interface OfferedActs {
  /** The one act that stands in the row. */
  readonly main: VisitAct | null;
  /** Everything else, behind „Więcej”. */
  readonly more: readonly VisitAct[];
}

/** What usually follows in each state; an answer that does not offer it leaves the place empty. */
const USUAL: Readonly<Record<VisitState, Move | 'undo' | null>> = {
  booked: 'arrive',
  arrived: 'call',
  called: 'start',
  'in-service': 'finish',
  done: 'undo',
  cancelled: null,
  'resigned-late': 'undo-resignation',
  unresolved: null,
};

/** In which order the rest is offered. What takes a place away from somebody comes last. */
const ORDER: readonly Move[] = [
  'arrive',
  'call',
  'start',
  'finish',
  'recall',
  'put-back',
  'transfer',
  'settle-done',
  'settle-resigned',
  'settle-arrived',
  'undo-resignation',
  'cancel',
];

/** What is offered for a visit: only what its answer allows, the usual one apart. */
export function actsOf(visit: DayVisit): OfferedActs {
  const moves = ORDER.filter((move) => visit.moves.includes(move)).map((move): VisitAct => ({ kind: 'move', move }));
  const undo = undoOf(visit);
  const usual = USUAL[visit.state];
  const main = usual === 'undo' ? undo : (moves.find((act) => act.kind === 'move' && act.move === usual) ?? null);
  const cancel = moves.filter((act) => act.kind === 'move' && act.move === 'cancel');
  const more: VisitAct[] = [
    ...moves.filter((act) => act !== main && !cancel.includes(act)),
    ...(undo === null || undo === main ? [] : [undo]),
    ...(visit.state === 'booked' ? [{ kind: 'reschedule' } as const] : []),
    ...cancel,
    { kind: 'details' },
  ];
  return { main, more };
}

/** The ways in which a visit nobody knows about can be settled now. */
export function settlingOf(visit: DayVisit) {
  const moves: readonly Move[] = ['settle-done', 'settle-resigned', 'settle-arrived'];
  return moves.filter((move) => visit.moves.includes(move)).map((move) => ({ kind: 'move', move }) as const);
}

/** A resignation is taken back by a move of its own; offering it twice would only puzzle. */
function undoOf(visit: DayVisit): VisitAct | null {
  if (visit.undo === null) return null;
  if (visit.undo.move === 'resign' && visit.moves.includes('undo-resignation')) return null;
  return { kind: 'undo', move: visit.undo.move };
}

/** Moves about which the program asks why: others rely on what stands, so it is not overruled without a word. */
const ASKED: readonly Move[] = ['cancel', 'undo-resignation', 'settle-done', 'settle-resigned', 'settle-arrived'];

/** Whether to ask why before an act. */
export function asksWhy(visit: DayVisit, act: VisitAct): boolean {
  if (act.kind === 'move') return ASKED.includes(act.move);
  return act.kind === 'undo' && visit.undo?.needsReason === true;
}

/**
 * Whether the act of a row has a lip: calling, and what concerns one's own desk. What belongs to a colleague's desk can be
 * done from here too, but does not ask for it.
 */
export function isStrong(visit: DayVisit, act: VisitAct, ownDesk: DeskId | null): boolean {
  if (act.kind !== 'move') return false;
  if (act.move === 'call') return true;
  return (act.move === 'start' || act.move === 'finish') && visit.servingDeskId === ownDesk;
}

/** The name on the button of a row, where the state beside it says what would be taken back. */
export function shortName(act: VisitAct): string {
  const takesBack = act.kind === 'undo' || (act.kind === 'move' && act.move === 'undo-resignation');
  return takesBack ? dayPageWords.undo : actName(act);
}

/** The whole name, as „Więcej” lists it. */
export function actName(act: VisitAct): string {
  if (act.kind === 'move') return moveButtons[act.move];
  if (act.kind === 'undo') return undoButton(act.move);
  return dayPageWords[act.kind];
}

const MOVE_ICONS: Readonly<Record<Move, IconName>> = {
  arrive: 'here',
  call: 'call',
  recall: 'call',
  'put-back': 'back',
  start: 'play',
  finish: 'check',
  transfer: 'next',
  cancel: 'calendar-cancel',
  resign: 'late',
  'leave-unresolved': 'help',
  'settle-done': 'check',
  'settle-resigned': 'late',
  'settle-arrived': 'here',
  'undo-resignation': 'undo',
};

/** The drawing beside the name. */
export function actIcon(act: VisitAct): IconName {
  if (act.kind === 'move') return MOVE_ICONS[act.move];
  return act.kind === 'undo' ? 'undo' : act.kind === 'reschedule' ? 'calendar' : 'document';
}
