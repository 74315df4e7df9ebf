import type { MessageText } from '../model/mail.ts';
import { type MessageKind, PLACEHOLDERS, type Placeholder } from '../model/mail-lists.ts';

/** What is wrong with the words of an e-mail, and in which of its two parts. */
export type MessageTextProblem =
  | { readonly type: 'empty'; readonly where: keyof MessageText }
  /** Between double braces stands something that is no placeholder. */
  | { readonly type: 'unknown-placeholder'; readonly where: keyof MessageText; readonly name: string }
  /** Braces that neither open nor close a placeholder. */
  | { readonly type: 'loose-braces'; readonly where: keyof MessageText }
  /** Without the code nobody can change or cancel the visit by it. */
  | { readonly type: 'code-missing'; readonly where: 'body' };

export type PlaceholderValues = Readonly<Record<Placeholder, string>>;

const IN_BRACES = /\{\{([^{}]*)\}\}/g;
const SHOWN_NAME = 30;

/** E-mails that tell a code which no other e-mail has told. */
const NEEDS_CODE: Readonly<Record<MessageKind, boolean>> = {
  confirmation: true,
  change: true,
  cancellation: false,
  reminder: false,
};

/** What keeps a text from being used (G3), the subject's problems first. */
export function messageTextProblems(kind: MessageKind, text: MessageText): MessageTextProblem[] {
  const problems = (['subject', 'body'] as const).flatMap((where) => problemsOf(text[where], where));
  const tellsCode = namesIn(text.body).includes('kod');
  return NEEDS_CODE[kind] && !tellsCode ? [...problems, { type: 'code-missing', where: 'body' }] : problems;
}

/**
 * The text with values in place of placeholders. What stands in a value is never looked at for placeholders again. The
 * subject becomes one line, whatever is in the values: it is a header of the e-mail.
 */
export function fillMessage(text: MessageText, values: PlaceholderValues): MessageText {
  const fill = (part: string) =>
    part.replace(IN_BRACES, (whole, inside: string) => {
      const name = inside.trim();
      return isPlaceholder(name) ? values[name] : whole;
    });
  return {
    subject: fill(text.subject).replace(/\s+/gu, ' ').trim(),
    body: `${fill(text.body).replace(/\r\n?/g, '\n').trim()}\n`,
  };
}

function problemsOf(text: string, where: keyof MessageText): MessageTextProblem[] {
  if (text.trim() === '') return [{ type: 'empty', where }];
  const unknown = [...new Set(namesIn(text))].filter((name) => !isPlaceholder(name));
  const loose = /\{\{|\}\}/.test(text.replace(IN_BRACES, ''));
  return [
    ...unknown.map((name) => ({ type: 'unknown-placeholder' as const, where, name: name.slice(0, SHOWN_NAME) })),
    ...(loose ? [{ type: 'loose-braces' as const, where }] : []),
  ];
}

const namesIn = (text: string) => [...text.matchAll(IN_BRACES)].map(([, inside = '']) => inside.trim());

function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}
