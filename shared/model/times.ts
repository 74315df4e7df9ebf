import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../time/local-date.ts';
import { isMinuteOfDay, type MinuteOfDay, parseMinuteOfDay } from '../time/minute-of-day.ts';
import type { TimeRange } from '../time/time-range.ts';

export const LocalDateSchema = z.custom<LocalDate>(
  (value) => typeof value === 'string' && isLocalDate(value),
  'data w postaci RRRR-MM-DD',
);

export const MinuteOfDaySchema = z.custom<MinuteOfDay>(
  (value) => typeof value === 'number' && isMinuteOfDay(value),
  'pełne minuty od północy, od 0 do 1440',
);

/** Length of a cell: the smallest piece of a desk's day that can be taken. Every start, length and block edge is a multiple. */
export const CELL_MINUTES = 5;
export const CELLS_A_DAY = 1440 / CELL_MINUTES;

const onCell = (minute: number) => minute % CELL_MINUTES === 0;

export const TimeRangeSchema = z
  .strictObject({ from: MinuteOfDaySchema, to: MinuteOfDaySchema })
  .refine((range) => range.from < range.to, 'koniec późniejszy niż początek')
  .refine((range) => onCell(range.from) && onCell(range.to), `godziny co ${CELL_MINUTES} minut`)
  .transform((range): TimeRange => range);

/** `08:00`, as files write times; becomes minutes since midnight. */
export const ClockTextSchema = z.string().transform((text, context): MinuteOfDay => {
  const minute = parseMinuteOfDay(text);
  if (minute !== null && onCell(minute)) return minute;
  context.addIssue({ code: 'custom', message: `godzina w postaci GG:MM, co ${CELL_MINUTES} minut` });
  return z.NEVER;
});

/** Visit lengths an administrator may set (D1). */
export const VisitMinutesSchema = z.int().min(5).max(240).multipleOf(CELL_MINUTES);
