import type { Comment } from '../../../shared/model/comment.ts';
import { commentMoment, commentMomentShort, commentsPageWords } from '../../../shared/text/panel/comments-page.ts';
import { commentPlaceWords, commentStateWords } from '../../../shared/text/panel/running.ts';
import { Act } from '../parts/Act.tsx';
import { Chip } from '../parts/Chip.tsx';
import { More } from '../parts/More.tsx';
import { actsOf, type CommentActName } from './comment-acts.ts';
import { ACT_ICONS, STATE_LOOKS } from './looks.ts';
import { useFocusKept } from './use-focus-kept.ts';

const words = commentsPageWords;

interface CommentItemProps {
  readonly comment: Comment;
  readonly onAct: (act: CommentActName, comment: Comment) => void;
}

/** One comment: when and where, all of its text, what staff noted, what can be done. */
export function CommentItem({ comment, onAct }: CommentItemProps) {
  const { state, atMs, place, language, text, note } = comment;
  const [heading, acted] = useFocusKept(state);
  const { icon, look } = STATE_LOOKS[state];
  const { shown, more } = actsOf(comment);
  const acting = (act: CommentActName) => {
    acted();
    onAct(act, comment);
  };
  const about = (act: string) => words.about(act, commentMomentShort(atMs));
  const from = [commentPlaceWords[place], words.languages[language]].filter((part) => part !== null).join(', ');
  return (
    <li className={`cmt-item ${state}`}>
      <article aria-label={about(commentStateWords[state])}>
        <header className="cmt-head">
          <div>
            <h2 ref={heading} tabIndex={-1}>
              {commentMoment(atMs)}
            </h2>
            <p className="nt">{from}</p>
          </div>
          <Chip icon={icon} word={commentStateWords[state]} look={look} />
        </header>
        <p className="cmt-text" lang={language}>
          {text}
        </p>
        {note === null ? null : (
          <div className="cmt-note">
            <p className="k">{words.note}</p>
            <p>{note}</p>
          </div>
        )}
        <div className="cmt-acts">
          {shown.map((act, index) => (
            <Act
              key={act}
              icon={ACT_ICONS[act]}
              variant={index === 0 ? 'plain' : 'ghost'}
              name={about(actName(act, comment))}
              onPress={() => acting(act)}
            >
              {actName(act, comment)}
            </Act>
          ))}
          <More
            name={about(words.more)}
            items={more.map((act) => ({
              key: act,
              name: actName(act, comment),
              icon: ACT_ICONS[act],
              onPress: () => acting(act),
            }))}
          />
        </div>
      </article>
    </li>
  );
}

function actName(act: CommentActName, { note }: Comment): string {
  switch (act) {
    case 'seen':
      return words.seen;
    case 'done':
      return words.done;
    case 'note':
      return note === null ? words.addNote : words.changeNote;
    case 'back-to-seen':
      return words.backToSeen;
    case 'back-to-new':
      return words.backToNew;
  }
}
