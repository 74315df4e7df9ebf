import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { MessageText, StoredMessageText } from '../../../shared/model/mail.ts';
import {
  MESSAGE_KINDS,
  MESSAGE_LANGUAGES,
  type MessageKind,
  type MessageLanguage,
} from '../../../shared/model/mail-lists.ts';
import { type MessageTextProblem, messageTextProblems } from '../../../shared/rules/message-text.ts';
import type { StaffDeps } from '../call-next.ts';
import type { ReadTx, SavedMessageText, WriteTx } from '../ports.ts';
import { sameJson } from '../rules/same-json.ts';
import type { MailSource } from './mail-source.ts';
import { messageText } from './message-of.ts';

export interface TextName {
  readonly kind: MessageKind;
  readonly language: MessageLanguage;
}

export interface SaveTextRequest extends TextName {
  readonly text: MessageText;
  /** `savedAtMs` of the text that was changed. */
  readonly base: number | null;
}

export interface ResetTextRequest extends TextName {
  /** To the program's own words, or to what stood there before the last saving. */
  readonly to: 'default' | 'before';
  readonly base: number | null;
}

type TextChanged = { readonly type: 'text-changed'; readonly now: StoredMessageText };
export type SaveTextError = TextChanged | { readonly type: 'text-refused'; readonly problems: MessageTextProblem[] };

type TextDeps = StaffDeps & { readonly mail: Pick<MailSource, 'words'> };

/** The words of every e-mail in every language (G3). */
export function listMessageTexts({ store, mail }: Pick<TextDeps, 'store' | 'mail'>): Promise<StoredMessageText[]> {
  return store.read(async (tx) => {
    const saved = await tx.savedMessageTexts();
    const names = MESSAGE_KINDS.flatMap((kind) => MESSAGE_LANGUAGES.map((language) => ({ kind, language })));
    return names.map((name) => stored(name, saved, mail));
  });
}

/** Saves words of the office. Whoever did not see what somebody else has saved meanwhile gets that instead. */
export function saveMessageText(
  deps: TextDeps,
  { text, base, ...name }: SaveTextRequest,
): Promise<Result<StoredMessageText, SaveTextError>> {
  return deps.store.write(async (tx): Promise<Result<StoredMessageText, SaveTextError>> => {
    const problems = messageTextProblems(name.kind, text);
    if (problems.length > 0) return err({ type: 'text-refused', problems });
    return replaceText(tx, deps, name, base, () => text);
  });
}

/** Brings back the program's own words, or takes back the last saving; doing that twice takes back the taking back. */
export function resetMessageText(
  deps: TextDeps,
  { to, base, ...name }: ResetTextRequest,
): Promise<Result<StoredMessageText, TextChanged>> {
  return deps.store.write((tx) =>
    replaceText(tx, deps, name, base, (saved) => (to === 'default' ? null : (saved?.before ?? null))),
  );
}

async function replaceText(
  tx: WriteTx,
  { clock, by, mail }: TextDeps,
  name: TextName,
  base: number | null,
  textAfter: (saved: SavedMessageText | undefined) => MessageText | null,
): Promise<Result<StoredMessageText, TextChanged>> {
  const saved = await savedText(tx, name);
  const now = stored(name, saved === undefined ? [] : [saved], mail);
  if (now.savedAtMs !== base) return err({ type: 'text-changed', now });
  const wanted = textAfter(saved);
  const text = sameJson(wanted, mail.words[name.language].defaults[name.kind]) ? null : wanted;
  if (sameJson(text, saved?.text ?? null)) return ok(now);
  // Rises also when the clock was set back: two savings are never taken for one.
  const savedAtMs = Math.max(clock.now(), (saved?.savedAtMs ?? 0) + 1);
  const after: SavedMessageText = { ...name, text, before: saved?.text ?? null, savedAtMs, savedBy: by };
  await tx.putMessageText(after);
  const note = { atMs: clock.now(), by, visitId: null, detail: `${name.kind} ${name.language}` };
  await tx.recordAudit({ ...note, action: 'message-text-changed' });
  return ok(stored(name, [after], mail));
}

async function savedText(tx: ReadTx, { kind, language }: TextName): Promise<SavedMessageText | undefined> {
  return (await tx.savedMessageTexts()).find((one) => one.kind === kind && one.language === language);
}

function stored(
  { kind, language }: TextName,
  texts: readonly SavedMessageText[],
  { words }: Pick<MailSource, 'words'>,
): StoredMessageText {
  const saved = texts.find((one) => one.kind === kind && one.language === language);
  return {
    kind,
    language,
    text: messageText(kind, language, texts, words[language]),
    isDefault: (saved?.text ?? null) === null,
    savedAtMs: saved?.savedAtMs ?? null,
    savedBy: saved?.savedBy ?? null,
  };
}
