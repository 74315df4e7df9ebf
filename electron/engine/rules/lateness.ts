import type { BookingSettings } from '../../../shared/model/settings.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import type { WarsawTime } from '../../../shared/time/warsaw.ts';
import { arrivalInstants, arrivalWindow, wallMinute } from './visit-times.ts';

/** A stretch of time in which no kiosk worked; instants in ms. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

export type Lateness = 'stay' | 'resign' | 'leave-unresolved';

type LatenessSettings = Pick<BookingSettings, 'arriveBeforeMinutes' | 'graceMinutes' | 'whenKioskWasOff'>;

/** Lateness is looked at every minute. Longer without a look means that nobody could have announced anything. */
export const LONGEST_PAUSE_MS = 3 * 60_000;

/**
 * Whether somebody is late (C5): still only booked, and the last minute of start + grace has passed. That minute itself is
 * on time. Date and time count together: a visit of yesterday is late at any hour.
 */
export function isLate(visit: Visit, now: WarsawTime, settings: LatenessSettings): boolean {
  return visit.state === 'booked' && wallMinute(now) > arrivalWindow(visit, settings).last;
}

/**
 * What becomes of a visit now (C5). Who came is never resigned, however late the desk runs. Late means resigned, unless no
 * kiosk worked during any part of the time in which one could have come: then staff decide, or, if the administrator set
 * it so, it is resigned all the same. By a clock that nobody can be sure of nobody is resigned.
 */
export function latenessOf(
  visit: Visit,
  now: WarsawTime,
  settings: LatenessSettings,
  outages: readonly Stretch[],
  clockIsSure = true,
): Lateness {
  if (!isLate(visit, now, settings)) return 'stay';
  if (!clockIsSure) return 'leave-unresolved';
  if (settings.whenKioskWasOff === 'resign') return 'resign';
  const { fromMs, toMs } = arrivalInstants(visit, settings);
  return outages.some((outage) => outage.fromMs < toMs && fromMs < outage.toMs) ? 'leave-unresolved' : 'resign';
}

/**
 * The outage between the last look at lateness and now; null when there was none. The first look ever ends no outage, nor
 * does one after the clock was set back.
 */
export function outageSince(sweptAtMs: number | null, nowMs: number): Stretch | null {
  if (sweptAtMs === null || nowMs - sweptAtMs <= LONGEST_PAUSE_MS) return null;
  return { fromMs: sweptAtMs, toMs: nowMs };
}
