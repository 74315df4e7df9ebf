import type { Case } from '../../../shared/model/case.ts';
import type { ServiceTime } from '../../../shared/model/statistics.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import { lengthOn } from '../../../shared/rules/visit-length.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import { type MinuteOfDay, minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { fromWarsaw } from '../../../shared/time/warsaw.ts';
import { median } from './median.ts';

type Timed = Pick<Visit, 'caseId' | 'date' | 'start' | 'state' | 'arrivedAt' | 'calledAt' | 'startedAt' | 'endedAt'>;

const MINUTE_MS = 60_000;
const THREE_O_CLOCK = minuteOfDay(180);
/** Fewer visits say nothing about a case. */
const ENOUGH_VISITS = 10;
const NOTICEABLE_SHARE = 0.2;

/**
 * Minutes each person waited until they were called, by the hour in which their visit begins: from having come, but not
 * before the booked hour, because whoever comes early waits of their own will. 0 when called before that hour; nothing of
 * those who were not called.
 */
export function waitsByHour(visits: readonly Timed[]): ReadonlyMap<number, readonly number[]> {
  const waits = new Map<number, number[]>();
  const instantOf = rememberInstants();
  for (const { date, start, arrivedAt, calledAt } of visits) {
    if (arrivedAt === null || calledAt === null) continue;
    const from = Math.max(arrivedAt, instantOf(date, start));
    const hour = Math.floor(start / 60);
    const ofHour = waits.get(hour) ?? [];
    ofHour.push(Math.max(0, (calledAt - from) / MINUTE_MS));
    waits.set(hour, ofHour);
  }
  return waits;
}

/**
 * One conversion a day: each costs more than everything else about a visit. Clocks are changed before three in the morning,
 * so from then on the hours of a day follow each other as minutes do.
 */
function rememberInstants(): (date: LocalDate, start: MinuteOfDay) => number {
  const known = new Map<LocalDate, number>();
  return (date, start) => {
    if (start < THREE_O_CLOCK) return fromWarsaw(date, start);
    const three = known.get(date) ?? fromWarsaw(date, THREE_O_CLOCK);
    known.set(date, three);
    return three + (start - THREE_O_CLOCK) * MINUTE_MS;
  };
}

/** Minutes of service of the visits of each case against its length on a date; cases in their order. */
export function serviceTimes(visits: readonly Timed[], cases: readonly Case[], on: LocalDate): ServiceTime[] {
  const minutes = Map.groupBy(visits.flatMap(serviceOf), ({ caseId }) => caseId);
  const seen = new Set(visits.map(({ caseId }) => caseId));
  return cases
    .filter(({ id }) => seen.has(id))
    .map((theCase) => {
      const measured = (minutes.get(theCase.id) ?? []).map((one) => one.minutes);
      const plannedMinutes = lengthOn(theCase, on);
      const medianMinutes = median(measured);
      return {
        caseId: theCase.id,
        measured: measured.length,
        plannedMinutes,
        medianMinutes,
        differs:
          medianMinutes !== null &&
          measured.length >= ENOUGH_VISITS &&
          Math.abs(medianMinutes - plannedMinutes) >= plannedMinutes * NOTICEABLE_SHARE,
      };
    });
}

function serviceOf({ caseId, state, startedAt, endedAt }: Timed) {
  if (state !== 'done' || startedAt === null || endedAt === null) return [];
  return [{ caseId, minutes: Math.max(0, (endedAt - startedAt) / MINUTE_MS) }];
}
