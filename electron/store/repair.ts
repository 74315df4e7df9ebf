import { z } from 'zod';
import { type DeskId, DeskIdSchema } from '../../shared/model/ids.ts';
import { VISIT_STATES } from '../../shared/model/visit.ts';
import { isActive } from '../../shared/rules/visit-machine.ts';
import type { DayNumber } from '../../shared/time/local-date.ts';
import type { Sql } from './connection.ts';
import { readDeskDays, writeDeskDay } from './desk-days.ts';
import { maskOfCells } from './masks.ts';
import { DayRow, parseRows } from './rows.ts';

/**
 * How far back from the last taken day the repair looks. Bookings reach at most 90 days ahead (settings), so everything a
 * resident can still book lies inside, and a history of a million visits costs nothing at start-up.
 */
const LOOK_BACK_DAYS = 100;

const DeskRow = z
  .strictObject({ id: DeskIdSchema, last_cell: DayRow.nullable(), last_mask: DayRow.nullable() })
  .transform((row) => ({ id: row.id, last: Math.max(row.last_cell ?? -Infinity, row.last_mask ?? -Infinity) }));
const CellRow = z.strictObject({ day: DayRow, cell: z.int() });
const ExpiryRow = z.strictObject({ day: DayRow, first: z.int() });

/** The states in which a visit owns no time, as SQL literals. */
const ENDED_SQL = VISIT_STATES.filter((state) => !isActive(state))
  .map((state) => `'${state}'`)
  .join(', ');

/** Frees cells of visits that have ended and rebuilds masks that differ from the cells. Returns how many of each it changed. */
export async function repairCells(sql: Sql): Promise<{ readonly freed: number; readonly masks: number }> {
  const desks = parseRows(
    await sql.all(
      `SELECT id, (SELECT max(day) FROM desk_cell WHERE desk_id = desk.id) AS last_cell,
         (SELECT max(day) FROM desk_day WHERE desk_id = desk.id) AS last_mask FROM desk`,
    ),
    DeskRow,
  );
  const last = Math.max(...desks.map((desk) => desk.last));
  const done = { freed: 0, masks: 0 };
  if (!Number.isFinite(last)) return done;
  const days = { from: DayRow.parse(last - LOOK_BACK_DAYS), last: DayRow.parse(last) };
  for (const desk of desks) {
    done.freed += await freeEnded(sql, desk.id, days.from);
    done.masks += await rebuildMasks(sql, desk.id, days);
  }
  return done;
}

// Asks for the states that have ended by name: a state that a damaged row spells otherwise frees nothing.
function freeEnded(sql: Sql, deskId: DeskId, from: DayNumber): Promise<number> {
  return sql.run(
    `DELETE FROM desk_cell WHERE desk_id = $1 AND day >= $2
     AND (SELECT state FROM visit WHERE visit.id = desk_cell.visit_id) IN (${ENDED_SQL})`,
    deskId,
    from,
  );
}

async function rebuildMasks(sql: Sql, deskId: DeskId, days: { from: DayNumber; last: DayNumber }): Promise<number> {
  const cells = parseRows(
    await sql.all('SELECT day, cell FROM desk_cell WHERE desk_id = $1 AND day >= $2', deskId, days.from),
    CellRow,
  );
  const expiries = parseRows(
    await sql.all('SELECT day, min(until_at) AS first FROM hold WHERE desk_id = $1 GROUP BY day', deskId),
    ExpiryRow,
  );
  const expiryOfDay = new Map(expiries.map((row) => [row.day, row.first]));
  const cellsByDay = Map.groupBy(cells, (row) => row.day);
  const stored = new Map((await readDeskDays(sql, [deskId], days.from, days.last)).map((row) => [row.day, row]));
  let changed = 0;
  for (const day of new Set([...cellsByDay.keys(), ...stored.keys()])) {
    const mask = maskOfCells((cellsByDay.get(day) ?? []).map((row) => row.cell));
    const firstExpiryAt = expiryOfDay.get(day) ?? null;
    const row = stored.get(day);
    if ((row?.mask ?? 0n) === mask && (row?.firstExpiryAt ?? null) === firstExpiryAt) continue;
    await writeDeskDay(sql, { deskId, day, mask, firstExpiryAt });
    changed += 1;
  }
  return changed;
}
