import type { MessageText } from '../../../shared/model/mail.ts';
import type { MessageKind, MessageLanguage, Placeholder } from '../../../shared/model/mail-lists.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../../shared/time/minute-of-day.ts';
import type { Mailer } from '../ports.ts';
import type { ReceiptOffice } from '../receipt.ts';

/** The words of e-mails in one language; they live with the other texts and are handed in. */
export interface MailWords {
  readonly defaults: Readonly<Record<MessageKind, MessageText>>;
  readonly date: (date: LocalDate) => string;
  readonly hour: (start: MinuteOfDay) => string;
  /** Null = the office has not filled it in. */
  readonly room: (room: string | null) => string;
  /** Name, address and telephone, in one line. */
  readonly office: (office: ReceiptOffice) => string;
  /** Over the documents that only some need. */
  readonly bringIfApplicable: string;
  readonly nothingToBring: string;
  readonly calendarTitle: (matter: string) => string;
  readonly calendarNote: string;
  readonly testSubject: (subject: string) => string;
}

/** What e-mails are made of and sent with. */
export interface MailSource {
  /** Null where the installer has set none up: then nothing is put into the outbox. */
  readonly mailer: Mailer | null;
  readonly from: string | null;
  /** Whether people are reminded on the day before (G2). */
  readonly reminds: boolean;
  readonly office: ReceiptOffice;
  readonly words: Readonly<Record<MessageLanguage, MailWords>>;
  readonly sample: (language: MessageLanguage) => Readonly<Record<Exclude<Placeholder, 'urzad'>, string>>;
}

/** For use cases that may have something to tell. Left out: nobody is told anything. */
export interface MailDeps {
  readonly mail?: Pick<MailSource, 'mailer'>;
}
