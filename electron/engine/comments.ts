import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { Comment, CommentId, CommentState } from '../../shared/model/comment.ts';
import { COMMENT_MAX } from '../../shared/model/lists.ts';
import { cleanComment } from '../../shared/rules/comment-text.ts';
import type { Clock, Ids, Store } from './ports.ts';

export type CommentError =
  | { readonly type: 'comment-empty' }
  | { readonly type: 'comment-too-long'; readonly max: number }
  | { readonly type: 'too-many-comments' };

/** Nobody writes more; whoever does fills the list that staff read. */
const MOST_IN_AN_HOUR = 30;
const HOUR_MS = 3_600_000;

interface CommentDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The device that takes the comment. */
  readonly holder: string;
}

/** Takes a resident's remark (F8): cleaned, at most 1000 characters, at most 30 in an hour on one device. */
export async function submitComment(
  { store, clock, ids, holder }: CommentDeps,
  { text, place, language }: Pick<Comment, 'text' | 'place' | 'language'>,
): Promise<Result<Record<string, never>, CommentError>> {
  const cleaned = cleanComment(text);
  if (cleaned === '') return err({ type: 'comment-empty' });
  if ([...cleaned].length > COMMENT_MAX) return err({ type: 'comment-too-long', max: COMMENT_MAX });
  return store.write(async (tx): Promise<Result<Record<string, never>, CommentError>> => {
    const atMs = clock.now();
    if ((await tx.commentsFrom(holder, atMs - HOUR_MS, atMs)) >= MOST_IN_AN_HOUR) {
      return err({ type: 'too-many-comments' });
    }
    const id = ids.uuid() as unknown as CommentId;
    await tx.addComment({ id, atMs, place, language, text: cleaned, state: 'new', note: null }, holder);
    return ok({});
  });
}

/** Comments for staff, newest first, with how many nobody has looked at. */
export function listComments(
  { store }: { readonly store: Store },
  { state, limit }: { readonly state: CommentState | null; readonly limit: number },
): Promise<{ readonly comments: Comment[]; readonly new: number }> {
  return store.read(async (tx) => ({ comments: [...(await tx.comments(state, limit))], new: await tx.newComments() }));
}

/** Where a comment stands, and what staff note about it; an empty note is none. */
export function setCommentState(
  { store }: { readonly store: Store },
  { id, state, note }: { readonly id: CommentId; readonly state: CommentState; readonly note: string | null },
): Promise<Result<Comment, { readonly type: 'unknown-comment' }>> {
  return store.write(async (tx): Promise<Result<Comment, { readonly type: 'unknown-comment' }>> => {
    const comment = await tx.comment(id);
    if (comment === null) return err({ type: 'unknown-comment' });
    const noted = note === '' ? null : note;
    await tx.changeComment(id, state, noted);
    return ok({ ...comment, state, note: noted });
  });
}
