import type { Result } from '../../../shared/basics/result.ts';
import type { VisitId } from '../../../shared/model/ids.ts';
import type { MessageText } from '../../../shared/model/mail.ts';
import type { MailFailure, MessageKind, MessageLanguage } from '../../../shared/model/mail-lists.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';

/** An entry in somebody's calendar. The same `uid` with a higher `sequence` replaces what stands there. */
export interface CalendarEntry {
  readonly method: 'request' | 'cancel';
  readonly uid: string;
  readonly sequence: number;
  readonly startMs: number;
  readonly endMs: number;
  /** When this version of it was made, ms. */
  readonly madeMs: number;
  readonly title: string;
  readonly place: string;
  readonly note: string;
}

/** An e-mail to one person, in plain text. */
export interface MailMessage extends MessageText {
  readonly to: string;
  readonly language: MessageLanguage;
  /** Letters, digits, hyphens and dots; the same at every attempt, so that whoever receives it twice can tell. */
  readonly key: string;
  readonly calendar: CalendarEntry | null;
}

/** Hands e-mails to the office's mail server. */
export interface Mailer {
  /** Never rejects, and answers within a minute. What it cannot know counts as not sent. */
  send(message: MailMessage): Promise<Result<void, MailFailure>>;
}

/** An e-mail that is to be sent, without anything that it will say: that is read from the visit when it goes out. */
export interface NewMail {
  readonly kind: MessageKind;
  readonly visitId: VisitId;
  /** The visit as which it stands in its owner's calendar: one that took another's place goes on under that one's. */
  readonly calendarId: VisitId;
  /** Rises with every message about one calendar entry that changes it. */
  readonly sequence: number;
  readonly createdAtMs: number;
}

/** A row of the outbox that was taken to be sent. */
export interface OutboxMail extends NewMail {
  /** Attempts, this one included. */
  readonly tries: number;
}

/** What became of an attempt. `dropped`: there is nothing to tell any more, or nobody to tell it to. */
export type MailOutcome =
  | { readonly state: 'sent' | 'dropped' }
  | { readonly state: 'waiting'; readonly failure: MailFailure; readonly nextTryAtMs: number }
  | { readonly state: 'given-up'; readonly failure: MailFailure };

/** The outbox as staff see it (F9). */
export interface OutboxFacts {
  readonly waiting: number;
  /** When the oldest waiting e-mail was put there, ms. */
  readonly oldestAtMs: number | null;
  /** Why the last attempt at one that waits failed. */
  readonly failure: MailFailure | null;
  /** How many were given up lately, and why the last of them. */
  readonly givenUp: number;
  readonly givenUpFailure: MailFailure | null;
}

/** Words that were saved for one kind of e-mail in one language; null = the program's own. */
export interface SavedMessageText {
  readonly kind: MessageKind;
  readonly language: MessageLanguage;
  readonly text: MessageText | null;
  /** What they took the place of. */
  readonly before: MessageText | null;
  readonly savedAtMs: number;
  readonly savedBy: string;
}

/** A visit that its owner may be reminded of, with its last e-mail. */
export interface Remindable {
  readonly visitId: VisitId;
  readonly last: Pick<NewMail, 'calendarId' | 'sequence'> | null;
}

export interface MailReads {
  /** Whether an e-mail is to be sent now. One whose time lies further ahead than `farthestMs` was put off by a wrong clock. */
  isMailDue(nowMs: number, farthestMs: number): Promise<boolean>;
  /** The last e-mail about a visit that was put into the outbox, whatever became of it. */
  lastMailOf(id: VisitId): Promise<Pick<NewMail, 'calendarId' | 'sequence'> | null>;
  /**
   * Visits booked for a date, with an e-mail address, made before an instant and with no e-mail put into the outbox since
   * then.
   */
  remindable(date: LocalDate, beforeMs: number): Promise<readonly Remindable[]>;
  outboxFacts(givenUpAfterMs: number): Promise<OutboxFacts>;
  savedMessageTexts(): Promise<readonly SavedMessageText[]>;
}

export interface MailWrites {
  /** Puts an e-mail into the outbox, to be sent at once. The same one is put there once only. */
  addMail(mail: NewMail): Promise<void>;
  /** Nothing of what still waits is told about a calendar entry: something newer will be. */
  dropWaitingMail(calendarId: VisitId): Promise<void>;
  /** Takes the e-mail that has been due longest, for `leaseMs`: until then nobody else takes it. */
  claimMail(nowMs: number, farthestMs: number, leaseMs: number): Promise<OutboxMail | null>;
  /** Nothing happens when somebody else has taken it since, or it does not wait any more. */
  settleMail(mail: OutboxMail, outcome: MailOutcome, nowMs: number): Promise<void>;
  /** What failed for one of these reasons is due now. */
  hurryMail(failures: readonly MailFailure[], nowMs: number): Promise<void>;
  putMessageText(saved: SavedMessageText): Promise<void>;
}
