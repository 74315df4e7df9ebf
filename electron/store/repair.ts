import { z } from 'zod';
import { type DeskId, DeskIdSchema, VisitIdSchema } from '../../shared/model/ids.ts';
import { CELL_MINUTES, MinuteOfDaySchema } from '../../shared/model/times.ts';
import { VISIT_STATES, type VisitState } from '../../shared/model/visit.ts';
import { isActive } from '../../shared/rules/visit-machine.ts';
import type { DayNumber } from '../../shared/time/local-date.ts';
import type { Sql } from './connection.ts';
import { readDeskDays, writeDeskDay } from './desk-days.ts';
import { cellsOf, maskOfCells } from './masks.ts';
import { DayRow, parseRows } from './rows.ts';

/**
 * How far back from the last taken day the repair looks. Bookings reach at most 90 days ahead (settings), so everything a
 * resident can still book lies inside, and a history of a million visits costs nothing at start-up.
 */
const LOOK_BACK_DAYS = 100;

const DeskRow = z
  .strictObject({
    id: DeskIdSchema,
    last_cell: DayRow.nullable(),
    last_mask: DayRow.nullable(),
    last_visit: DayRow.nullable(),
  })
  .transform(({ id, ...days }) => ({ id, last: Math.max(...Object.values(days).map((day) => day ?? -Infinity)) }));
const CellRow = z.strictObject({ day: DayRow, cell: z.int() });
const ExpiryRow = z.strictObject({ day: DayRow, first: z.int() });

const LackRow = z.strictObject({
  id: VisitIdSchema,
  day: DayRow,
  start_minute: MinuteOfDaySchema,
  minutes: z.int(),
  owned: z.int(),
});

/** States as SQL literals: those in which a visit owns no time, and those in which it owns its own. */
const literals = (states: readonly VisitState[]) => states.map((state) => `'${state}'`).join(', ');
const ENDED_SQL = literals(VISIT_STATES.filter((state) => !isActive(state)));
const ACTIVE_SQL = literals(VISIT_STATES.filter(isActive));

/** A cell lies within the time of a visit. */
const WITHIN = `cell * ${CELL_MINUTES} >= start_minute AND cell * ${CELL_MINUTES} < start_minute + minutes`;

export interface Repaired {
  /** Cells of visits that have ended, of holds that are not there, and of either outside its time. */
  readonly freed: number;
  /** Visits that stand and had lost a part of their time. */
  readonly givenBack: number;
  /** Masks that differed from the cells. */
  readonly masks: number;
}

/**
 * Brings cells and masks in line with the visits, which alone are sealed: frees cells of those that have ended, gives those
 * that stand their time again where it is nobody else's, and rebuilds masks. Returns how many of each it changed.
 */
export async function repairCells(sql: Sql): Promise<Repaired> {
  const desks = parseRows(
    await sql.all(
      `SELECT id, (SELECT max(day) FROM desk_cell WHERE desk_id = desk.id) AS last_cell,
         (SELECT max(day) FROM desk_day WHERE desk_id = desk.id) AS last_mask,
         (SELECT max(day) FROM visit WHERE desk_id = desk.id) AS last_visit FROM desk`,
    ),
    DeskRow,
  );
  const last = Math.max(...desks.map((desk) => desk.last));
  const done = { freed: 0, givenBack: 0, masks: 0 };
  if (!Number.isFinite(last)) return done;
  const days = { from: DayRow.parse(last - LOOK_BACK_DAYS), last: DayRow.parse(last) };
  for (const desk of desks) {
    done.freed += await freeEnded(sql, desk.id, days.from);
    done.freed += await freeMisplaced(sql, desk.id, days.from);
    done.freed += await freeUnheld(sql, desk.id, days.from);
  }
  for (const desk of desks) {
    done.givenBack += await giveBack(sql, desk.id, days.from);
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

/** Cells that a visit owns outside its own time. */
function freeMisplaced(sql: Sql, deskId: DeskId, from: DayNumber): Promise<number> {
  return sql.run(
    `DELETE FROM desk_cell WHERE desk_id = $1 AND day >= $2 AND visit_id IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM visit WHERE visit.id = desk_cell.visit_id AND visit.desk_id = desk_cell.desk_id
         AND visit.day = desk_cell.day AND ${WITHIN})`,
    deskId,
    from,
  );
}

/** Cells of a hold that is not there, or that keeps another time. */
function freeUnheld(sql: Sql, deskId: DeskId, from: DayNumber): Promise<number> {
  return sql.run(
    `DELETE FROM desk_cell WHERE desk_id = $1 AND day >= $2 AND hold_id IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM hold WHERE hold.id = desk_cell.hold_id AND hold.desk_id = desk_cell.desk_id
         AND hold.day = desk_cell.day AND ${WITHIN})`,
    deskId,
    from,
  );
}

async function giveBack(sql: Sql, deskId: DeskId, from: DayNumber): Promise<number> {
  const visits = parseRows(
    await sql.all(
      `SELECT id, day, start_minute, minutes,
         (SELECT count(*) FROM desk_cell WHERE visit_id = visit.id AND ${WITHIN}) AS owned
       FROM visit WHERE desk_id = $1 AND day >= $2 AND state IN (${ACTIVE_SQL})`,
      deskId,
      from,
    ),
    LackRow,
  );
  let given = 0;
  for (const { id, day, start_minute: start, minutes, owned } of visits) {
    const cells = cellsOf({ start, minutes });
    if (owned === cells.length) continue;
    let added = 0;
    for (const cell of cells) {
      // What is somebody else's stays so.
      added += await sql.run(
        'INSERT INTO desk_cell (desk_id, day, cell, visit_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        deskId,
        day,
        cell,
        id,
      );
    }
    if (added > 0) given += 1;
  }
  return given;
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
