import { addDays, dateOf, dayNumber, type LocalDate } from './local-date.ts';
import { type MinuteOfDay, minuteOfDay } from './minute-of-day.ts';

/** What the clock on the office's wall shows. */
export interface WarsawTime {
  readonly date: LocalDate;
  readonly minute: MinuteOfDay;
}

const MINUTE_MS = 60_000;

// The only formatter with a zone in the project: whatever the machine's own zone is, the office is in Poland.
const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Warsaw',
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** The wall-clock date and minute in Europe/Warsaw of an instant (milliseconds since 1970-01-01T00:00Z). */
export function toWarsaw(instantMs: number): WarsawTime {
  const parts = new Map(wall.formatToParts(instantMs).map((part) => [part.type, Number(part.value)]));
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? Number.NaN;
  return {
    date: dateOf(read('year'), read('month'), read('day')),
    minute: minuteOfDay(read('hour') * 60 + read('minute')),
  };
}

/**
 * The instant (milliseconds) at which the wall clock in Europe/Warsaw shows a date and minute.
 * In the hour that comes twice (end of October) the first one; a time that the clock skips (end of March, 02:00–03:00)
 * is read with the offset before the change, so 02:30 gives the instant that the clock shows as 03:30.
 */
export function fromWarsaw(date: LocalDate, minute: MinuteOfDay): number {
  const asUtc = dayNumber(date) * 86_400_000 + minute * MINUTE_MS;
  const offsetBefore = offsetMs(asUtc - 3 * 3_600_000);
  const offsetAfter = offsetMs(asUtc + 3 * 3_600_000);
  const target = minute === 1440 ? { date: addDays(date, 1), minute: 0 } : { date, minute };
  for (const offset of [Math.max(offsetBefore, offsetAfter), Math.min(offsetBefore, offsetAfter)]) {
    const shown = toWarsaw(asUtc - offset);
    if (shown.date === target.date && shown.minute === target.minute) return asUtc - offset;
  }
  return asUtc - offsetBefore;
}

function offsetMs(instantMs: number): number {
  const { date, minute } = toWarsaw(instantMs);
  return dayNumber(date) * 86_400_000 + minute * MINUTE_MS - Math.floor(instantMs / MINUTE_MS) * MINUTE_MS;
}
