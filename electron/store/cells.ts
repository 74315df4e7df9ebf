import { z } from 'zod';
import type { DeskId } from '../../shared/model/ids.ts';
import { DeskIdSchema } from '../../shared/model/ids.ts';
import type { DayNumber } from '../../shared/time/local-date.ts';
import type { TakenCells } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { bytesOfMask, MASK_BYTES, maskOfBytes, maskOfCells } from './masks.ts';
import { BytesRow, DayRow, parseRows } from './rows.ts';

const MaskRow = BytesRow.refine((bytes) => bytes.length === MASK_BYTES).transform(maskOfBytes);

const TakenCellsRow = z
  .strictObject({ desk_id: DeskIdSchema, day: DayRow, taken: MaskRow })
  .transform((row): TakenCells => ({ deskId: row.desk_id, day: row.day, mask: row.taken }));

const JustMaskRow = z.strictObject({ taken: MaskRow });
const CellRow = z.strictObject({ cell: z.int() });

/** The days, both ends included, on which anything is taken at any of the desks. */
export async function takenCells(
  sql: Sql,
  deskIds: readonly DeskId[],
  from: DayNumber,
  to: DayNumber,
): Promise<readonly TakenCells[]> {
  if (deskIds.length === 0) return [];
  const desks = deskIds.map((_, index) => `$${index + 3}`).join(', ');
  const rows = await sql.all(
    `SELECT desk_id, day, taken FROM desk_day WHERE day BETWEEN $1 AND $2 AND desk_id IN (${desks})`,
    from,
    to,
    ...deskIds,
  );
  return parseRows(rows, TakenCellsRow);
}

/** Gives cells to a visit that is already stored. False, with nothing changed, when another owns one of them. */
export async function takeCells(
  sql: Sql,
  place: { deskId: DeskId; day: DayNumber; visitId: string; cells: readonly number[] },
): Promise<boolean> {
  const { deskId, day, visitId, cells } = place;
  const rows = cells.map((_, index) => `($1, $2, $${index + 4}, $3)`).join(', ');
  const added = await sql.run(
    `INSERT INTO desk_cell (desk_id, day, cell, visit_id) VALUES ${rows} ON CONFLICT DO NOTHING`,
    deskId,
    day,
    visitId,
    ...cells,
  );
  if (added < cells.length) {
    await sql.run('DELETE FROM desk_cell WHERE visit_id = $1', visitId);
    return false;
  }
  await writeMask(sql, deskId, day, (await readMask(sql, deskId, day)) | maskOfCells(cells));
  return true;
}

/** Takes a visit's cells away and counts the day's mask anew from those that stay. */
export async function freeCells(sql: Sql, place: { deskId: DeskId; day: DayNumber; visitId: string }): Promise<void> {
  const { deskId, day, visitId } = place;
  await sql.run('DELETE FROM desk_cell WHERE visit_id = $1', visitId);
  const rows = await sql.all('SELECT cell FROM desk_cell WHERE desk_id = $1 AND day = $2', deskId, day);
  await writeMask(sql, deskId, day, maskOfCells(parseRows(rows, CellRow).map((row) => row.cell)));
}

/** The mask of a desk's day; no bits where nothing is stored. */
export async function readMask(sql: Sql, deskId: DeskId, day: DayNumber): Promise<bigint> {
  const rows = await sql.all('SELECT taken FROM desk_day WHERE desk_id = $1 AND day = $2', deskId, day);
  return parseRows(rows, JustMaskRow)[0]?.taken ?? 0n;
}

/** Stores the mask of a desk's day; a day with nothing taken has no row. */
export async function writeMask(sql: Sql, deskId: DeskId, day: DayNumber, mask: bigint): Promise<void> {
  if (mask === 0n) await sql.run('DELETE FROM desk_day WHERE desk_id = $1 AND day = $2', deskId, day);
  else {
    await sql.run(
      `INSERT INTO desk_day (desk_id, day, taken) VALUES ($1, $2, $3)
       ON CONFLICT (desk_id, day) DO UPDATE SET taken = excluded.taken`,
      deskId,
      day,
      bytesOfMask(mask),
    );
  }
}
