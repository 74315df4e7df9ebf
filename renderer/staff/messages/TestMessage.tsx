import { useState } from 'react';
import type { CallError } from '../../../shared/contract/define.ts';
import type { TestMessageError } from '../../../shared/contract/staff/messages.ts';
import type { MessageText } from '../../../shared/model/mail.ts';
import type { MessageKind, MessageLanguage } from '../../../shared/model/mail-lists.ts';
import { messagesWords, testErrorInWords } from '../../../shared/text/panel/messages.ts';
import { useAct, useRefresh } from '../../api/staff.ts';
import { Act } from '../parts/Act.tsx';
import { Field } from '../parts/Field.tsx';
import { useNotify } from '../parts/Notices.tsx';

interface TestMessageProps {
  readonly kind: MessageKind;
  readonly language: MessageLanguage;
  readonly text: MessageText;
}

/** Sends the text as it stands to an address of one's own; the answer of the mail server stands beside the field. */
export function TestMessage({ kind, language, text }: TestMessageProps) {
  const [to, setTo] = useState('');
  const [refused, setRefused] = useState<TestMessageError | CallError | null>(null);
  const { act, busy } = useAct('sendTestMessage');
  const notify = useNotify();
  const refresh = useRefresh();
  const send = async () => {
    setRefused(null);
    const answer = await act({ kind, language, text, to });
    if (!answer.ok) return setRefused(answer.error);
    refresh('listAudit');
    notify({ tone: 'good', text: messagesWords.tested });
  };
  return (
    <section className="st-box">
      <h2>{messagesWords.testTitle}</h2>
      <Field
        label={messagesWords.testTo}
        hint={messagesWords.testHint}
        value={to}
        onChange={(value) => {
          setTo(value);
          setRefused(null);
        }}
        maxLength={254}
        error={refused ? testErrorInWords(refused) : undefined}
      />
      <Act wide icon="envelope" busy={busy} onPress={() => void send()}>
        {messagesWords.test}
      </Act>
    </section>
  );
}
