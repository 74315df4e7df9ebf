import { z } from 'zod';
import { type DeskId, DeskIdSchema } from '../../shared/model/ids.ts';
import type { DayNumber } from '../../shared/time/local-date.ts';
import type { Sql } from './connection.ts';
import { bytesOfMask, MASK_BYTES, maskOfBytes } from './masks.ts';
import { BytesRow, DayRow, parseRows } from './rows.ts';

/** A desk's day as it lies in the table: the taken cells, and when the first hold among them expires. */
export interface DeskDay {
  readonly deskId: DeskId;
  readonly day: DayNumber;
  readonly mask: bigint;
  readonly firstExpiryAt: number | null;
}

const MaskRow = BytesRow.refine((bytes) => bytes.length === MASK_BYTES).transform(maskOfBytes);
const DeskDayRow = z
  .strictObject({ desk_id: DeskIdSchema, day: DayRow, taken: MaskRow, first_expiry_at: z.int().nullable() })
  .transform(
    (row): DeskDay => ({ deskId: row.desk_id, day: row.day, mask: row.taken, firstExpiryAt: row.first_expiry_at }),
  );

/** The stored desk-days, both ends included; those on which nothing is taken have no row. */
export async function readDeskDays(
  sql: Sql,
  deskIds: readonly DeskId[],
  from: DayNumber,
  to: DayNumber,
): Promise<readonly DeskDay[]> {
  if (deskIds.length === 0) return [];
  const desks = deskIds.map((_, index) => `$${index + 3}`).join(', ');
  const rows = await sql.all(
    `SELECT desk_id, day, taken, first_expiry_at FROM desk_day WHERE day BETWEEN $1 AND $2 AND desk_id IN (${desks})`,
    from,
    to,
    ...deskIds,
  );
  return parseRows(rows, DeskDayRow);
}

/** Stores a desk's day; one with nothing taken has no row. */
export async function writeDeskDay(sql: Sql, { deskId, day, mask, firstExpiryAt }: DeskDay): Promise<void> {
  if (mask === 0n) await sql.run('DELETE FROM desk_day WHERE desk_id = $1 AND day = $2', deskId, day);
  else {
    await sql.run(
      `INSERT INTO desk_day (desk_id, day, taken, first_expiry_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (desk_id, day) DO UPDATE SET taken = excluded.taken, first_expiry_at = excluded.first_expiry_at`,
      deskId,
      day,
      bytesOfMask(mask),
      firstExpiryAt,
    );
  }
}

/**
 * The desk-days that one write transaction works on: read once, changed in memory, stored once at its end, and not at all
 * where nothing is different then (a held hour that becomes a visit takes the same cells).
 */
export interface DeskDays {
  /** Remembers what was read anyway. */
  remember(rows: readonly DeskDay[], deskIds: readonly DeskId[], from: DayNumber, to: DayNumber): void;
  add(deskId: DeskId, day: DayNumber, cells: bigint, expiryAt?: number): Promise<void>;
  remove(deskId: DeskId, day: DayNumber, cells: bigint): Promise<void>;
  setFirstExpiry(deskId: DeskId, day: DayNumber, at: number | null): Promise<void>;
  /** The stored rows of a range as this transaction has changed them, with those it added. */
  within(deskIds: readonly DeskId[], from: DayNumber, to: DayNumber, stored: readonly DeskDay[]): readonly DeskDay[];
  /** Stores what has changed. */
  flush(): Promise<void>;
}

/** Desk-days of one write transaction. Valid only while no other process can write, that is inside it. */
export function createDeskDays(sql: Sql): DeskDays {
  const stored = new Map<string, DeskDay>();
  const changed = new Map<string, DeskDay>();
  const name = (deskId: DeskId, day: DayNumber) => `${deskId} ${day}`;
  const current = (deskId: DeskId, day: DayNumber) => {
    const key = name(deskId, day);
    return changed.get(key) ?? stored.get(key);
  };
  const load = async (deskId: DeskId, day: DayNumber): Promise<DeskDay> => {
    const known = current(deskId, day);
    if (known !== undefined) return known;
    const [row] = await readDeskDays(sql, [deskId], day, day);
    const found = row ?? { deskId, day, mask: 0n, firstExpiryAt: null };
    stored.set(name(deskId, day), found);
    return found;
  };
  const put = (row: DeskDay) => {
    changed.set(name(row.deskId, row.day), row);
  };
  return {
    remember(rows, deskIds, from, to) {
      for (const row of rows) stored.set(name(row.deskId, row.day), row);
      // Of a single day it is known, too, which desks are wholly free.
      if (from !== to) return;
      for (const deskId of deskIds) {
        const key = name(deskId, from);
        if (!stored.has(key)) stored.set(key, { deskId, day: from, mask: 0n, firstExpiryAt: null });
      }
    },
    async add(deskId, day, cells, expiryAt) {
      const row = await load(deskId, day);
      const firstExpiryAt =
        expiryAt === undefined ? row.firstExpiryAt : Math.min(expiryAt, row.firstExpiryAt ?? expiryAt);
      put({ ...row, mask: row.mask | cells, firstExpiryAt });
    },
    async remove(deskId, day, cells) {
      const row = await load(deskId, day);
      put({ ...row, mask: row.mask & ~cells });
    },
    async setFirstExpiry(deskId, day, at) {
      put({ ...(await load(deskId, day)), firstExpiryAt: at });
    },
    within(deskIds, from, to, rows) {
      if (changed.size === 0) return rows;
      const own = [...changed.values()].filter(
        (row) => deskIds.includes(row.deskId) && row.day >= from && row.day <= to,
      );
      return [...rows.filter((row) => !changed.has(name(row.deskId, row.day))), ...own];
    },
    async flush() {
      for (const [key, row] of changed) {
        const before = stored.get(key);
        const same = before?.mask === row.mask && before.firstExpiryAt === row.firstExpiryAt;
        if (!same) await writeDeskDay(sql, row);
      }
      changed.clear();
    },
  };
}
