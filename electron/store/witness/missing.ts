import { z } from 'zod';
import { ChangeIdSchema, VisitIdSchema } from '../../../shared/model/ids.ts';
import type { Bound, Sql } from '../connection.ts';
import { FlagRow, parseRows } from '../rows.ts';
import type { WitnessNote } from './note.ts';

const VisitThere = z.strictObject({ id: VisitIdSchema, erased: FlagRow });
const EventThere = z.strictObject({ visit_id: VisitIdSchema, happened_at: z.int(), move: z.string() });
const ChangeThere = z.strictObject({ id: ChangeIdSchema });

/** SQLite takes at least 999 values in one statement. */
const AT_ONCE = 500;

/** Whether a database has what a note tells. */
export type IsThere = (note: WitnessNote) => boolean;

const eventKey = (visitId: string, atMs: number, move: string) => `${visitId} ${atMs} ${move}`;

/** Looks which of the noted things a database has. Reads only. */
export async function whatIsThere(sql: Sql, notes: readonly WitnessNote[]): Promise<IsThere> {
  const visits = new Set<string>();
  const erased = new Set<string>();
  const events = new Set<string>();
  const ids = [...new Set(notes.flatMap((note) => ('row' in note ? [note.row.id] : [])))];
  const visitRows = await ofEach(sql, ids, 'SELECT id, pesel IS NULL AS erased FROM visit WHERE id');
  for (const { id, erased: isErased } of parseRows(visitRows, VisitThere)) {
    visits.add(id);
    if (isErased) erased.add(id);
  }
  const eventRows = await ofEach(sql, ids, 'SELECT visit_id, happened_at, move FROM visit_event WHERE visit_id');
  for (const row of parseRows(eventRows, EventThere)) events.add(eventKey(row.visit_id, row.happened_at, row.move));
  const changeIds = notes.flatMap((note) => (note.kind === 'plan' ? [note.change.id] : []));
  const changeRows = await ofEach(sql, changeIds, 'SELECT id FROM plan_change WHERE id');
  const changes = new Set(parseRows(changeRows, ChangeThere).map(({ id }) => id));

  return (note) => {
    switch (note.kind) {
      case 'visit':
        if (note.event === null) return visits.has(note.row.id);
        return events.has(eventKey(note.row.id, note.event.atMs, note.event.move));
      case 'erased':
        return !visits.has(note.row.id) || erased.has(note.row.id);
      case 'plan':
        return changes.has(note.change.id);
      case 'position':
      case 'restored':
        return true;
    }
  };
}

async function ofEach(sql: Sql, values: readonly Bound[], question: string): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  for (let from = 0; from < values.length; from += AT_ONCE) {
    const some = values.slice(from, from + AT_ONCE);
    rows.push(...(await sql.all(`${question} IN (${some.map((_, index) => `$${index + 1}`).join(', ')})`, ...some)));
  }
  return rows;
}
