import { z } from 'zod';
import {
  MailFailureSchema,
  MessageKindSchema,
  MessageLanguageSchema,
  MessageTextSchema,
  StoredMessageTextSchema,
} from '../../model/mail.ts';
import { command, query } from '../define.ts';
import { NoErrorSchema } from '../failures.ts';

const nothing = z.strictObject({});
const textName = { kind: MessageKindSchema, language: MessageLanguageSchema };
/** `savedAtMs` of the text that was changed; null = it was never saved. */
const base = z.int().nullable();

const part = z.enum(['subject', 'body']);
const MessageTextProblemSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('empty'), where: part }),
  z.strictObject({ type: z.literal('unknown-placeholder'), where: part, name: z.string() }),
  z.strictObject({ type: z.literal('loose-braces'), where: part }),
  z.strictObject({ type: z.literal('code-missing'), where: z.literal('body') }),
]);

/** Somebody else saved this text since it was opened: what it is now. Nothing is overwritten. */
const TextChangedSchema = z.strictObject({ type: z.literal('text-changed'), now: StoredMessageTextSchema });
const TextRefusedSchema = z.strictObject({
  type: z.literal('text-refused'),
  problems: z.array(MessageTextProblemSchema).min(1),
});

export const SaveTextErrorSchema = z.discriminatedUnion('type', [TextChangedSchema, TextRefusedSchema]);
export type SaveTextError = z.infer<typeof SaveTextErrorSchema>;

export const TestMessageErrorSchema = z.discriminatedUnion('type', [
  /** The installer has set up no mail server. */
  z.strictObject({ type: z.literal('mail-off') }),
  z.strictObject({ type: z.literal('address-wrong') }),
  TextRefusedSchema,
  z.strictObject({ type: z.literal('not-sent'), failure: MailFailureSchema }),
]);
export type TestMessageError = z.infer<typeof TestMessageErrorSchema>;

/** What e-mails to residents say (G3). */
export const messagesContract = {
  listMessageTexts: query({
    access: 'administrator',
    input: nothing,
    output: z.strictObject({
      /** Null where the installer has set up no mail server. */
      mail: z.strictObject({ from: z.string(), reminds: z.boolean() }).nullable(),
      texts: z.array(StoredMessageTextSchema),
    }),
    errors: NoErrorSchema,
  }),
  saveMessageText: command({
    access: 'administrator',
    input: z.strictObject({ ...textName, text: MessageTextSchema, base }),
    output: StoredMessageTextSchema,
    errors: SaveTextErrorSchema,
  }),
  /** Back to the program's own words, or to what stood there before the last saving. */
  resetMessageText: command({
    access: 'administrator',
    input: z.strictObject({ ...textName, to: z.enum(['default', 'before']), base }),
    output: StoredMessageTextSchema,
    errors: TextChangedSchema,
  }),
  /** Sends words as they are being edited, about a visit that nobody has; waits for the mail server's answer. */
  sendTestMessage: command({
    access: 'administrator',
    input: z.strictObject({ ...textName, text: MessageTextSchema, to: z.string().max(300) }),
    output: nothing,
    errors: TestMessageErrorSchema,
  }),
} as const;
