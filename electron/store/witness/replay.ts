import { isActive } from '../../../shared/rules/visit-machine.ts';
import type { DayNumber } from '../../../shared/time/local-date.ts';
import type { Sql } from '../connection.ts';
import { cellsOf } from '../masks.ts';
import { createPlanReader, planRevision } from '../plan.ts';
import { savePlan } from '../plan-history.ts';
import { isConstraint } from '../problems.ts';
import { eraseReasons } from '../retention.ts';
import { recordEvent } from '../visit-events.ts';
import { VISIT_COLUMNS, VISIT_PLACEHOLDERS, type VisitRow, valuesOf } from '../visit-row.ts';
import { type IsThere, whatIsThere } from './missing.ts';
import type { PlanNote, VisitNote, WitnessNote } from './note.ts';

/** What an earlier copy was given back from the witness. */
export interface Replay {
  /** Visits that are again as somebody was told. */
  readonly visits: readonly VisitRow[];
  readonly planChanges: number;
  readonly lostPlanChanges: number;
  /** Visits that are there, but whose time belongs to another; and such as could not be stored at all. */
  readonly withoutTime: readonly VisitRow[];
  readonly lost: readonly VisitRow[];
}

/** `name = excluded.name` for every column but the id. */
const REPLACED = VISIT_COLUMNS.split(', ')
  .filter((column) => column !== 'id')
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');

/**
 * Gives a database what the witness knows and it lacks, in the order in which it happened. Runs in a transaction; masks are
 * made anew by the repair that follows each opening.
 */
export async function replay(sql: Sql, notes: readonly WitnessNote[]): Promise<Replay> {
  const isThere = await whatIsThere(sql, notes);
  const latest = new Map<string, VisitRow>();
  const lost = new Map<string, VisitRow>();
  let planChanges = 0;
  let lostPlanChanges = 0;
  for (const note of behind(notes, isThere)) {
    switch (note.kind) {
      case 'plan':
        if (await putPlan(sql, note)) planChanges += 1;
        else lostPlanChanges += 1;
        break;
      case 'visit':
      case 'erased':
        if (await putRow(sql, note, isThere)) latest.set(note.row.id, note.row);
        else lost.set(note.row.id, note.row);
        break;
      case 'position':
      case 'restored':
        break;
    }
  }
  const withoutTime: VisitRow[] = [];
  // All of them first: one may have taken what another has left.
  for (const { id } of latest.values()) await sql.run('DELETE FROM desk_cell WHERE visit_id = $1', id);
  for (const row of latest.values()) if (!(await giveTime(sql, row))) withoutTime.push(row);
  return { visits: [...latest.values()], planChanges, lostPlanChanges, withoutTime, lost: [...lost.values()] };
}

/** What is missing; of a visit also all that was noted after it, so that it ends as it was last. */
function behind(notes: readonly WitnessNote[], isThere: IsThere): readonly WitnessNote[] {
  const visits = new Set<string>();
  return notes.filter((note) => {
    if (!('row' in note)) return !isThere(note);
    if (!isThere(note)) visits.add(note.row.id);
    return visits.has(note.row.id);
  });
}

/** Saves a plan as it was noted. False where it does not fit to what is there. */
async function putPlan(sql: Sql, note: PlanNote): Promise<boolean> {
  if (note.change.revision <= (await planRevision(sql))) return false;
  await sql.run('SAVEPOINT plan');
  try {
    await savePlan(sql, await createPlanReader().read(sql), note.plan, note.change, note.callList);
    await sql.run('RELEASE plan');
    return true;
  } catch (error) {
    if (!isConstraint(error)) throw error;
    await sql.run('ROLLBACK TO plan');
    await sql.run('RELEASE plan');
    return false;
  }
}

/** Stores a visit as it was noted. False where the database refuses it: its desk or case is not there, or its code is another's. */
async function putRow(sql: Sql, note: VisitNote, isThere: IsThere): Promise<boolean> {
  try {
    await sql.run(
      `INSERT INTO visit (${VISIT_COLUMNS}) VALUES (${VISIT_PLACEHOLDERS}) ON CONFLICT (id) DO UPDATE SET ${REPLACED}`,
      ...valuesOf(note.row),
    );
  } catch (error) {
    if (isConstraint(error)) return false;
    throw error;
  }
  if (note.kind === 'erased') await eraseReasons(sql, note.row.id);
  if (note.kind === 'visit' && note.event !== null && !isThere(note)) await recordEvent(sql, note.event);
  return true;
}

/** Gives a visit the cells of its time. What holds kept of it is let go; false where another visit owns a part. */
async function giveTime(sql: Sql, row: VisitRow): Promise<boolean> {
  if (!isActive(row.state)) return true;
  const day = row.day as DayNumber;
  const cells = cellsOf({ start: row.start_minute, minutes: row.minutes });
  const time = [row.desk_id, day, cells[0] ?? 0, cells.at(-1) ?? 0] as const;
  const inTime = 'desk_id = $1 AND day = $2 AND cell BETWEEN $3 AND $4';
  // A hold loses all of its cells: it kept this time for what became this visit.
  const holds = `SELECT hold_id FROM desk_cell WHERE ${inTime} AND hold_id IS NOT NULL`;
  await sql.run(`DELETE FROM hold WHERE id IN (${holds})`, ...time);
  await sql.run(`DELETE FROM desk_cell WHERE hold_id IS NOT NULL AND hold_id NOT IN (SELECT id FROM hold)`);
  const owned = await sql.all(`SELECT cell FROM desk_cell WHERE ${inTime}`, ...time);
  if (owned.length > 0) return false;
  for (const cell of cells)
    await sql.run(
      'INSERT INTO desk_cell (desk_id, day, cell, visit_id) VALUES ($1, $2, $3, $4)',
      row.desk_id,
      day,
      cell,
      row.id,
    );
  return true;
}
