import type { Case } from '../../shared/model/case.ts';
import type { Department } from '../../shared/model/department.ts';
import type { ReceiptLine } from '../../shared/model/receipt.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { groupsOf } from '../../shared/rules/visit-code.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../shared/time/minute-of-day.ts';

/** The Polish words of a receipt; they live with the other texts and are handed in. */
export interface ReceiptWords {
  /** „KOPIA 2” */
  readonly copy: (number: number) => string;
  readonly title: string;
  readonly code: string;
  readonly when: string;
  readonly where: string;
  readonly matter: string;
  /** Over the documents that everyone needs, and over those that only some need. */
  readonly bring: string;
  readonly bringIfApplicable: string;
  /** „Spóźnienie oznacza rezygnację z wizyty.” */
  readonly late: string;
  /** Weekday, day, month and year in words. */
  readonly date: (date: LocalDate) => string;
  /** „godz. 10.20” */
  readonly hour: (start: MinuteOfDay) => string;
  /** „pokój 12”; null = the office has not filled it in. */
  readonly room: (room: string | null) => string;
  /** With the office's telephone, or without when there is none. */
  readonly howToCancel: (phone: string | null) => string;
}

/** What the head of a receipt says about the office. */
export interface ReceiptOffice {
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly phone: string | null;
}

export interface ReceiptSource {
  readonly office: ReceiptOffice;
  readonly words: ReceiptWords;
}

/**
 * The receipt of a visit (B1), always in Polish, because the staff read it too. Nothing personal can be on it: the person is
 * not among the arguments. The QR holds `UM1:` and the code, in ASCII. `copy` = how many receipts of the visit may be on paper already;
 * above 0 this one says so at its head (B3).
 */
export function receiptLines(
  visit: Visit,
  theCase: Case,
  department: Department,
  { office, words }: ReceiptSource,
  copy = 0,
): ReceiptLine[] {
  return [
    ...(copy > 0 ? [centred(words.copy(copy))] : []),
    { kind: 'logo' },
    strong(words.title),
    plain(office.name),
    plain(`${office.street}, ${office.city}`),
    { kind: 'rule' },
    plain(words.code),
    { kind: 'code', groups: groupsOf(visit.code) },
    { kind: 'qr', payload: `UM1:${visit.code}` },
    { kind: 'rule' },
    plain(words.when),
    large(words.date(visit.date)),
    large(words.hour(visit.start)),
    { kind: 'space' },
    plain(words.where),
    plain(department.name.pl),
    plain(department.location.text.pl),
    strong(words.room(theCase.room)),
    { kind: 'space' },
    plain(words.matter),
    strong(theCase.name.pl),
    ...checklist(words.bring, theCase, 'always'),
    ...checklist(words.bringIfApplicable, theCase, 'if-applicable'),
    { kind: 'rule' },
    strong(words.late),
    plain(words.howToCancel(office.phone)),
  ];
}

function checklist(heading: string, theCase: Case, when: 'always' | 'if-applicable'): ReceiptLine[] {
  const documents = theCase.documents.filter((document) => document.when === when);
  if (documents.length === 0) return [];
  return [{ kind: 'space' }, plain(heading), ...documents.map((document) => plain(`[ ] ${document.text.pl}`))];
}

type TextLine = Extract<ReceiptLine, { kind: 'text' }>;

function plain(text: string): TextLine {
  return { kind: 'text', text, size: 'normal', align: 'left', bold: false };
}

function strong(text: string): TextLine {
  return { ...plain(text), bold: true };
}

function large(text: string): TextLine {
  return { ...plain(text), size: 'double-height', bold: true };
}

function centred(text: string): TextLine {
  return { ...plain(text), size: 'double', align: 'center', bold: true };
}
