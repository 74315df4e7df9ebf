import { z } from 'zod';
import {
  CaseIdSchema,
  DepartmentIdSchema,
  DeskIdSchema,
  IdempotencyKeySchema,
  VisitIdSchema,
} from '../../shared/model/ids.ts';
import { ContentLanguageSchema } from '../../shared/model/localized.ts';
import { MinuteOfDaySchema, VisitMinutesSchema } from '../../shared/model/times.ts';
import { type Visit, VisitSchema, VisitStateSchema } from '../../shared/model/visit.ts';
import type { PersonalDataCipher } from '../engine/ports.ts';
import { DamagedData } from './problems.ts';
import { BytesRow, DateRow, parseRows } from './rows.ts';

/** Columns of a visit in the order in which its seal covers them. A later column goes to the end, never between. */
const SEALED = [
  'id',
  'code',
  'idempotency_key',
  'department_id',
  'case_id',
  'desk_id',
  'day',
  'start_minute',
  'minutes',
  'state',
  'language',
  'created_at',
  'ended_at',
  'key_version',
  'pesel_index',
  'pesel',
  'first_name',
  'last_name',
  'email',
  'phone',
] as const;

export const VISIT_COLUMNS = [...SEALED, 'seal'].join(', ');
export const VISIT_PLACEHOLDERS = [...SEALED, 'seal'].map((_, index) => `$${index + 1}`).join(', ');

const bytesOrNull = BytesRow.nullable();

/** A visit as it lies in the table. */
const VisitRowSchema = z.strictObject({
  id: VisitIdSchema,
  code: VisitSchema.shape.code,
  idempotency_key: IdempotencyKeySchema,
  department_id: DepartmentIdSchema,
  case_id: CaseIdSchema,
  desk_id: DeskIdSchema,
  day: z.int(),
  start_minute: MinuteOfDaySchema,
  minutes: VisitMinutesSchema,
  state: VisitStateSchema,
  language: ContentLanguageSchema,
  created_at: z.int(),
  ended_at: z.int().nullable(),
  key_version: z.int(),
  pesel_index: bytesOrNull,
  pesel: bytesOrNull,
  first_name: bytesOrNull,
  last_name: bytesOrNull,
  email: bytesOrNull,
  phone: bytesOrNull,
  seal: BytesRow,
});
export type VisitRow = z.infer<typeof VisitRowSchema>;

/** Rows as they were written; a changed one, even by one bit, is damage. */
export function readVisitRows(rows: readonly unknown[], cipher: PersonalDataCipher): readonly VisitRow[] {
  const parsed = parseRows(rows, VisitRowSchema);
  if (parsed.some((row) => !sameBytes(row.seal, sealOf(row, cipher)))) {
    throw new DamagedData('A stored visit is not as it was written.');
  }
  return parsed;
}

/** The seal over every other column. */
export function sealOf(row: Omit<VisitRow, 'seal'>, cipher: PersonalDataCipher): Uint8Array {
  return cipher.seal(
    'visit',
    SEALED.map((column) => row[column]),
  );
}

/** The row's values in the order of {@link VISIT_COLUMNS}. */
export function valuesOf(row: VisitRow): readonly (string | number | Uint8Array | null)[] {
  return [...SEALED.map((column) => row[column]), row.seal];
}

/** The visit in a row. */
export function visitOf(row: VisitRow): Visit {
  return {
    id: row.id,
    code: row.code,
    departmentId: row.department_id,
    caseId: row.case_id,
    deskId: row.desk_id,
    date: DateRow.parse(row.day),
    start: row.start_minute,
    minutes: row.minutes,
    state: row.state,
    language: row.language,
    idempotencyKey: row.idempotency_key,
    createdAt: row.created_at,
  };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
