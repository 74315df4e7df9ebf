import type { BookingSettings } from '../../shared/model/settings.ts';
import type { Ids, MoveDetails } from './ports.ts';

const MINUTE_MS = 60_000;

/**
 * When the time of a visit that ends now is offered again: after a number of minutes drawn for it inside the set range
 * (C7), so that nobody can hand it on to somebody who waits beside the kiosk. With a draw of none it is free at once.
 */
export function restOfFreedTime(
  ids: Ids,
  { freedDelayMinutes: { min, max } }: Pick<BookingSettings, 'freedDelayMinutes'>,
  nowMs: number,
): Pick<MoveDetails, 'freedUntilMs'> {
  if (max === 0) return {};
  const minutes = min + ids.randomBelow(max - min + 1);
  return minutes === 0 ? {} : { freedUntilMs: nowMs + minutes * MINUTE_MS };
}
