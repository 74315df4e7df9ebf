import type { RunningReads, RunningWrites, VisitEvent } from '../../electron/engine/ports.ts';
import type { Comment } from '../../shared/model/comment.ts';
import type { Visit } from '../../shared/model/visit.ts';

/** A comment with the device that took it. */
export type StoredComment = Comment & { readonly holder: string };

interface RunningTables {
  readonly visits: readonly { readonly visit: Visit }[];
  readonly events: readonly VisitEvent[];
  readonly comments: readonly StoredComment[];
}

const without = ({ holder: _, ...comment }: StoredComment): Comment => comment;

/** The part of a transaction in memory that is about statistics and comments. */
export function memoryRunning(
  tables: () => RunningTables,
  setComments: (comments: readonly StoredComment[]) => void,
): RunningReads & RunningWrites {
  const restored = (visit: Visit) => {
    const moves = tables()
      .events.filter(({ visitId }) => visitId === visit.id)
      .map(({ move }) => move);
    const times = (name: string) => moves.filter((move) => move === name).length;
    return times('undo-resignation') - times('resign-again');
  };
  return {
    visitFacts: async (from, to, departmentId) =>
      tables()
        .visits.map(({ visit }) => visit)
        .filter(({ date }) => from <= date && date <= to)
        .filter((visit) => departmentId === null || visit.departmentId === departmentId)
        .map((visit) => ({ ...visit, restored: restored(visit) })),
    comments: async (state, limit) =>
      tables()
        .comments.filter((comment) => state === null || comment.state === state)
        .toSorted((a, b) => b.atMs - a.atMs || (a.id < b.id ? -1 : 1))
        .slice(0, limit)
        .map(without),
    comment: async (id) =>
      tables()
        .comments.filter((comment) => comment.id === id)
        .map(without)[0] ?? null,
    newComments: async () => tables().comments.filter(({ state }) => state === 'new').length,
    commentsFrom: async (holder, afterMs, untilMs) =>
      tables().comments.filter((one) => one.holder === holder && one.atMs > afterMs && one.atMs <= untilMs).length,
    addComment: async (comment, holder) => setComments([...tables().comments, { ...comment, holder }]),
    changeComment: async (id, state, note) =>
      setComments(tables().comments.map((one) => (one.id === id ? { ...one, state, note } : one))),
  };
}
