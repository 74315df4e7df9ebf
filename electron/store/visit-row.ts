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
import { CancelledBySchema, type Visit, VisitSchema, VisitStateSchema } from '../../shared/model/visit.ts';
import { dayNumber } from '../../shared/time/local-date.ts';
import type { PersonalDataCipher } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { DamagedData } from './problems.ts';
import { BytesRow, DateRow, parseRows } from './rows.ts';

/** The first columns of a visit, in the order in which its seal covers them. */
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

/**
 * Columns that came later. The seal covers their names and values where they hold another value than the one with which they
 * came, so rows that were sealed before there were such columns are still as they were written.
 */
const SEALED_LATER = ['cancelled_by', 'exception', 'serving_desk_id', 'arrived_at', 'called_at', 'started_at'] as const;
const CAME_WITH: Pick<VisitRow, (typeof SEALED_LATER)[number]> = {
  cancelled_by: null,
  exception: 0,
  serving_desk_id: null,
  arrived_at: null,
  called_at: null,
  started_at: null,
};

const ALL = [...SEALED, ...SEALED_LATER, 'seal'] as const;
export const VISIT_COLUMNS = ALL.join(', ');
export const VISIT_PLACEHOLDERS = ALL.map((_, index) => `$${index + 1}`).join(', ');
/** `name = $n` for every column that a visit's life changes, its place included; $1 is the id. */
const CHANGING = [
  'desk_id',
  'day',
  'start_minute',
  'state',
  'ended_at',
  ...SEALED_LATER,
  'seal',
] as const satisfies readonly (keyof VisitRow)[];
export const VISIT_CHANGES = CHANGING.map((column, index) => `${column} = $${index + 2}`).join(', ');

/** The columns that say whose visit it is, and with which key; written anew when it is nobody's any more, and with another key. */
const PERSONAL = [
  'key_version',
  'pesel_index',
  'pesel',
  'first_name',
  'last_name',
  'email',
  'phone',
  'seal',
] as const satisfies readonly (keyof VisitRow)[];
const PERSONAL_CHANGES = PERSONAL.map((column, index) => `${column} = $${index + 2}`).join(', ');

const bytesOrNull = BytesRow.nullable();

/** A visit as it lies in the table. */
export const VisitRowSchema = z.strictObject({
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
  cancelled_by: CancelledBySchema.nullable(),
  exception: z.union([z.literal(0), z.literal(1)]),
  serving_desk_id: DeskIdSchema.nullable(),
  arrived_at: z.int().nullable(),
  called_at: z.int().nullable(),
  started_at: z.int().nullable(),
  seal: BytesRow,
});
export type VisitRow = z.infer<typeof VisitRowSchema>;

/** Rows as they were written; a changed one, even by one bit, is damage. */
export function readVisitRows(rows: readonly unknown[], cipher: PersonalDataCipher): readonly VisitRow[] {
  const parsed = parseRows(rows, VisitRowSchema);
  if (parsed.some(({ key_version }) => !cipher.keyVersions.includes(key_version))) {
    throw new DamagedData('A stored visit was written with a key that is not there.');
  }
  if (parsed.some((row) => !sameBytes(row.seal, sealOf(row, cipher)))) {
    throw new DamagedData('A stored visit is not as it was written.');
  }
  return parsed;
}

/** The seal over every other column, made with the key that the row is written with. */
export function sealOf(row: Omit<VisitRow, 'seal'>, cipher: PersonalDataCipher): Uint8Array {
  const values = [
    ...SEALED.map((column) => row[column]),
    ...SEALED_LATER.flatMap((column) => (row[column] === CAME_WITH[column] ? [] : [column, row[column]])),
  ];
  return cipher.seal('visit', values, row.key_version);
}

/** Stores whose visit it is, as the row says, under a new seal. */
export async function putPersonalColumns(
  sql: Sql,
  row: Omit<VisitRow, 'seal'>,
  cipher: PersonalDataCipher,
): Promise<VisitRow> {
  const sealed = { ...row, seal: sealOf(row, cipher) };
  const values = PERSONAL.map((column) => sealed[column]);
  await sql.run(`UPDATE visit SET ${PERSONAL_CHANGES} WHERE id = $1`, row.id, ...values);
  return sealed;
}

/** The row's values in the order of {@link VISIT_COLUMNS}. */
export function valuesOf(row: VisitRow): readonly (string | number | Uint8Array | null)[] {
  return ALL.map((column) => row[column]);
}

/** The row's values in the order of {@link VISIT_CHANGES}. */
export function changedValuesOf(row: VisitRow): readonly (string | number | Uint8Array | null)[] {
  return CHANGING.map((column) => row[column]);
}

/** What a visit says, as columns; personal data and seal come from elsewhere. */
export function lifeColumns(visit: Visit) {
  return {
    desk_id: visit.deskId,
    day: dayNumber(visit.date),
    start_minute: visit.start,
    state: visit.state,
    ended_at: visit.endedAt,
    cancelled_by: visit.cancelledBy,
    exception: visit.exception ? 1 : 0,
    serving_desk_id: visit.servingDeskId,
    arrived_at: visit.arrivedAt,
    called_at: visit.calledAt,
    started_at: visit.startedAt,
  } as const satisfies Partial<VisitRow>;
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
    // Before staff could cancel and visits could be changed, whoever cancelled was the resident, and nobody wrote it down.
    cancelledBy: row.cancelled_by ?? (row.state === 'cancelled' ? 'resident' : null),
    exception: row.exception === 1,
    servingDeskId: row.serving_desk_id,
    arrivedAt: row.arrived_at,
    calledAt: row.called_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    language: row.language,
    idempotencyKey: row.idempotency_key,
    createdAt: row.created_at,
  };
}

/** Whether two columns hold the same bytes. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
