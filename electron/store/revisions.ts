import { z } from 'zod';
import type { Sql } from './connection.ts';
import { DamagedData } from './problems.ts';
import { integerOf, parseRows } from './rows.ts';

const RevisionsRow = z.strictObject({ revision: z.int(), keys_revision: z.int() });

/** What goes up with every change of the plan, and of the keys. */
export interface Revisions {
  readonly plan: number;
  readonly keys: number;
}

/** The question that every transaction begins with. */
export const REVISIONS = 'SELECT revision, keys_revision FROM plan_revision';

/** The answer to {@link REVISIONS}. */
export function revisionsOf(rows: readonly unknown[]): Revisions {
  const [row, second] = parseRows(rows, RevisionsRow);
  if (row === undefined || second !== undefined) throw new DamagedData('Expected one row of revisions.');
  return { plan: row.revision, keys: row.keys_revision };
}

export async function keysRevision(sql: Sql): Promise<number> {
  return integerOf(await sql.all('SELECT keys_revision FROM plan_revision'));
}
