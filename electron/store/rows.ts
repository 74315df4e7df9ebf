import { z } from 'zod';
import { type DayNumber, dateOfDayNumber, type LocalDate } from '../../shared/time/local-date.ts';
import { DamagedData } from './problems.ts';

/** Rows in the shape of a schema. One that does not fit means a damaged database: nothing is guessed or left out. */
export function parseRows<T>(rows: readonly unknown[], schema: z.ZodType<T>): readonly T[] {
  return rows.map((row) => {
    const parsed = schema.safeParse(row);
    if (parsed.success) return parsed.data;
    // Names of columns only: a value could be personal.
    const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new DamagedData(`A stored row does not have the form it was written in: ${where}`);
  });
}

/** The single number in a single row. */
export function integerOf(rows: readonly unknown[]): number {
  return singleValue(rows, z.int());
}

/** The single text in a single row. */
export function textOf(rows: readonly unknown[]): string {
  return singleValue(rows, z.string());
}

function singleValue<T>(rows: readonly unknown[], schema: z.ZodType<T>): T {
  const [row, second] = parseRows(rows, z.record(z.string(), schema));
  const [value, other] = Object.values(row ?? {});
  if (value === undefined || second !== undefined || other !== undefined) throw new DamagedData('Expected one value.');
  return value;
}

/** Text that holds JSON of a given shape. */
export function documentOf<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema as z.ZodType<T, unknown>);
}

// 0001-01-01 and 9999-12-31, the dates that have a LocalDate.
const dayNumber = z.int().min(-719_162).max(2_932_896);

export const DayRow = dayNumber.transform((day) => day as DayNumber);
export const DateRow = dayNumber.transform((day): LocalDate => dateOfDayNumber(day as DayNumber));
export const BytesRow = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes');
export const FlagRow = z.union([z.literal(0), z.literal(1)]).transform((flag) => flag === 1);
