import type { MessageText } from '../../../shared/model/mail.ts';
import type { MessageKind, MessageLanguage } from '../../../shared/model/mail-lists.ts';
import { fillMessage } from '../../../shared/rules/message-text.ts';
import { mailWords, sampleValues } from '../../../shared/text/mail/words.ts';
import { messagesWords } from '../../../shared/text/panel/messages.ts';
import { useStaff } from '../parts/staff-context.ts';

interface MessagePreviewProps {
  readonly kind: MessageKind;
  readonly language: MessageLanguage;
  readonly text: MessageText;
}

/** The e-mail as somebody will read it, about a visit that nobody has. */
export function MessagePreview({ kind, language, text }: MessagePreviewProps) {
  const { office } = useStaff().info;
  const { subject, body } = fillMessage(text, {
    ...sampleValues(language),
    urzad: mailWords[language].office(office),
  });
  return (
    <section className="st-box">
      <div>
        <h2>{messagesWords.preview}</h2>
        <p className="nt">{messagesWords.previewHint}</p>
      </div>
      <article className="ms-mail" lang={language}>
        <h3>{subject}</h3>
        <p>{body}</p>
      </article>
      {kind === 'reminder' ? null : <p className="nt">{messagesWords.calendarNote}</p>}
    </section>
  );
}
