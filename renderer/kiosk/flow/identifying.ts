import type { IdentifiedBy } from '../../../shared/rules/typed-person.ts';
import type { ScreenName } from './screens.ts';
import type { FlowState } from './state.ts';
import { unanswered } from './typing.ts';

/** The two screens on which somebody says who they are, on each way through the kiosk. */
const PAIRS = {
  booking: { pesel: 'pesel', document: 'document' },
  cancelling: { pesel: 'cancel-pesel', document: 'cancel-document' },
  arriving: { pesel: 'arrive-pesel', document: 'arrive-document' },
} as const satisfies Readonly<Record<string, Readonly<Record<IdentifiedBy, ScreenName>>>>;

/** Where somebody says who they are on a way: by PESEL, or by the document that was chosen instead. */
export function identityScreen(way: keyof typeof PAIRS, { identifiedBy }: FlowState): ScreenName {
  return PAIRS[way][identifiedBy];
}

/**
 * „Nie mam numeru PESEL” and „Mam numer PESEL”: the other of the two screens, with all that was typed on either. Whoever came
 * to change one line goes back to where they came from, from either.
 */
export function identifyBy(state: FlowState, by: IdentifiedBy): FlowState {
  const pair = Object.values(PAIRS).find((one) => Object.values<ScreenName>(one).includes(state.screen));
  if (pair === undefined || state.identifiedBy === by) return state;
  const screen = pair[by];
  const moved = <Change extends { readonly root: ScreenName }>(change: Change | null): Change | null =>
    change !== null && change.root === state.screen ? { ...change, root: screen } : change;
  const other = unanswered({ ...state, screen, identifiedBy: by, problems: [] }, 'pesel');
  return {
    ...other,
    booking: { ...other.booking, change: moved(other.booking.change) },
    cancelling: { ...other.cancelling, change: moved(other.cancelling.change) },
  };
}
