import { z } from 'zod';
import { err, ok, type Result } from '../../shared/basics/result.ts';
import { type Hold, HoldSchema } from '../../shared/model/hold.ts';
import type { DeskId, HoldId } from '../../shared/model/ids.ts';
import { CaseIdSchema, DeskIdSchema, HoldIdSchema } from '../../shared/model/ids.ts';
import { type DayNumber, dateOfDayNumber, dayNumber } from '../../shared/time/local-date.ts';
import type { TakenCells } from '../engine/ports.ts';
import { freeCells, takeCells } from './cells.ts';
import type { Bound, Sql } from './connection.ts';
import { type DeskDay, type DeskDays, readDeskDays } from './desk-days.ts';
import { cellsOf, maskOfCells } from './masks.ts';
import { DayRow, parseRows } from './rows.ts';

const HoldRow = z
  .strictObject({
    id: HoldIdSchema,
    kind: z.string(),
    holder: z.string(),
    case_id: CaseIdSchema,
    desk_id: DeskIdSchema,
    day: DayRow,
    start_minute: z.int(),
    minutes: z.int(),
    until_at: z.int(),
  })
  .transform((row): unknown => ({
    id: row.id,
    kind: row.kind,
    holder: row.holder,
    caseId: row.case_id,
    deskId: row.desk_id,
    date: dateOfDayNumber(row.day),
    start: row.start_minute,
    minutes: row.minutes,
    untilMs: row.until_at,
  }))
  .pipe(HoldSchema as z.ZodType<Hold, unknown>);

const COLUMNS = 'id, kind, holder, case_id, desk_id, day, start_minute, minutes, until_at';

async function holdsWhere(sql: Sql, condition: string, ...values: readonly Bound[]): Promise<readonly Hold[]> {
  return parseRows(await sql.all(`SELECT ${COLUMNS} FROM hold WHERE ${condition} ORDER BY id`, ...values), HoldRow);
}

export async function holdById(sql: Sql, id: HoldId): Promise<Hold | null> {
  return (await holdsWhere(sql, 'id = $1', id))[0] ?? null;
}

/**
 * The taken cells of desk-days as they count at an instant: a hold whose time has passed keeps nothing any more, also
 * before anybody has let it go. Usually no hold has expired, and nothing is asked beyond the masks.
 */
export async function takenCells(
  sql: Sql,
  deskIds: readonly DeskId[],
  from: DayNumber,
  to: DayNumber,
  nowMs: number,
): Promise<readonly TakenCells[]> {
  return withoutExpired(sql, await readDeskDays(sql, deskIds, from, to), nowMs);
}

/** Masks without the cells of holds that have expired. */
export async function withoutExpired(
  sql: Sql,
  rows: readonly DeskDay[],
  nowMs: number,
): Promise<readonly TakenCells[]> {
  if (!rows.some((row) => row.firstExpiryAt !== null && row.firstExpiryAt <= nowMs)) return rows;
  const expired = await holdsWhere(sql, 'until_at <= $1', nowMs);
  return rows.map((row) => {
    const over = expired.filter((hold) => hold.deskId === row.deskId && dayNumber(hold.date) === row.day);
    return { ...row, mask: over.reduce((mask, hold) => mask & ~maskOfCells(cellsOf(hold)), row.mask) };
  });
}

/** Keeps a time; without a trace when a cell of it belongs to another. */
export async function addHold(
  sql: Sql,
  deskDays: DeskDays,
  hold: Hold,
): Promise<Result<void, { readonly type: 'cell-taken' }>> {
  const day = dayNumber(hold.date);
  if (!(await takeCells(sql, deskDays, { ...hold, day }, { holdId: hold.id, untilMs: hold.untilMs }))) {
    return err({ type: 'cell-taken' });
  }
  await sql.run(
    `INSERT INTO hold (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    hold.id,
    hold.kind,
    hold.holder,
    hold.caseId,
    hold.deskId,
    day,
    hold.start,
    hold.minutes,
    hold.untilMs,
  );
  return ok(undefined);
}

export async function extendHold(sql: Sql, deskDays: DeskDays, id: HoldId, untilMs: number): Promise<void> {
  const hold = await holdById(sql, id);
  if (hold === null) return;
  await sql.run('UPDATE hold SET until_at = $2 WHERE id = $1', id, untilMs);
  await countFirstExpiry(sql, deskDays, hold);
}

export async function releaseHold(sql: Sql, deskDays: DeskDays, id: HoldId): Promise<void> {
  const hold = await holdById(sql, id);
  if (hold !== null) await letGo(sql, deskDays, hold);
}

export async function releaseHoldsOf(sql: Sql, deskDays: DeskDays, holder: string): Promise<void> {
  for (const hold of await holdsWhere(sql, "holder = $1 AND kind = 'session'", holder)) {
    await letGo(sql, deskDays, hold);
  }
}

/** Lets expired holds go, and shortens those that a clock set back made longer than any hold can be. */
export async function releaseExpiredHolds(
  sql: Sql,
  deskDays: DeskDays,
  nowMs: number,
  longestMs: { readonly session: number; readonly freed: number },
): Promise<void> {
  const shorter = Math.min(longestMs.session, longestMs.freed);
  const holds = await holdsWhere(sql, 'until_at <= $1 OR until_at > $2', nowMs, nowMs + shorter);
  for (const hold of holds) {
    const latest = nowMs + longestMs[hold.kind];
    if (hold.untilMs <= nowMs || latest <= nowMs) await letGo(sql, deskDays, hold);
    else if (hold.untilMs > latest) await extendHold(sql, deskDays, hold.id, latest);
  }
}

async function letGo(sql: Sql, deskDays: DeskDays, hold: Hold): Promise<void> {
  const time = { ...hold, day: dayNumber(hold.date) };
  await freeCells(sql, deskDays, time, { holdId: hold.id, untilMs: hold.untilMs });
  await sql.run('DELETE FROM hold WHERE id = $1', hold.id);
  await countFirstExpiry(sql, deskDays, hold);
}

const ExpiryRow = z.strictObject({ first: z.int().nullable() });

async function countFirstExpiry(sql: Sql, deskDays: DeskDays, { deskId, date }: Hold): Promise<void> {
  const day = dayNumber(date);
  const rows = await sql.all('SELECT min(until_at) AS first FROM hold WHERE desk_id = $1 AND day = $2', deskId, day);
  await deskDays.setFirstExpiry(deskId, day, parseRows(rows, ExpiryRow)[0]?.first ?? null);
}
