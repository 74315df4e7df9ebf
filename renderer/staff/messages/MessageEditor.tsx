import type { StoredMessageText } from '../../../shared/model/mail.ts';
import { messageTextProblems } from '../../../shared/rules/message-text.ts';
import { messagesWords, saveErrorInWords } from '../../../shared/text/panel/messages.ts';
import { Act } from '../parts/Act.tsx';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { MessageFields } from './MessageFields.tsx';
import { MessagePreview } from './MessagePreview.tsx';
import { TestMessage } from './TestMessage.tsx';
import { TextState } from './TextState.tsx';
import type { TextDrafts } from './text-drafts.ts';
import { useMessageText } from './use-message-text.ts';

interface MessageEditorProps {
  readonly stored: StoredMessageText;
  readonly drafts: TextDrafts;
  readonly onDrafts: (drafts: TextDrafts) => void;
  readonly isOn: boolean;
}

/** One text: written on the left, as people will read it on the right. */
export function MessageEditor({ stored, drafts, onDrafts, isOn }: MessageEditorProps) {
  const editing = useMessageText(stored, drafts, onDrafts);
  const { text, isDirty, refused } = editing;
  const problems = messageTextProblems(stored.kind, text);
  return (
    <div className="ms">
      <section className="st-box" aria-label={messagesWords.kind[stored.kind]}>
        <TextState stored={stored} isDirty={isDirty} />
        {refused?.type === 'text-changed' ? (
          <ChangedMeanwhile
            now={refused.now}
            busy={editing.busy}
            onTheirs={editing.discard}
            onMine={() => void editing.save(refused.now.savedAtMs)}
          />
        ) : null}
        <MessageFields text={text} problems={problems} onPart={editing.write} />
        {refused && refused.type !== 'text-changed' ? (
          <p className="sf-error" role="alert">
            {saveErrorInWords(refused)}
          </p>
        ) : null}
        <div className="ms-acts">
          {isDirty ? (
            <>
              <Act variant="prime" icon="check" busy={editing.busy} onPress={() => void editing.save()}>
                {messagesWords.save}
              </Act>
              <Act icon="undo" onPress={editing.discard}>
                {messagesWords.discard}
              </Act>
            </>
          ) : (
            <>
              {stored.isDefault ? null : (
                <Act icon="refresh" busy={editing.busy} onPress={() => void editing.reset('default')}>
                  {messagesWords.toDefault}
                </Act>
              )}
              {stored.savedAtMs === null ? null : (
                <Act icon="undo" busy={editing.busy} onPress={() => void editing.reset('before')}>
                  {messagesWords.takeBack}
                </Act>
              )}
            </>
          )}
        </div>
      </section>
      <div className="stack">
        <MessagePreview kind={stored.kind} language={stored.language} text={text} />
        {isOn ? <TestMessage kind={stored.kind} language={stored.language} text={text} /> : null}
      </div>
    </div>
  );
}
