import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { HoldId } from '../../shared/model/ids.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Visit } from '../../shared/model/visit.ts';
import {
  canMove,
  type From,
  isActive,
  type Move,
  moved,
  type To,
  type VisitIn,
} from '../../shared/rules/visit-machine.ts';
import type { Undo } from '../../shared/rules/visit-undo.ts';
import { dayNumber } from '../../shared/time/local-date.ts';
import type { MoveDetails, Place } from '../engine/ports.ts';
import { type DeskTime, freeCells, ownsCells, takeCells } from './cells.ts';
import type { DeskDays } from './desk-days.ts';
import { addHold, releaseHold } from './holds.ts';
import { personalColumns } from './personal-columns.ts';
import { recordEvent } from './visit-events.ts';
import {
  changedValuesOf,
  lifeColumns,
  sealOf,
  VISIT_CHANGES,
  VISIT_COLUMNS,
  VISIT_PLACEHOLDERS,
  valuesOf,
} from './visit-row.ts';
import { rowsWhere, type VisitContext } from './visits.ts';
import type { WitnessNote } from './witness/note.ts';

/** What a change of visits stands on: their rows, and the desk-days of this transaction. */
export interface VisitWriting extends VisitContext {
  readonly deskDays: DeskDays;
  /** What this transaction changes, for the witness. */
  readonly noted: WitnessNote[];
}

export function writingContext(context: VisitContext, deskDays: DeskDays, noted: WitnessNote[] = []): VisitWriting {
  const { sql, keys, alone } = context;
  return {
    sql,
    keys,
    alone,
    deskDays,
    noted,
    get cipher() {
      return context.cipher;
    },
  };
}

type Taking = Result<void, { readonly type: 'cell-taken' }>;

const timeOf = (visit: Visit): DeskTime => ({ ...visit, day: dayNumber(visit.date) });

/** The hold that keeps a freed time has the id of the visit whose time it was. */
const restingId = (visit: Visit) => visit.id as unknown as HoldId;

/** Stores a visit with its cells; without a trace when a cell or its code belongs to another. */
export async function addVisit(
  writing: VisitWriting,
  visit: Visit,
  person: Person,
): Promise<Result<void, { readonly type: 'cell-taken' | 'code-taken' }>> {
  const { sql, cipher, deskDays } = writing;
  if (!(await takeCells(sql, deskDays, timeOf(visit), { visitId: visit.id }))) return err({ type: 'cell-taken' });
  const unsealed = {
    id: visit.id,
    code: visit.code,
    idempotency_key: visit.idempotencyKey,
    department_id: visit.departmentId,
    case_id: visit.caseId,
    minutes: visit.minutes,
    language: visit.language,
    created_at: visit.createdAt,
    ...lifeColumns(visit),
    ...personalColumns(visit.id, person, cipher),
  };
  const row = { ...unsealed, seal: sealOf(unsealed, cipher) };
  const added = await sql.run(
    `INSERT INTO visit (${VISIT_COLUMNS}) VALUES (${VISIT_PLACEHOLDERS}) ON CONFLICT (code) DO NOTHING`,
    ...valuesOf(row),
  );
  if (added === 1) {
    writing.noted.push({ kind: 'visit', row, event: null });
    return ok(undefined);
  }
  await freeCells(sql, deskDays, timeOf(visit), { visitId: visit.id });
  return err({ type: 'code-taken' });
}

/** Makes a move of the machine, with its event. Leaving the active states frees the cells, or lets them rest first (C7). */
export async function moveVisit<M extends Move>(
  writing: VisitWriting,
  visit: VisitIn<From<M>>,
  move: M,
  details: MoveDetails,
): Promise<VisitIn<To<M>>> {
  if (!canMove(visit, move)) throw new Error(`The visit's state does not allow ${move}.`);
  const { atMs, deskId, cancelledBy, freedUntilMs } = details;
  const after = moved(visit, move, {
    atMs,
    ...(deskId === undefined ? {} : { deskId }),
    ...(cancelledBy ? { cancelledBy } : {}),
  });
  await change(writing, visit, after, move, details);
  const before: Visit = visit;
  if (isActive(before.state) && !isActive(after.state)) await leaveTime(writing, before, freedUntilMs);
  return after;
}

