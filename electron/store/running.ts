import type { RunningReads, RunningWrites } from '../engine/ports.ts';
import {
  addComment,
  type CommentContext,
  changeComment,
  commentById,
  comments,
  commentsFrom,
  newComments,
} from './comments.ts';
import { visitFacts } from './visit-facts.ts';

/** The questions of a transaction that statistics and comments ask. */
export function runningReads(context: CommentContext): RunningReads {
  const { sql } = context;
  return {
    visitFacts: (from, to, departmentId) => visitFacts(sql, from, to, departmentId),
    comments: (state, limit) => comments(context, state, limit),
    comment: (id) => commentById(context, id),
    newComments: () => newComments(sql),
    commentsFrom: (holder, afterMs, untilMs) => commentsFrom(sql, holder, afterMs, untilMs),
  };
}

export function runningWrites(context: CommentContext): RunningWrites {
  return {
    addComment: (comment, holder) => addComment(context, comment, holder),
    changeComment: (id, state, note) => changeComment(context, id, state, note),
  };
}
