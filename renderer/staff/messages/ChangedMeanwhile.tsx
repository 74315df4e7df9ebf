import type { StoredMessageText } from '../../../shared/model/mail.ts';
import { messagesWords } from '../../../shared/text/panel/messages.ts';
import { Act } from '../parts/Act.tsx';

interface ChangedMeanwhileProps {
  readonly now: StoredMessageText;
  readonly busy: boolean;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

/** Somebody else saved this text while it was being written here: one of the two stays, and it is said which. */
export function ChangedMeanwhile({ now, busy, onTheirs, onMine }: ChangedMeanwhileProps) {
  return (
    <div className="st-box bad" role="alert">
      <h3>{messagesWords.changedTitle}</h3>
      <p>{now.savedBy === null ? messagesWords.changedByNobody : messagesWords.changed(now.savedBy)}</p>
      <div className="ms-acts">
        <Act onPress={onTheirs}>{messagesWords.keepTheirs}</Act>
        <Act busy={busy} onPress={onMine}>
          {messagesWords.keepMine}
        </Act>
      </div>
    </div>
  );
}