async function leaveTime(writing: VisitWriting, visit: Visit, freedUntilMs: number | undefined): Promise<void> {
  const { sql, deskDays } = writing;
  const owned = await ownsCells(sql, timeOf(visit), visit.id);
  if (!owned) return;
  await freeCells(sql, deskDays, timeOf(visit), { visitId: visit.id });
  if (freedUntilMs === undefined) return;
  const { caseId, deskId, date, start, minutes } = visit;
  const rest = { id: restingId(visit), kind: 'freed', holder: 'freed', untilMs: freedUntilMs } as const;
  await addHold(sql, deskDays, { ...rest, caseId, deskId, date, start, minutes });
}

/** Puts an active visit elsewhere; nothing has changed when a cell there belongs to another. */
export async function rescheduleVisit(
  writing: VisitWriting,
  visit: Visit,
  to: Place,
  details: MoveDetails,
): Promise<Result<Visit, { readonly type: 'cell-taken' }>> {
  const { sql, deskDays } = writing;
  const owner = { visitId: visit.id };
  const after: Visit = { ...visit, ...to, exception: false };
  // Its own cells first: a move by ten minutes lies over itself.
  const owned = await ownsCells(sql, timeOf(visit), visit.id);
  if (owned) await freeCells(sql, deskDays, timeOf(visit), owner);
  if (!(await takeCells(sql, deskDays, timeOf(after), owner))) {
    if (owned) await takeCells(sql, deskDays, timeOf(visit), owner);
    return err({ type: 'cell-taken' });
  }
  await change(writing, visit, after, 'reschedule', details);
  return ok(after);
}

/** Makes a visit again what it was before a move. Leaving the active states frees the cells. */
export async function takeBack(
  writing: VisitWriting,
  visit: Visit,
  earlier: Visit,
  undo: Undo,
  details: MoveDetails,
): Promise<Visit> {
  await change(writing, visit, earlier, undo, details);
  if (isActive(visit.state) && !isActive(earlier.state)) await leaveTime(writing, visit, details.freedUntilMs);
  return earlier;
}

/** Lets a visit stand although the schedule does not offer its time. */
export async function keepAsException(writing: VisitWriting, visit: Visit, details: MoveDetails): Promise<Visit> {
  const after: Visit = { ...visit, exception: true };
  await change(writing, visit, after, 'keep', details);
  return after;
}

/** Gives an active visit its cells again after it had lost them. */
export async function retakeCells(writing: VisitWriting, visit: Visit): Promise<Taking> {
  const { sql, deskDays } = writing;
  if (await ownsCells(sql, timeOf(visit), visit.id)) return ok(undefined);
  await releaseHold(sql, deskDays, restingId(visit));
  const taken = await takeCells(sql, deskDays, timeOf(visit), { visitId: visit.id });
  return taken ? ok(undefined) : err({ type: 'cell-taken' });
}

async function change(
  writing: VisitWriting,
  before: Visit,
  after: Visit,
  move: Parameters<typeof recordEvent>[1]['move'],
  details: MoveDetails,
): Promise<void> {
  const { sql, cipher } = writing;
  const [row] = await rowsWhere(writing, 'id = $1', before.id);
  if (row?.state !== before.state) throw new Error('The visit is not in the state it was read in.');
  const unsealed = { ...row, ...lifeColumns(after) };
  const changed = { ...unsealed, seal: sealOf(unsealed, cipher) };
  await sql.run(`UPDATE visit SET ${VISIT_CHANGES} WHERE id = $1`, before.id, ...changedValuesOf(changed));
  const { atMs, by, reason = null, deskId = null } = details;
  const event = { visitId: before.id, atMs, move, from: before.state, to: after.state, by, reason, deskId };
  await recordEvent(sql, event);
  writing.noted.push({ kind: 'visit', row: changed, event });
}
