import type { MessageText, StoredMessageText } from '../../../shared/model/mail.ts';
import type { MessageKind, MessageLanguage, Placeholder } from '../../../shared/model/mail-lists.ts';

/** Which text: kind and language. */
export type TextKey = `${MessageKind} ${MessageLanguage}`;

export function keyOf({ kind, language }: Pick<StoredMessageText, 'kind' | 'language'>): TextKey {
  return `${kind} ${language}`;
}

/** What somebody has written and not saved. `base`: when the text was saved that they began from; null = never. */
export interface TextDraft {
  readonly text: MessageText;
  readonly base: number | null;
}

export type TextDrafts = ReadonlyMap<TextKey, TextDraft>;

/** The drafts after one part of a text was written. Written as it is saved, it is no draft any more. */
export function withPart(
  drafts: TextDrafts,
  stored: StoredMessageText,
  part: keyof MessageText,
  value: string,
): TextDrafts {
  const key = keyOf(stored);
  const draft = drafts.get(key);
  const text = { ...(draft?.text ?? stored.text), [part]: value };
  const isSaved = text.subject === stored.text.subject && text.body === stored.text.body;
  return isSaved
    ? withoutDraft(drafts, key)
    : new Map(drafts).set(key, { text, base: draft?.base ?? stored.savedAtMs });
}

export function withoutDraft(drafts: TextDrafts, key: TextKey): TextDrafts {
  const rest = new Map(drafts);
  rest.delete(key);
  return rest;
}

/** A text with a placeholder in place of what is selected in it, and where the cursor stands afterwards. */
export function insertPlaceholder(
  text: string,
  selection: { readonly start: number; readonly end: number },
  name: Placeholder,
): { readonly text: string; readonly cursor: number } {
  const inserted = `{{${name}}}`;
  const start = Math.min(selection.start, text.length);
  return {
    text: text.slice(0, start) + inserted + text.slice(Math.max(start, selection.end)),
    cursor: start + inserted.length,
  };
}
