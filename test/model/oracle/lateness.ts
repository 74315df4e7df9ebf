import { localDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { fromWarsaw } from '../../../shared/time/warsaw.ts';
import { letExpiredGo, type OracleVisit, remember, rest, type World, wall } from './world.ts';

const MINUTE_MS = 60_000;

/** Whether the last minute in which somebody is on time has passed, by date and time together (C5). */
export function isLate(world: World, { state, date, start }: OracleVisit): boolean {
  const now = wall(world);
  const { graceMinutes } = world.fixed.settings;
  return state === 'booked' && (date < now.date || (date === now.date && now.minute > start + graceMinutes));
}

/** What becomes of a visit nobody came for: resigned, or left to staff where no kiosk worked while one could have come (C5). */
export function judge(world: World, visit: OracleVisit): void {
  const { arriveBeforeMinutes, graceMinutes, whenKioskWasOff } = world.fixed.settings;
  const at = (minute: number) => fromWarsaw(localDate(visit.date), minuteOfDay(minute));
  const from = at(visit.start - arriveBeforeMinutes);
  const to = at(visit.start + graceMinutes) + MINUTE_MS;
  const wasOff = [...world.outages, ...sinceLastLook(world)].some((outage) => outage.from < to && from < outage.to);
  const isUnresolved = wasOff && whenKioskWasOff === 'unresolved';
  remember(visit, isUnresolved ? 'leave-unresolved' : 'resign');
  visit.endedAt = world.now;
  if (isUnresolved) {
    visit.state = 'unresolved';
    visit.ownsTime = false;
  } else {
    visit.state = 'resigned-late';
    rest(world, visit);
  }
}

/** The kiosk looks every minute; more than three minutes without a look mean that it was off. */
function sinceLastLook({ sweptAt, now }: World) {
  return sweptAt !== null && now - sweptAt > 3 * MINUTE_MS ? [{ from: sweptAt, to: now }] : [];
}

/** What happens each minute and at every start of the program. */
export function sweep(world: World): void {
  world.outages.push(...sinceLastLook(world));
  world.sweptAt = world.now;
  letExpiredGo(world);
  for (const visit of world.visits) if (isLate(world, visit)) judge(world, visit);
}
