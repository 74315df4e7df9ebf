import { useState } from 'react';
import type { Comment } from '../../../shared/model/comment.ts';
import { type CommentFilter, commentsPageWords } from '../../../shared/text/panel/comments-page.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { useAsk, useRefresh } from '../../api/staff.ts';
import { Act } from '../parts/Act.tsx';
import { useNotify } from '../parts/Notices.tsx';
import { Page } from '../parts/Page.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { CommentItem } from './CommentItem.tsx';
import { type CommentActName, FIRST_COMMENTS, nextLimit, stateAfter } from './comment-acts.ts';
import { FilterBar } from './FilterBar.tsx';
import { NoteSheet } from './NoteSheet.tsx';
import { useSetComment } from './use-set-comment.ts';

const words = commentsPageWords;

/** What residents wrote (F8), newest first, and what became of it. */
export function CommentsPage() {
  const [filter, setFilter] = useState<CommentFilter>('all');
  const [limit, setLimit] = useState(FIRST_COMMENTS);
  const [open, setOpen] = useState<{ readonly act: 'done' | 'note'; readonly comment: Comment } | null>(null);
  const answer = useAsk('listComments', { state: filter === 'all' ? null : filter, limit });
  const refresh = useRefresh();
  const notify = useNotify();
  const { set } = useSetComment();
  const more = answer.kind === 'ready' ? nextLimit(limit, answer.value.comments.length) : null;

  const act = async (name: CommentActName, comment: Comment) => {
    if (name === 'done' || name === 'note') return setOpen({ act: name, comment });
    const refused = await set(comment, { state: stateAfter(name, comment.state), note: comment.note });
    if (refused !== null) notify({ tone: 'bad', text: refused });
  };

  return (
    <Page
      title={partsWords.pages.comments}
      lead={words.lead}
      tools={
        <Act icon="refresh" onPress={() => refresh('listComments')}>
          {words.refresh}
        </Act>
      }
    >
      <div className="cmt">
        <FilterBar
          filter={filter}
          fresh={answer.kind === 'ready' ? answer.value.new : 0}
          onFilter={(next) => {
            setFilter(next);
            setLimit(FIRST_COMMENTS);
          }}
        />
        <Waiting answer={answer}>
          {({ comments }) =>
            comments.length === 0 ? (
              <p className="empty sheetbox">{words.empty[filter]}</p>
            ) : (
              <ul className="cmt-list">
                {comments.map((comment) => (
                  <CommentItem key={comment.id} comment={comment} onAct={(name, one) => void act(name, one)} />
                ))}
              </ul>
            )
          }
        </Waiting>
        {more === null ? null : (
          <div className="st-row">
            <Act icon="down" onPress={() => setLimit(more)}>
              {words.older}
            </Act>
          </div>
        )}
      </div>
      {open === null ? null : (
        <NoteSheet key={open.comment.id} act={open.act} comment={open.comment} onClose={() => setOpen(null)} />
      )}
    </Page>
  );
}
