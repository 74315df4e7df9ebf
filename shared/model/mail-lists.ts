/* E-mails to residents, as both sides count them (G). Without schemas, so that a page may import it. */

/** What an e-mail is about. */
export const MESSAGE_KINDS = ['confirmation', 'change', 'cancellation', 'reminder'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Languages in which e-mails are written. Whoever booked in Polish gets Polish, everybody else English. */
export const MESSAGE_LANGUAGES = ['pl', 'en'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** What stands in a text in place of a visit's own facts, between double braces: `{{kod}}`. The same names in every language. */
export const PLACEHOLDERS = ['imie', 'sprawa', 'dzien', 'godzina', 'miejsce', 'kod', 'dokumenty', 'urzad'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Characters of a subject and of a body. */
export const SUBJECT_MAX = 150;
export const BODY_MAX = 4000;

/**
 * Why an e-mail did not go out. The server is not there; it is not the one it says it is or does not encrypt; it refuses
 * the login; the file with the password cannot be read; it does not want this address; it does not want the message; it
 * wants it later; anything else.
 */
export const MAIL_FAILURES = [
  'unreachable',
  'insecure',
  'login-refused',
  'password-file',
  'address-refused',
  'message-refused',
  'try-later',
  'unknown',
] as const;
export type MailFailure = (typeof MAIL_FAILURES)[number];
