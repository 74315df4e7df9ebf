import { useState } from 'react';
import type { Comment } from '../../../shared/model/comment.ts';
import { commentsPageWords } from '../../../shared/text/panel/comments-page.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { Act } from '../parts/Act.tsx';
import { Field } from '../parts/Field.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { stateAfter } from './comment-acts.ts';
import { useSetComment } from './use-set-comment.ts';

const words = commentsPageWords;
const NOTE_MAX = 300;

interface NoteSheetProps {
  readonly comment: Comment;
  /** `done` settles the comment as well. */
  readonly act: 'done' | 'note';
  readonly onClose: () => void;
}

/** Asks what was done about a comment. A refusal stands above the field, and what was typed stays. */
export function NoteSheet({ comment, act, onClose }: NoteSheetProps) {
  const [note, setNote] = useState(comment.note ?? '');
  const [error, setError] = useState<string | undefined>();
  const { busy, set } = useSetComment();
  const save = async () => {
    const refused = await set(comment, { state: stateAfter(act, comment.state), note: note.trim() || null });
    if (refused === null) onClose();
    else setError(refused);
  };
  return (
    <Sheet
      title={act === 'done' ? words.doneTitle : words.noteTitle}
      onClose={onClose}
      closeName={partsWords.notNow}
      acts={
        <Act variant="prime" icon={act === 'done' ? 'check' : 'save'} busy={busy} onPress={() => void save()}>
          {act === 'done' ? words.done : words.saveNote}
        </Act>
      }
    >
      <blockquote className="cmt-quote" lang={comment.language}>
        {comment.text}
      </blockquote>
      <Field
        label={words.note}
        hint={words.noteHint}
        value={note}
        onChange={setNote}
        lines={3}
        maxLength={NOTE_MAX}
        error={error}
        takesFocus
      />
    </Sheet>
  );
}
