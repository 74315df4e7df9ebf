import { z } from 'zod';
import { CommentIdSchema } from '../../shared/model/comment.ts';
import type { KeyState, RotatedTo } from '../engine/ports.ts';
import { type CommentContext, commentsAnew } from './comments.ts';
import type { Sql } from './connection.ts';
import type { Keyed } from './data-keys.ts';
import { ERASED, personalColumns, personOfRow } from './personal-columns.ts';
import { DamagedData } from './problems.ts';
import { keysRevision } from './revisions.ts';
import { integerOf, parseRows } from './rows.ts';
import { putPersonalColumns, readVisitRows, VISIT_COLUMNS } from './visit-row.ts';

/** The most that a value has room for: one byte of it tells its key's version. */
const LAST_VERSION = 255;

const ActiveRow = z.strictObject({ version: z.int(), created_at: z.int().nullable() });
const IdRow = z.strictObject({ id: CommentIdSchema });

export async function keyState(sql: Sql): Promise<KeyState> {
  const active = await activeKey(sql);
  const retiring = integerOf(await sql.all("SELECT count(*) AS keys FROM data_key WHERE state = 'retiring'"));
  return {
    version: active.version,
    sinceMs: active.created_at,
    left: retiring === 0 ? null : await writtenOtherwise(sql, active.version),
  };
}

export async function beginKeyRotation({ sql, keys }: Keyed, atMs: number): Promise<boolean> {
  const { version } = await activeKey(sql);
  const { left } = await keyState(sql);
  if (left !== null || version >= LAST_VERSION) return false;
  await sql.run("UPDATE data_key SET state = 'retiring' WHERE state = 'active'");
  await sql.run(
    "INSERT INTO data_key (version, state, wrapped, created_at) VALUES ($1, 'active', $2, $3)",
    version + 1,
    keys.cipher.wrapNewKey(version + 1),
    atMs,
  );
  await tellChange(sql, keys);
  return true;
}

/** Writes further rows anew: visits in the order of their ids, then comments. */
export async function rotateRows(
  context: CommentContext,
  after: RotatedTo | null,
  limit: number,
): Promise<RotatedTo | null> {
  if (after?.table !== 'resident_comment') {
    const visit = await rotateVisits(context, after?.id ?? '', limit);
    if (visit !== null) return visit;
  }
  return rotateComments(context, after?.table === 'resident_comment' ? after.id : '', limit);
}

async function rotateVisits({ sql, cipher }: Keyed, after: string, limit: number): Promise<RotatedTo | null> {
  const found = await sql.all(
    `SELECT ${VISIT_COLUMNS} FROM visit WHERE id > $1 AND key_version <> $2 ORDER BY id LIMIT $3`,
    after,
    cipher.keyVersion,
    limit,
  );
  const rows = readVisitRows(found, cipher);
  for (const row of rows) {
    const person = personOfRow(row, cipher);
    const columns =
      person === null ? { ...ERASED, key_version: cipher.keyVersion } : personalColumns(row.id, person, cipher);
    await putPersonalColumns(sql, { ...row, ...columns }, cipher);
  }
  const last = rows.at(-1);
  return last === undefined ? null : { table: 'visit', id: last.id };
}

async function rotateComments(context: CommentContext, after: string, limit: number): Promise<RotatedTo | null> {
  const { sql, cipher } = context;
  const found = await sql.all(
    'SELECT id FROM resident_comment WHERE id > $1 AND key_version <> $2 ORDER BY id LIMIT $3',
    after,
    cipher.keyVersion,
    limit,
  );
  const ids = parseRows(found, IdRow).map(({ id }) => id);
  await commentsAnew(context, ids);
  const last = ids.at(-1);
  return last === undefined ? null : { table: 'resident_comment', id: last };
}

/** Destroys every key but the present one. What only they could open is nobody's any more, so nothing of it may be left. */
export async function endKeyRotation({ sql, keys }: Keyed, atMs: number): Promise<boolean> {
  const { version } = await activeKey(sql);
  if ((await writtenOtherwise(sql, version)) > 0) return false;
  await sql.run(
    "UPDATE data_key SET state = 'destroyed', wrapped = NULL, destroyed_at = $1 WHERE state = 'retiring'",
    atMs,
  );
  await tellChange(sql, keys);
  return true;
}

async function tellChange(sql: Sql, keys: Keyed['keys']): Promise<void> {
  await sql.run('UPDATE plan_revision SET keys_revision = keys_revision + 1');
  await keys.keepUp(sql, await keysRevision(sql));
}

async function activeKey(sql: Sql): Promise<z.infer<typeof ActiveRow>> {
  const [active] = parseRows(
    await sql.all("SELECT version, created_at FROM data_key WHERE state = 'active'"),
    ActiveRow,
  );
  if (active === undefined) throw new DamagedData('The database holds no key for new data.');
  return active;
}

async function writtenOtherwise(sql: Sql, version: number): Promise<number> {
  return integerOf(
    await sql.all(
      `SELECT (SELECT count(*) FROM visit WHERE key_version <> $1)
         + (SELECT count(*) FROM resident_comment WHERE key_version <> $1) AS rows_left`,
      version,
    ),
  );
}
