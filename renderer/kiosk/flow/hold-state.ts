import type { Start } from '../../../shared/model/availability.ts';
import type { CaseId, HoldId } from '../../../shared/model/ids.ts';
import type { ScreenName } from './screens.ts';

/** A hold that the kiosk has (A8). */
export interface HeldTime {
  readonly kind: 'held';
  readonly holdId: HoldId;
  readonly caseId: CaseId;
  readonly time: Start;
  /** When it ends, on the clock of the page that nobody can set: milliseconds of `performance.now()`. */
  readonly untilMs: number;
  /** As the banner says it: rounded up, at least 1. */
  readonly minutesLeft: number;
}

/** What is kept for whoever stands here. `gone`: it expired. `without`: it could not be asked for, and booking goes on. */
export type HoldState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'asking';
      readonly caseId: CaseId;
      readonly time: Start;
      /** The screen on which the time was touched; `again` when it had been held before and no screen changes. */
      readonly from: ScreenName | 'again';
      /** What is still kept while another time is asked for. */
      readonly before: HeldTime | null;
    }
  | HeldTime
  | { readonly kind: 'gone' }
  | { readonly kind: 'without' };

export const NO_HOLD: HoldState = { kind: 'none' };
