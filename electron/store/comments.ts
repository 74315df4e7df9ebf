import { z } from 'zod';
import { type Comment, type CommentId, CommentSchema, type CommentState } from '../../shared/model/comment.ts';
import type { PersonalDataCipher } from '../engine/ports.ts';
import type { Bound, Sql } from './connection.ts';
import { type Keyed, openingRows } from './data-keys.ts';
import { DamagedData } from './problems.ts';
import { BytesRow, integerOf, parseRows } from './rows.ts';

/** Access to comments within one transaction. */
export type CommentContext = Keyed;

const COLUMNS = 'id, received_at, place, language, state, body, note';

const CommentRow = z.strictObject({
  id: CommentSchema.shape.id,
  received_at: z.int(),
  place: CommentSchema.shape.place,
  language: CommentSchema.shape.language,
  state: CommentSchema.shape.state,
  body: BytesRow,
  note: BytesRow.nullable(),
});

const placeOf = (id: CommentId, column: 'body' | 'note') => ({ table: 'resident_comment', id, column });

/** Comments of one state or of all, newest first. */
export function comments(context: CommentContext, state: CommentState | null, limit: number) {
  const newest = 'ORDER BY received_at DESC, id LIMIT';
  return state === null
    ? commentsWhere(context, `1 = 1 ${newest} $1`, limit)
    : commentsWhere(context, `state = $1 ${newest} $2`, state, limit);
}

export async function commentById(context: CommentContext, id: CommentId): Promise<Comment | null> {
  return (await commentsWhere(context, 'id = $1', id))[0] ?? null;
}

export async function newComments(sql: Sql): Promise<number> {
  return integerOf(await sql.all("SELECT count(*) AS comments FROM resident_comment WHERE state = 'new'"));
}

/** How many comments a device took within a stretch of time. */
export async function commentsFrom(sql: Sql, holder: string, afterMs: number, untilMs: number): Promise<number> {
  const counted = await sql.all(
    `SELECT count(*) AS comments FROM resident_comment
     WHERE received_at > $1 AND received_at <= $2 AND holder = $3`,
    afterMs,
    untilMs,
    holder,
  );
  return integerOf(counted);
}

export async function addComment({ sql, cipher }: CommentContext, comment: Comment, holder: string): Promise<void> {
  const { id, atMs, place, language, state, text, note } = comment;
  await sql.run(
    `INSERT INTO resident_comment (id, received_at, holder, place, language, state, key_version, body, note)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    id,
    atMs,
    holder,
    place,
    language,
    state,
    cipher.keyVersion,
    cipher.encrypt(text, placeOf(id, 'body')),
    noted(cipher, id, note),
  );
}

export async function changeComment(
  { sql, cipher }: CommentContext,
  id: CommentId,
  state: CommentState,
  note: string | null,
): Promise<void> {
  await sql.run('UPDATE resident_comment SET state = $2, note = $3 WHERE id = $1', id, state, noted(cipher, id, note));
}

/** Writes comments anew with the present key. */
export async function commentsAnew(context: CommentContext, ids: readonly CommentId[]): Promise<void> {
  const { sql, cipher } = context;
  for (const id of ids) {
    const comment = await commentById(context, id);
    if (comment === null) continue;
    await sql.run(
      'UPDATE resident_comment SET key_version = $2, body = $3, note = $4 WHERE id = $1',
      id,
      cipher.keyVersion,
      cipher.encrypt(comment.text, placeOf(id, 'body')),
      noted(cipher, id, comment.note),
    );
  }
}

function noted(cipher: PersonalDataCipher, id: CommentId, note: string | null): Uint8Array | null {
  return note === null ? null : cipher.encrypt(note, placeOf(id, 'note'));
}

function commentsWhere(
  context: CommentContext,
  condition: string,
  ...values: readonly Bound[]
): Promise<readonly Comment[]> {
  return openingRows(context, async () => {
    const { sql, cipher } = context;
    const found = await sql.all(`SELECT ${COLUMNS} FROM resident_comment WHERE ${condition}`, ...values);
    return parseRows(found, CommentRow).map(({ id, received_at, place, language, state, body, note }) => ({
      id,
      atMs: received_at,
      place,
      language,
      text: opened(cipher, body, placeOf(id, 'body')),
      state,
      note: note === null ? null : opened(cipher, note, placeOf(id, 'note')),
    }));
  });
}

function opened(cipher: PersonalDataCipher, value: Uint8Array, place: ReturnType<typeof placeOf>): string {
  const text = cipher.decrypt(value, place);
  if (text === null) throw new DamagedData('A comment does not open with the key it was written with.');
  return text;
}
