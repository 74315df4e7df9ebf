import { z } from 'zod';
import { type DeskId, DeskIdSchema, VisitIdSchema } from '../../shared/model/ids.ts';
import { CELL_MINUTES } from '../../shared/model/times.ts';
import { VISIT_STATES, type VisitState } from '../../shared/model/visit.ts';
import { isActive } from '../../shared/rules/visit-machine.ts';
import type { DayNumber } from '../../shared/time/local-date.ts';
import type { PersonalDataCipher } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { readDeskDays, writeDeskDay } from './desk-days.ts';
import { cellsOf, maskOfCells } from './masks.ts';
import { DayRow, parseRows } from './rows.ts';
import { readVisitRows, VISIT_COLUMNS } from './visit-row.ts';

/**
 * How far back from the last day of any visit the repair looks. Bookings reach at most 90 days ahead (settings), so everything
 * a resident can still book lies inside, and a history of a million visits costs nothing at start-up.
 */
const LOOK_BACK_DAYS = 100;
/** 0001-01-01 and 9999-12-31. */
const FIRST_DAY = DayRow.parse(-719_162);
const LAST_DAY = DayRow.parse(2_932_896);

const DeskRow = z.strictObject({ id: DeskIdSchema });
const LastRow = z.strictObject({ last: DayRow.nullable() });
const CellRow = z.strictObject({ day: DayRow, cell: z.int() });
const ExpiryRow = z.strictObject({ day: DayRow, first: z.int() });
const OwnedRow = z.strictObject({ id: VisitIdSchema, owned: z.int() });

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
 * that stand their time again where it is nobody else's, and rebuilds masks. Returns how many of each it changed; throws
 * where a visit that stands is not as it was written.
 */
export async function repairCells(sql: Sql, cipher: PersonalDataCipher): Promise<Repaired> {
  const done = { freed: await freeStray(sql), givenBack: 0, masks: 0 };
  const [{ last } = { last: null }] = parseRows(await sql.all('SELECT max(day) AS last FROM visit'), LastRow);
  const from = last === null ? FIRST_DAY : DayRow.parse(last - LOOK_BACK_DAYS);
  for (const { id } of parseRows(await sql.all('SELECT id FROM desk'), DeskRow)) {
    done.givenBack += await giveBack(sql, cipher, id, from);
    done.masks += await rebuildMasks(sql, id, from);
  }
  return done;
}

/** Frees cells that are nobody's. Whoever has come and gone has none, so there are only those of what is still ahead. */
async function freeStray(sql: Sql): Promise<number> {
  let freed = 0;
  // Asks for the states that have ended by name: a state that a damaged row spells otherwise frees nothing.
  freed += await sql.run(
    `DELETE FROM desk_cell WHERE (SELECT state FROM visit WHERE visit.id = desk_cell.visit_id) IN (${ENDED_SQL})`,
  );
  for (const owner of ['visit', 'hold']) {
    // Outside its owner's own time, or of an owner that is not there.
    freed += await sql.run(
      `DELETE FROM desk_cell WHERE ${owner}_id IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM ${owner} WHERE ${owner}.id = desk_cell.${owner}_id AND ${owner}.desk_id = desk_cell.desk_id
           AND ${owner}.day = desk_cell.day AND ${WITHIN})`,
    );
  }
  return freed;
}

async function giveBack(sql: Sql, cipher: PersonalDataCipher, deskId: DeskId, from: DayNumber): Promise<number> {
  const standing = `desk_id = $1 AND day >= $2 AND state IN (${ACTIVE_SQL})`;
  const visits = readVisitRows(
    await sql.all(`SELECT ${VISIT_COLUMNS} FROM visit WHERE ${standing}`, deskId, from),
    cipher,
  );
  const counts = await sql.all(
    `SELECT id, (SELECT count(*) FROM desk_cell WHERE desk_cell.desk_id = visit.desk_id AND desk_cell.day = visit.day
       AND visit_id = visit.id AND ${WITHIN}) AS owned FROM visit WHERE ${standing}`,
    deskId,
    from,
  );
  const owned = new Map(parseRows(counts, OwnedRow).map((row) => [row.id, row.owned]));
  let given = 0;
  for (const { id, day, start_minute: start, minutes } of visits) {
    const cells = cellsOf({ start, minutes });
    if (owned.get(id) === cells.length) continue;
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

async function rebuildMasks(sql: Sql, deskId: DeskId, from: DayNumber): Promise<number> {
  const cells = parseRows(
    await sql.all('SELECT day, cell FROM desk_cell WHERE desk_id = $1 AND day >= $2', deskId, from),
    CellRow,
  );
  const expiries = parseRows(
    await sql.all('SELECT day, min(until_at) AS first FROM hold WHERE desk_id = $1 GROUP BY day', deskId),
    ExpiryRow,
  );
  const expiryOfDay = new Map(expiries.map((row) => [row.day, row.first]));
  const cellsByDay = Map.groupBy(cells, (row) => row.day);
  const stored = new Map((await readDeskDays(sql, [deskId], from, LAST_DAY)).map((row) => [row.day, row]));
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
