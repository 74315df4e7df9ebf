import type { Brand } from '../basics/brand.ts';

/** Minutes on the wall clock since midnight, 0–1440; 1440 is the midnight at the end of the day. */
export type MinuteOfDay = Brand<number, 'MinuteOfDay'>;

export const MINUTES_A_DAY = 1440;

const PATTERN = /^(\d{2}):(\d{2})$/;

/** Whether a number is a whole minute of a day, the closing midnight included. */
export function isMinuteOfDay(value: number): value is MinuteOfDay {
  return Number.isInteger(value) && value >= 0 && value <= MINUTES_A_DAY;
}

/** Checks a number of minutes since midnight; throws outside 0–1440. */
export function minuteOfDay(value: number): MinuteOfDay {
  if (!isMinuteOfDay(value)) throw new RangeError(`not a minute of a day: ${value}`);
  return value;
}

/** Reads `HH:MM` (`00:00`–`24:00`); null when the text is not such a time. */
export function parseMinuteOfDay(text: string): MinuteOfDay | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const minutes = Number(match[2]);
  const total = Number(match[1]) * 60 + minutes;
  return minutes < 60 && isMinuteOfDay(total) ? total : null;
}

/** Writes `HH:MM`, as files and machines read it: 450 → `07:30`. For people use shared/text/format. */
export function formatMinuteOfDay(minute: MinuteOfDay): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
