import { inLanguage } from '../../../shared/model/in-language.ts';
import type { ContentLanguage, LocalizedText } from '../../../shared/model/localized.ts';
import type { MessageText } from '../../../shared/model/mail.ts';
import type { MessageKind, MessageLanguage } from '../../../shared/model/mail-lists.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import { fillMessage, type PlaceholderValues } from '../../../shared/rules/message-text.ts';
import { groupsOf } from '../../../shared/rules/visit-code.ts';
import { fromWarsaw } from '../../../shared/time/warsaw.ts';
import type { Matter } from '../plan-lookup.ts';
import type { CalendarEntry, MailMessage, NewMail, SavedMessageText } from '../ports.ts';
import type { ReceiptOffice } from '../receipt.ts';
import type { MailSource, MailWords } from './mail-source.ts';

const MINUTE_MS = 60_000;

/** What one e-mail is about. Of the person only the name they are called by and the address are needed. */
export interface MessageFacts {
  readonly mail: NewMail;
  readonly visit: Visit;
  readonly matter: Matter;
  readonly owner: Pick<Person, 'firstName'> & { readonly email: string };
  readonly texts: readonly SavedMessageText[];
}

/** The language in which somebody is written to who booked in another one. */
export function messageLanguage(language: ContentLanguage): MessageLanguage {
  return language === 'pl' ? 'pl' : 'en';
}

/** The words that are used now for a kind of e-mail: the office's, or else the program's own (G3). */
export function messageText(
  kind: MessageKind,
  language: MessageLanguage,
  texts: readonly SavedMessageText[],
  words: Pick<MailWords, 'defaults'>,
): MessageText {
  const saved = texts.find((one) => one.kind === kind && one.language === language);
  return saved?.text ?? words.defaults[kind];
}

/** The e-mail as it goes out (G1, G2). A reminder leaves the owner's calendar as it is. */
export function messageOf(facts: MessageFacts, { office, words }: Pick<MailSource, 'office' | 'words'>): MailMessage {
  const { mail, visit, owner } = facts;
  const language = messageLanguage(visit.language);
  const ownWords = words[language];
  const text = messageText(mail.kind, language, facts.texts, ownWords);
  return {
    ...fillMessage(text, valuesOf(facts, language, ownWords, office)),
    to: owner.email,
    language,
    key: `${visit.id}.${mail.kind}.${mail.sequence}`,
    calendar: mail.kind === 'reminder' ? null : calendarEntry(facts, language, ownWords),
  };
}

function valuesOf(
  { visit, matter, owner }: MessageFacts,
  language: MessageLanguage,
  words: MailWords,
  office: ReceiptOffice,
): PlaceholderValues {
  return {
    imie: owner.firstName,
    sprawa: textIn(matter.theCase.name, language),
    dzien: words.date(visit.date),
    godzina: words.hour(visit.start),
    miejsce: placeOf(matter, language, words),
    kod: groupsOf(visit.code).join('-'),
    dokumenty: documentsOf(matter, language, words),
    urzad: words.office(office),
  };
}

function placeOf({ theCase, department }: Matter, language: MessageLanguage, words: MailWords): string {
  const named = [department.name, department.location.text].map((text) => textIn(text, language));
  return [...named, words.room(theCase.room)].join(', ');
}

function documentsOf({ theCase }: Matter, language: MessageLanguage, words: MailWords): string {
  const listed = (when: 'always' | 'if-applicable') =>
    theCase.documents.filter((one) => one.when === when).map(({ text }) => `- ${textIn(text, language)}`);
  const always = listed('always');
  const applicable = listed('if-applicable');
  if (always.length + applicable.length === 0) return words.nothingToBring;
  return [...always, ...(applicable.length > 0 ? [words.bringIfApplicable, ...applicable] : [])].join('\n');
}

function calendarEntry(
  { mail, visit, matter }: MessageFacts,
  language: MessageLanguage,
  words: MailWords,
): CalendarEntry {
  const startMs = fromWarsaw(visit.date, visit.start);
  return {
    method: mail.kind === 'cancellation' ? 'cancel' : 'request',
    uid: mail.calendarId,
    sequence: mail.sequence,
    startMs,
    endMs: startMs + visit.minutes * MINUTE_MS,
    madeMs: mail.createdAtMs,
    title: words.calendarTitle(textIn(matter.theCase.name, language)),
    place: placeOf(matter, language, words),
    note: words.calendarNote,
  };
}

const textIn = (text: LocalizedText, language: MessageLanguage) => inLanguage(text, language).text;
