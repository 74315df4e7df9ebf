import { z } from 'zod';
import { BODY_MAX, MAIL_FAILURES, MESSAGE_KINDS, MESSAGE_LANGUAGES, SUBJECT_MAX } from './mail-lists.ts';

export const MessageKindSchema = z.enum(MESSAGE_KINDS);
export const MessageLanguageSchema = z.enum(MESSAGE_LANGUAGES);
export const MailFailureSchema = z.enum(MAIL_FAILURES);

/** The words of an e-mail, with placeholders. What is good is decided by shared/rules/message-text.ts. */
export const MessageTextSchema = z.strictObject({
  subject: z.string().max(SUBJECT_MAX),
  body: z.string().max(BODY_MAX),
});
export type MessageText = z.infer<typeof MessageTextSchema>;

/** The words of one kind of e-mail in one language, as they are now (G3). */
export const StoredMessageTextSchema = z.strictObject({
  kind: MessageKindSchema,
  language: MessageLanguageSchema,
  text: MessageTextSchema,
  /** These are the program's own words. */
  isDefault: z.boolean(),
  /** When and by whom they were saved; null while nobody ever has. */
  savedAtMs: z.int().nullable(),
  savedBy: z.string().nullable(),
});
export type StoredMessageText = z.infer<typeof StoredMessageTextSchema>;
