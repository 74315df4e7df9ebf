import type { StoredMessageText } from '../../../shared/model/mail.ts';
import { shortMoment } from '../../../shared/text/panel/dates.ts';
import { messagesWords } from '../../../shared/text/panel/messages.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import { Chip } from '../parts/Chip.tsx';

interface TextStateProps {
  readonly stored: StoredMessageText;
  readonly isDirty: boolean;
}

/** Whose words these are, and whether they are saved. */
export function TextState({ stored, isDirty }: TextStateProps) {
  const { isDefault, savedAtMs, savedBy } = stored;
  const saved = savedAtMs === null ? null : toWarsaw(savedAtMs);
  return (
    <div className="ms-state">
      <Chip
        icon={isDefault ? 'document' : 'edit'}
        word={isDefault ? messagesWords.isDefault : messagesWords.isOwn}
        look={isDefault ? 'plain' : 'solid'}
      />
      {isDirty ? <Chip icon="warning" word={messagesWords.unsaved} look="now" /> : null}
      {saved !== null && savedBy !== null ? (
        <span className="nt">{messagesWords.savedBy(savedBy, shortMoment(saved.date, saved.minute))}</span>
      ) : null}
    </div>
  );
}
