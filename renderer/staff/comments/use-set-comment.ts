import type { Comment, CommentState } from '../../../shared/model/comment.ts';
import { commentErrorWords, commentsPageWords } from '../../../shared/text/panel/comments-page.ts';
import { said } from '../../../shared/text/panel/common.ts';
import { useAct, useRefresh } from '../../api/staff.ts';
import { useNotify } from '../parts/Notices.tsx';

const words = commentsPageWords;

/** What a comment becomes. */
export interface CommentChange {
  readonly state: CommentState;
  readonly note: string | null;
}

/**
 * Changes a comment, shows the list anew and tells what was done, with a way back to what it was. Returns why it was refused,
 * or null; who asks for it decides where that is said.
 */
export function useSetComment() {
  const { busy, act } = useAct('setCommentState');
  const refresh = useRefresh();
  const notify = useNotify();

  const set = async (comment: Comment, change: CommentChange): Promise<string | null> => {
    const answer = await act({ id: comment.id, ...change });
    // Also after a refusal: the list is then older than what is stored.
    refresh('listComments');
    if (!answer.ok) return said(answer.error, ({ type }) => commentErrorWords[type]);
    const told = change.state === comment.state ? words.told.note : words.told[change.state];
    notify({ tone: 'good', text: told, act: { name: words.undo, onPress: () => void back(comment) } });
    return null;
  };

  const back = async ({ id, state, note }: Comment) => {
    const answer = await act({ id, state, note });
    refresh('listComments');
    if (!answer.ok) notify({ tone: 'bad', text: said(answer.error, ({ type }) => commentErrorWords[type]) });
  };

  return { busy, set };
}
