import type { Comment, CommentState } from '../../../shared/model/comment.ts';

/** What can be done with a comment in one touch or through „Więcej”. */
export type CommentActName = 'seen' | 'done' | 'note' | 'back-to-seen' | 'back-to-new';

export interface CommentActs {
  /** As buttons, the likeliest first. */
  readonly shown: readonly CommentActName[];
  /** In the list of everything else. */
  readonly more: readonly CommentActName[];
}

/** What is offered for a comment: only what changes something. */
export function actsOf({ state }: Pick<Comment, 'state'>): CommentActs {
  switch (state) {
    case 'new':
      return { shown: ['seen', 'done'], more: ['note'] };
    case 'seen':
      return { shown: ['done'], more: ['note', 'back-to-new'] };
    case 'done':
      return { shown: ['note'], more: ['back-to-seen', 'back-to-new'] };
  }
}

/** The state in which an act leaves a comment; the note alone leaves it where it is. */
export function stateAfter(act: CommentActName, state: CommentState): CommentState {
  switch (act) {
    case 'seen':
    case 'back-to-seen':
      return 'seen';
    case 'done':
      return 'done';
    case 'back-to-new':
      return 'new';
    case 'note':
      return state;
  }
}

/** How many comments are asked for at first, and how many the contract allows at most. */
export const FIRST_COMMENTS = 50;
export const MOST_COMMENTS = 500;

/** How many to ask for next; null where there is nothing more to show. */
export function nextLimit(limit: number, shown: number): number | null {
  return shown < limit || limit >= MOST_COMMENTS ? null : Math.min(MOST_COMMENTS, limit * 2);
}
