import type { DepartmentId, IdempotencyKey, VisitId } from '../../shared/model/ids.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { isActive } from '../../shared/rules/visit-machine.ts';
import { dayNumber, type LocalDate } from '../../shared/time/local-date.ts';
import type { Bound } from './connection.ts';
import { findingPerson, type Keyed, openingRows } from './data-keys.ts';
import { personOfRow } from './personal-columns.ts';
import { readVisitRows, sameBytes, VISIT_COLUMNS, type VisitRow, visitOf } from './visit-row.ts';

/** Access to visits within one transaction. */
export type VisitContext = Keyed;

export async function visitById(context: VisitContext, id: VisitId): Promise<Visit | null> {
  return (await visitsWhere(context, 'id = $1', id))[0] ?? null;
}

export async function visitByKey(context: VisitContext, key: IdempotencyKey): Promise<Visit | null> {
  return (await visitsWhere(context, 'idempotency_key = $1', key))[0] ?? null;
}

export function visitsBeforeBooking(
  context: VisitContext,
  key: IdempotencyKey,
  person: string,
  from: LocalDate,
): Promise<{ readonly known: Visit | null; readonly active: readonly Visit[] }> {
  return findingPerson(context, async () => {
    const day = dayNumber(from);
    const owned = ownedBy(context, person, 3);
    const rows = await rowsWhere(
      context,
      `idempotency_key = $1 OR (${owned.condition} AND day >= $2) ORDER BY day, start_minute, id`,
      key,
      day,
      ...owned.indexes,
    );
    const ofKey = rows.find((row) => row.idempotency_key === key);
    // The visit of the key may be somebody else's.
    const ofPerson = rows.filter((row) => row.day >= day && isOneOf(row.pesel_index, owned.indexes));
    return {
      known: ofKey ? visitOf(ofKey) : null,
      active: ofPerson.map(visitOf).filter((visit) => isActive(visit.state)),
    };
  });
}

function isOneOf(index: Uint8Array | null, indexes: readonly Uint8Array[]): boolean {
  return index !== null && indexes.some((one) => sameBytes(index, one));
}

/** Whose visit it is, as a condition whose values begin at `$first`: under each key that rows may be written with. */
export function ownedBy(
  { cipher }: VisitContext,
  person: string,
  first: number,
): { readonly condition: string; readonly indexes: readonly Uint8Array[] } {
  const indexes = cipher.peselIndexes(person);
  const places = indexes.map((_, number) => `$${first + number}`);
  return { condition: `pesel_index IN (${places.join(', ')})`, indexes };
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
  const visits = await visitsOwned(context, person, 'day >= $1', from);
  return visits.filter((visit) => isActive(visit.state));
}

export function visitsOf(context: VisitContext, person: string, date: LocalDate): Promise<readonly Visit[]> {
  return visitsOwned(context, person, 'day = $1', date);
}

function visitsOwned(context: VisitContext, person: string, when: string, date: LocalDate): Promise<readonly Visit[]> {
  return findingPerson(context, async () => {
    const { condition, indexes } = ownedBy(context, person, 2);
    const inOrder = 'ORDER BY day, start_minute, id';
    return visitsWhere(context, `${condition} AND ${when} ${inOrder}`, dayNumber(date), ...indexes);
  });
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

// Whoever comes is told how many wait before them: that is not worth opening every row of a long day.
export function waitingOn(
  context: VisitContext,
  date: LocalDate,
  departmentId: DepartmentId,
): Promise<readonly Visit[]> {
  return visitsWhere(
    context,
    "day = $1 AND department_id = $2 AND state = 'arrived' ORDER BY start_minute, id",
    dayNumber(date),
    departmentId,
  );
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
export function rowsWhere(
  context: VisitContext,
  condition: string,
  ...values: readonly Bound[]
): Promise<readonly VisitRow[]> {
  return openingRows(context, async () => {
    const rows = await context.sql.all(`SELECT ${VISIT_COLUMNS} FROM visit WHERE ${condition}`, ...values);
    return readVisitRows(rows, context.cipher);
  });
}
