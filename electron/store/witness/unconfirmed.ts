import { z } from 'zod';
import { VisitIdSchema } from '../../../shared/model/ids.ts';
import type { PersonalDataCipher } from '../../engine/ports.ts';
import type { Bound, Sql } from '../connection.ts';
import { integerOf, parseRows } from '../rows.ts';
import { eventsOf } from '../visit-events.ts';
import { readVisitRows, VISIT_COLUMNS } from '../visit-row.ts';
import type { VisitNote, WitnessNote } from './note.ts';

const EventVisit = z.strictObject({ visit_id: VisitIdSchema });
/** A program leaves one transaction without a witness, and a transaction changes a few visits, rarely a day of them. */
const MOST = 1000;

/** Where a database is now: the witness knows all of it. */
export async function positionOf(sql: Sql): Promise<WitnessNote> {
  return {
    kind: 'position',
    visits: await lastOf(sql, 'SELECT COALESCE(max(rowid), 0) AS last FROM visit'),
    events: await lastOf(sql, 'SELECT COALESCE(max(id), 0) AS last FROM visit_event'),
  };
}

/**
 * Visits that were stored or changed last and of which the witness knows nothing: the machine was switched off before anybody
 * could be told. They stand; staff are told, and the witness as well. Reads only.
 */
export async function unconfirmed(
  sql: Sql,
  cipher: PersonalDataCipher,
  notes: readonly WitnessNote[],
): Promise<readonly VisitNote[]> {
  const known = await knownPosition(sql, notes);
  if (known === null) return [];
  const booked = readVisitRows(
    await sql.all(`SELECT ${VISIT_COLUMNS} FROM visit WHERE rowid > $1 ORDER BY rowid LIMIT ${MOST}`, known.visits),
    cipher,
  );
  const found: VisitNote[] = booked.map((row) => ({ kind: 'visit', row, event: null }));
  const changed = await sql.all(`SELECT DISTINCT visit_id FROM visit_event WHERE id > $1 LIMIT ${MOST}`, known.events);
  for (const { visit_id: id } of parseRows(changed, EventVisit)) {
    const [row] = readVisitRows(await sql.all(`SELECT ${VISIT_COLUMNS} FROM visit WHERE id = $1`, id), cipher);
    const event = (await eventsOf(sql, id)).at(-1);
    if (row !== undefined && event !== undefined) found.push({ kind: 'visit', row, event });
  }
  return found;
}

/** The last rows that the witness knows; null where it never knew any. */
async function knownPosition(sql: Sql, notes: readonly WitnessNote[]) {
  const position = notes.findLast((note) => note.kind === 'position');
  if (position?.kind !== 'position') return null;
  const booked = notes.findLast((note) => note.kind === 'visit' && note.event === null);
  const moved = notes.findLast((note) => note.kind === 'visit' && note.event !== null);
  let { visits, events } = position;
  if (booked?.kind === 'visit') {
    const found = await lastOf(sql, 'SELECT COALESCE(max(rowid), 0) AS last FROM visit WHERE id = $1', booked.row.id);
    visits = Math.max(visits, found);
  }
  if (moved?.kind === 'visit' && moved.event !== null) {
    const found = await lastOf(
      sql,
      `SELECT COALESCE(max(id), 0) AS last FROM visit_event WHERE visit_id = $1 AND happened_at = $2 AND move = $3`,
      moved.row.id,
      moved.event.atMs,
      moved.event.move,
    );
    events = Math.max(events, found);
  }
  return { visits, events };
}

async function lastOf(sql: Sql, question: string, ...values: readonly Bound[]): Promise<number> {
  return integerOf(await sql.all(question, ...values));
}
