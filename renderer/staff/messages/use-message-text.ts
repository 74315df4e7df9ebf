import { useState } from 'react';
import type { CallError } from '../../../shared/contract/define.ts';
import type { SaveTextError } from '../../../shared/contract/staff/messages.ts';
import type { MessageText, StoredMessageText } from '../../../shared/model/mail.ts';
import { messagesWords } from '../../../shared/text/panel/messages.ts';
import { useAct, useRefresh } from '../../api/staff.ts';
import { useNotify } from '../parts/Notices.tsx';
import { keyOf, type TextDrafts, withoutDraft, withPart } from './text-drafts.ts';

/** Writing one text, saving it and bringing back an earlier one. What is refused stays as it was typed. */
export function useMessageText(stored: StoredMessageText, drafts: TextDrafts, onDrafts: (drafts: TextDrafts) => void) {
  const [refused, setRefused] = useState<SaveTextError | CallError | null>(null);
  const saving = useAct('saveMessageText');
  const resetting = useAct('resetMessageText');
  const refresh = useRefresh();
  const notify = useNotify();
  const { kind, language } = stored;
  const draft = drafts.get(keyOf(stored));
  const text = draft?.text ?? stored.text;

  const done = (words: string) => {
    setRefused(null);
    onDrafts(withoutDraft(drafts, keyOf(stored)));
    refresh('listMessageTexts', 'listAudit');
    notify({ tone: 'good', text: words });
  };
  return {
    text,
    isDirty: draft !== undefined,
    refused,
    busy: saving.busy || resetting.busy,
    write: (part: keyof MessageText, value: string) => {
      setRefused((before) => (before?.type === 'text-changed' ? before : null));
      onDrafts(withPart(drafts, stored, part, value));
    },
    discard: () => {
      setRefused(null);
      onDrafts(withoutDraft(drafts, keyOf(stored)));
      refresh('listMessageTexts');
    },
    /** `over`: the text that is overwritten knowingly. */
    save: async (over: number | null = draft === undefined ? stored.savedAtMs : draft.base) => {
      const answer = await saving.act({ kind, language, text, base: over });
      if (answer.ok) done(messagesWords.saved);
      else setRefused(answer.error);
    },
    reset: async (to: 'default' | 'before') => {
      const answer = await resetting.act({ kind, language, to, base: stored.savedAtMs });
      if (answer.ok) return done(messagesWords.restored);
      if (answer.error.type === 'text-changed') refresh('listMessageTexts');
      setRefused(answer.error.type === 'text-changed' ? null : answer.error);
    },
  };
}
