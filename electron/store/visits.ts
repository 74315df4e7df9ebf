import type { Result } from '../../shared/basics/result.ts';
import { err, ok } from '../../shared/basics/result.ts';
import type { CaseId, IdempotencyKey, VisitId } from '../../shared/model/ids.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { type DayNumber, dayNumber, type LocalDate } from '../../shared/time/local-date.ts';
import type { PersonalDataCipher } from '../engine/ports.ts';
import { isActive } from './active-states.ts';
import { freeCells, takeCells } from './cells.ts';
import type { Bound, Sql } from './connection.ts';
import { cellsOf } from './masks.ts';
import { personalColumns, personOfRow } from './personal-columns.ts';
import {
  readVisitRows,
  sealOf,
  VISIT_COLUMNS,
  VISIT_PLACEHOLDERS,
  type VisitRow,
  valuesOf,
  visitOf,
} from './visit-row.ts';

/** Access to visits within one transaction. */
export interface VisitContext {
  readonly sql: Sql;
  readonly cipher: PersonalDataCipher;
}

export async function visitById(context: VisitContext, id: VisitId): Promise<Visit | null> {
  return (await visitsWhere(context, 'id = $1', id))[0] ?? null;
}

export async function visitByKey(context: VisitContext, key: IdempotencyKey): Promise<Visit | null> {
  return (await visitsWhere(context, 'idempotency_key = $1', key))[0] ?? null;
}

// Only what an index holds is asked of SQL. The rest is looked at in rows whose seal was checked: a damaged row must not
// quietly become one that does not match.

export async function activeVisitsOf(context: VisitContext, pesel: string, from: LocalDate): Promise<readonly Visit[]> {
  const visits = await visitsWhere(
    context,
    'pesel_index = $1 AND day >= $2 ORDER BY day',
    context.cipher.peselIndex(pesel),
    dayNumber(from),
  );
  return visits.filter((visit) => isActive(visit.state));
}

export async function visitsOf(
  context: VisitContext,
  pesel: string,
  caseId: CaseId,
  date: LocalDate,
): Promise<readonly Visit[]> {
  const visits = await visitsWhere(
    context,
    'pesel_index = $1 AND day = $2 ORDER BY id',
    context.cipher.peselIndex(pesel),
    dayNumber(date),
  );
  return visits.filter((visit) => visit.caseId === caseId);
}

export async function personOf(context: VisitContext, id: VisitId): Promise<Person | null> {
  const [row] = await rowsWhere(context, 'id = $1', id);
  return row ? personOfRow(row, context.cipher) : null;
}

export async function codeIsUsed(sql: Sql, code: string): Promise<boolean> {
  return (await sql.all('SELECT 1 AS used FROM visit WHERE code = $1', code)).length > 0;
}

/** Stores a visit with its cells; without a trace when a cell belongs to another. */
export async function addVisit(
  context: VisitContext,
  visit: Visit,
  person: Person,
): Promise<Result<void, { readonly type: 'cell-taken' }>> {
  const { sql, cipher } = context;
  const cells = cellsOf(visit);
  const day = dayNumber(visit.date);
  const unsealed = {
    id: visit.id,
    code: visit.code,
    idempotency_key: visit.idempotencyKey,
    department_id: visit.departmentId,
    case_id: visit.caseId,
    desk_id: visit.deskId,
    day,
    start_minute: visit.start,
    minutes: visit.minutes,
    state: visit.state,
    language: visit.language,
    created_at: visit.createdAt,
    ended_at: null,
    ...personalColumns(visit.id, person, cipher),
  };
  await sql.run(
    `INSERT INTO visit (${VISIT_COLUMNS}) VALUES (${VISIT_PLACEHOLDERS})`,
    ...valuesOf({ ...unsealed, seal: sealOf(unsealed, cipher) }),
  );
  if (await takeCells(sql, { deskId: visit.deskId, day, visitId: visit.id, cells })) return ok(undefined);
  await sql.run('DELETE FROM visit WHERE id = $1', visit.id);
  return err({ type: 'cell-taken' });
}

/** Ends a booked visit as cancelled. Throws when it is not there or not booked: the caller has just read that it is. */
export async function cancelVisit(context: VisitContext, id: VisitId, atMs: number): Promise<void> {
  const { sql, cipher } = context;
  const [row] = await rowsWhere(context, 'id = $1', id);
  if (row?.state !== 'booked') throw new Error('Only a booked visit can be cancelled.');
  const cancelled = { ...row, state: 'cancelled', ended_at: atMs } satisfies VisitRow;
  await sql.run(
    'UPDATE visit SET state = $2, ended_at = $3, seal = $4 WHERE id = $1',
    id,
    cancelled.state,
    cancelled.ended_at,
    sealOf(cancelled, cipher),
  );
  await freeCells(sql, { deskId: row.desk_id, day: row.day as DayNumber, visitId: id });
}

async function visitsWhere(
  context: VisitContext,
  condition: string,
  ...values: readonly Bound[]
): Promise<readonly Visit[]> {
  return (await rowsWhere(context, condition, ...values)).map(visitOf);
}

async function rowsWhere(
  { sql, cipher }: VisitContext,
  condition: string,
  ...values: readonly Bound[]
): Promise<readonly VisitRow[]> {
  return readVisitRows(await sql.all(`SELECT ${VISIT_COLUMNS} FROM visit WHERE ${condition}`, ...values), cipher);
}
