import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { VisitId } from '../../../shared/model/ids.ts';
import { showingCancel } from './cancelling.ts';
import type { PrintEvent } from './events.ts';
import { EMPTY_CANCELLING, type FlowState } from './state.ts';

/** One step of having a receipt on paper (B1, B2). Whatever comes of it, the visit stands. */
export function print(state: FlowState, event: PrintEvent): FlowState {
  switch (event.type) {
    case 'choose-receipt':
      return CHOOSING.has(state.screen) ? { ...state, receipt: event.receipt } : state;
    case 'print-started':
      if (state.print.kind === 'running' || printable(state) !== event.visitId) return state;
      return { ...state, print: { kind: 'running', visitId: event.visitId } };
    case 'print-withheld':
      if (state.print.kind !== 'not-asked' || printable(state) !== event.visitId) return state;
      return { ...state, print: { kind: 'failed', error: { type: 'not-started', reason: event.reason } } };
    case 'print-answered':
      // An answer about an earlier sheet says nothing about this one.
      if (state.print.kind !== 'running' || state.print.visitId !== event.visitId) return state;
      return {
        ...state,
        print: event.answer.ok
          ? { kind: 'out', outcome: event.answer.value.outcome }
          : { kind: 'failed', error: event.answer.error },
      };
    case 'print-again':
      return state.screen === 'arrive-code' ? showingCancel(state, 'cancel-choice', EMPTY_CANCELLING) : state;
    default:
      return assertNever(event);
  }
}

const CHOOSING: ReadonlySet<FlowState['screen']> = new Set(['check', 'move-check']);

/** The visit whose receipt can be had on the screen that is shown. */
function printable({ screen, booked, cancelling }: FlowState): VisitId | null {
  if (screen === 'done' || screen === 'move-done') return booked?.visitId ?? null;
  return screen === 'cancel-visit' ? (cancelling.visit?.visitId ?? null) : null;
}
