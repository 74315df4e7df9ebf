import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { MessageText } from '../../../shared/model/mail.ts';
import type { MailFailure } from '../../../shared/model/mail-lists.ts';
import { checkEmail } from '../../../shared/rules/email.ts';
import { fillMessage, type MessageTextProblem, messageTextProblems } from '../../../shared/rules/message-text.ts';
import type { StaffDeps } from '../call-next.ts';
import type { Ids } from '../ports.ts';
import type { MailSource } from './mail-source.ts';
import type { TextName } from './message-texts.ts';

export interface TestMessageRequest extends TextName {
  readonly text: MessageText;
  readonly to: string;
}

export type TestMessageError =
  | { readonly type: 'mail-off' }
  | { readonly type: 'address-wrong' }
  | { readonly type: 'text-refused'; readonly problems: MessageTextProblem[] }
  | { readonly type: 'not-sent'; readonly failure: MailFailure };

/**
 * Sends words as they are being edited to an address of the administrator's choice, about a visit that nobody has (G3). At
 * once and past the outbox: whoever asks waits for the answer of the server. The address is written down nowhere.
 */
export async function sendTestMessage(
  { store, clock, by, ids, mail }: StaffDeps & { readonly ids: Ids; readonly mail: MailSource },
  { kind, language, text, to }: TestMessageRequest,
): Promise<Result<Record<string, never>, TestMessageError>> {
  if (mail.mailer === null) return err({ type: 'mail-off' });
  const address = checkEmail(to);
  if (!address.ok) return err({ type: 'address-wrong' });
  const problems = messageTextProblems(kind, text);
  if (problems.length > 0) return err({ type: 'text-refused', problems });
  const words = mail.words[language];
  const filled = fillMessage(text, { ...mail.sample(language), urzad: words.office(mail.office) });
  const sent = await mail.mailer.send({
    ...filled,
    subject: words.testSubject(filled.subject),
    to: address.value,
    language,
    key: `${ids.uuid()}.test`,
    calendar: null,
  });
  if (!sent.ok) return err({ type: 'not-sent', failure: sent.error });
  const note = { atMs: clock.now(), by, visitId: null, detail: `${kind} ${language}` };
  await store.write(async (tx) => ok(await tx.recordAudit({ ...note, action: 'message-tested' })));
  return ok({});
}
