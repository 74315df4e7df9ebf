import type { DepartmentId, IdempotencyKey, VisitId } from '../../shared/model/ids.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { isActive } from '../../shared/rules/visit-machine.ts';
import { dayNumber, type LocalDate } from '../../shared/time/local-date.ts';
import type { PersonalDataCipher } from '../engine/ports.ts';
import type { Bound, Sql } from './connection.ts';
import { personOfRow } from './personal-columns.ts';
import { readVisitRows, sameBytes, VISIT_COLUMNS, type VisitRow, visitOf } from './visit-row.ts';

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

export async function visitsBeforeBooking(
  context: VisitContext,
  key: IdempotencyKey,
  person: string,
  from: LocalDate,
): Promise<{ readonly known: Visit | null; readonly active: readonly Visit[] }> {
  const index = context.cipher.peselIndex(person);
  const day = dayNumber(from);
  const rows = await rowsWhere(
    context,
    'idempotency_key = $1 OR (pesel_index = $2 AND day >= $3) ORDER BY day, start_minute, id',
    key,
    index,
    day,
  );
  const ofKey = rows.find((row) => row.idempotency_key === key);
  // The visit of the key may be somebody else's.
  const ofPerson = rows.filter(
    (row) => row.day >= day && row.pesel_index !== null && sameBytes(row.pesel_index, index),
  );
  return {
    known: ofKey ? visitOf(ofKey) : null,
    active: ofPerson.map(visitOf).filter((visit) => isActive(visit.state)),
  };
}

export async function visitByCode(context: VisitContext, code: string): Promise<Visit | null> {
  return (await visitsWhere(context, 'code = $1', code))[0] ?? null;
}

// Only what an index holds is asked of SQL. The rest is looked at in rows whose seal was checked: a damaged row must not
// quietly become one that does not match.
export async function activeVisitsOf(
  context: VisitContext,
  person: string,
  from: LocalDate,
): Promise<readonly Visit[]> {
  const visits = await visitsWhere(
    context,
    'pesel_index = $1 AND day >= $2 ORDER BY day, start_minute, id',
    context.cipher.peselIndex(person),
    dayNumber(from),
  );
  return visits.filter((visit) => isActive(visit.state));
}

export function visitsOf(context: VisitContext, person: string, date: LocalDate): Promise<readonly Visit[]> {
  return visitsWhere(
    context,
    'pesel_index = $1 AND day = $2 ORDER BY start_minute, id',
    context.cipher.peselIndex(person),
    dayNumber(date),
  );
}

export function visitsOn(
  context: VisitContext,
  date: LocalDate,
  departmentId: DepartmentId | null,
): Promise<readonly Visit[]> {
  const ofDay = 'day = $1';
  const order = 'ORDER BY start_minute, id';
  return departmentId === null
    ? visitsWhere(context, `${ofDay} ${order}`, dayNumber(date))
    : visitsWhere(context, `${ofDay} AND department_id = $2 ${order}`, dayNumber(date), departmentId);
}

// The sweep asks each minute: a state that a damaged row spells otherwise is found when that row is read by its owner.
export function bookedBetween(context: VisitContext, from: LocalDate, to: LocalDate): Promise<readonly Visit[]> {
  return visitsWhere(
    context,
    "state = 'booked' AND day BETWEEN $1 AND $2 ORDER BY day, start_minute, id",
    dayNumber(from),
    dayNumber(to),
  );
}

export async function activeFrom(context: VisitContext, date: LocalDate): Promise<readonly Visit[]> {
  const visits = await visitsWhere(context, 'day >= $1 ORDER BY day, start_minute, id', dayNumber(date));
  return visits.filter((visit) => isActive(visit.state));
}

export async function personOf(context: VisitContext, id: VisitId): Promise<Person | null> {
  const [row] = await rowsWhere(context, 'id = $1', id);
  return row ? personOfRow(row, context.cipher) : null;
}

async function visitsWhere(
  context: VisitContext,
  condition: string,
  ...values: readonly Bound[]
): Promise<readonly Visit[]> {
  return (await rowsWhere(context, condition, ...values)).map(visitOf);
}

/** Rows with what only the store needs of them. */
export async function rowsWhere(
  { sql, cipher }: VisitContext,
  condition: string,
  ...values: readonly Bound[]
): Promise<readonly VisitRow[]> {
  return readVisitRows(await sql.all(`SELECT ${VISIT_COLUMNS} FROM visit WHERE ${condition}`, ...values), cipher);
}
