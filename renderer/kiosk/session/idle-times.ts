import type { KioskInfo } from '../../../shared/contract/kiosk-info.ts';
import type { ScreenName } from '../flow/screens.ts';
import { type FlowState, nothingBegun, STANDARD_SETTINGS } from '../flow/state.ts';

/** UX 3.1: whoever asks for more time gets it on every screen. */
const MORE_TIME = { seconds: 300, warningSeconds: 90 };
/** What is done is there for everyone to see, so it stays for a shorter time. */
const DONE_SECONDS = 60;
const SHORT: ReadonlySet<ScreenName> = new Set(['done', 'move-done', 'arrive-done']);
const BOOKED: ReadonlySet<ScreenName> = new Set(['done', 'move-done']);

/** How long the screen may stand untouched, and how long the warning is shown. Null: there is nothing to forget. */
export function idleTimes(
  state: FlowState,
  kiosk: Pick<KioskInfo['kiosk'], 'idleSeconds' | 'idleWarningSeconds' | 'defaultLanguage'>,
): { readonly seconds: number | null; readonly warningSeconds: number } {
  const usual = state.settings.moreTime
    ? MORE_TIME
    : { seconds: kiosk.idleSeconds, warningSeconds: kiosk.idleWarningSeconds };
  if (nothingBegun(state)) {
    const found = { ...STANDARD_SETTINGS, language: kiosk.defaultLanguage };
    const standard = (Object.keys(found) as (keyof typeof found)[]).every((key) => state.settings[key] === found[key]);
    return { seconds: standard ? null : usual.seconds, warningSeconds: 0 };
  }
  if (BOOKED.has(state.screen) && state.print.kind === 'failed') {
    // No paper, or perhaps none: the code on the screen is all there is, so there is time to write it down (B2).
    return {
      seconds: Math.max(MORE_TIME.seconds, usual.seconds),
      warningSeconds: Math.max(MORE_TIME.warningSeconds, usual.warningSeconds),
    };
  }
  if (SHORT.has(state.screen) && !state.settings.moreTime) {
    return { ...usual, seconds: Math.min(DONE_SECONDS, usual.seconds) };
  }
  return usual;
}
