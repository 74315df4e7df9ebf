import type {
  ARRIVE_SCREENS,
  BOOKING_SCREENS,
  CANCEL_SCREENS,
  MOVE_SCREENS,
} from '../../renderer/kiosk/flow/screens.ts';
import type { Overlay } from '../../renderer/kiosk/flow/state.ts';
import type { Ending } from './endings.ts';
import type { Stage } from './stage.ts';

/** Screens of a booking, what lies on top of any screen, and some of them with something more on it. */
export type BookingStop =
  | 'start'
  | (typeof BOOKING_SCREENS)[number]
  | `${Overlay['name']} on top`
  | 'check, refused'
  | 'comment, sent'
  | 'done, no paper'
  | 'done, in doubt';

/** Screens on which a visit that is there is looked for. */
export type VisitStop =
  | (typeof CANCEL_SCREENS)[number]
  | (typeof MOVE_SCREENS)[number]
  | (typeof ARRIVE_SCREENS)[number]
  | 'cancel-visit, no receipt'
  | 'cancel-not-found, by code'
  | 'arrive-done, late'
  | 'arrive-done, by PESEL';

/** Where a session can end. */
export type Stop = BookingStop | VisitStop;

/** A place of the flow with something of a resident on it, or behind it. */
export interface StopRow {
  /** The one before; null: the start screen. */
  readonly from: Stop | null;
  readonly go: (stage: Stage) => Promise<void>;
  /** How the session ends there in the short run. */
  readonly ends: Ending;
  /**
   * Looking into the memory takes longer than a session: after this one the short run leaves it to the next that does so, which
   * finds what is left of this one too.
   */
  readonly memory?: 'later';
  /** The kiosk waits longer there for somebody who does nothing. */
  readonly patient?: true;
}
