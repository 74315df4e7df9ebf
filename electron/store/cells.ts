import type { DeskId, HoldId, VisitId } from '../../shared/model/ids.ts';
import type { DayNumber } from '../../shared/time/local-date.ts';
import type { Sql } from './connection.ts';
import type { DeskDays } from './desk-days.ts';
import { cellsOf, maskOfCells } from './masks.ts';

/** What owns cells. */
export type CellOwner = { readonly visitId: VisitId } | { readonly holdId: HoldId; readonly untilMs: number };

/** Time of a desk's day, in minutes. */
export interface DeskTime {
  readonly deskId: DeskId;
  readonly day: DayNumber;
  readonly start: number;
  readonly minutes: number;
}

/**
 * Gives the cells of a time to a visit or a hold, which may be stored afterwards in the same transaction. False, with
 * nothing changed, when another owns one of them.
 */
export async function takeCells(sql: Sql, deskDays: DeskDays, time: DeskTime, owner: CellOwner): Promise<boolean> {
  const cells = cellsOf(time);
  const [column, id] = 'visitId' in owner ? ['visit_id', owner.visitId] : ['hold_id', owner.holdId];
  const rows = cells.map((_, index) => `($1, $2, $${index + 4}, $3)`).join(', ');
  const added = await sql.run(
    `INSERT INTO desk_cell (desk_id, day, cell, ${column}) VALUES ${rows} ON CONFLICT DO NOTHING`,
    time.deskId,
    time.day,
    id,
    ...cells,
  );
  if (added < cells.length) {
    await deleteCells(sql, time, owner);
    return false;
  }
  await deskDays.add(time.deskId, time.day, maskOfCells(cells), 'untilMs' in owner ? owner.untilMs : undefined);
  return true;
}

/** Takes the cells of a time away from their owner. Cells of the time that another owns stay his. */
export async function freeCells(sql: Sql, deskDays: DeskDays, time: DeskTime, owner: CellOwner): Promise<void> {
  const cells = cellsOf(time);
  const freed = await deleteCells(sql, time, owner);
  if (freed === cells.length) await deskDays.remove(time.deskId, time.day, maskOfCells(cells));
  else if (freed > 0) throw new Error('A visit or hold owned a part of its time only.');
}

/** Whether a visit owns the cells of its time. */
export async function ownsCells(sql: Sql, time: DeskTime, visitId: VisitId): Promise<boolean> {
  const [first = 0] = cellsOf(time);
  const rows = await sql.all(
    'SELECT 1 AS owned FROM desk_cell WHERE desk_id = $1 AND day = $2 AND cell = $3 AND visit_id = $4',
    time.deskId,
    time.day,
    first,
    visitId,
  );
  return rows.length > 0;
}

function deleteCells(sql: Sql, time: DeskTime, owner: CellOwner): Promise<number> {
  const cells = cellsOf(time);
  const [column, id] = 'visitId' in owner ? ['visit_id', owner.visitId] : ['hold_id', owner.holdId];
  return sql.run(
    `DELETE FROM desk_cell WHERE desk_id = $1 AND day = $2 AND cell BETWEEN $3 AND $4 AND ${column} = $5`,
    time.deskId,
    time.day,
    cells[0] ?? 0,
    cells.at(-1) ?? 0,
    id,
  );
}
