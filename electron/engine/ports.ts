import type { Result } from '../../shared/basics/result.ts';
import type { Case } from '../../shared/model/case.ts';
import type { Department, Desk } from '../../shared/model/department.ts';
import type { CaseId, DeskId, IdempotencyKey, VisitId } from '../../shared/model/ids.ts';
import type { Person } from '../../shared/model/person.ts';
import type { ReceiptLine } from '../../shared/model/receipt.ts';
import type { Holiday, OpeningBlock, SpecialDay } from '../../shared/model/schedule.ts';
import type { BookingSettings } from '../../shared/model/settings.ts';
import type { Visit } from '../../shared/model/visit.ts';
import type { DayNumber, LocalDate } from '../../shared/time/local-date.ts';

/** The machine's clock: milliseconds since 1970-01-01T00:00Z. */
export interface Clock {
  now(): number;
}

/** Cryptographic randomness. */
export interface Ids {
  /** A random UUID, small letters. */
  uuid(): string;
  /** An unbiased whole number from 0 to below - 1. */
  randomBelow(below: number): number;
}

/** Statutory days off of a year. */
export interface HolidayCalendar {
  ofYear(year: number): readonly Holiday[];
}

/** Departments, cases, desks and hours as the administrator set them: what availability is computed from. */
export interface OfficePlan {
  readonly departments: readonly Department[];
  readonly cases: readonly Case[];
  readonly desks: readonly Desk[];
  readonly openingBlocks: readonly OpeningBlock[];
  readonly specialDays: readonly SpecialDay[];
  readonly settings: BookingSettings;
}

/** The taken cells of one desk on one day; bit n = the five minutes from n × 5 after midnight. */
export interface TakenCells {
  readonly deskId: DeskId;
  readonly day: DayNumber;
  readonly mask: bigint;
}

export interface ReadTx {
  plan(): Promise<OfficePlan>;
  /** Only desk-days on which something is taken, in no particular order; both days inclusive. */
  takenCells(deskIds: readonly DeskId[], from: DayNumber, to: DayNumber): Promise<readonly TakenCells[]>;
  visit(id: VisitId): Promise<Visit | null>;
  visitByKey(key: IdempotencyKey): Promise<Visit | null>;
  /** Visits of a PESEL that are booked, arrived, called or in service, on or after a date. */
  activeVisitsOf(pesel: string, from: LocalDate): Promise<readonly Visit[]>;
  /** Every visit, whatever its state, of a PESEL in a case on a date. */
  visitsOf(pesel: string, caseId: CaseId, date: LocalDate): Promise<readonly Visit[]>;
  /** Whose visit it is; null once the personal data were erased. */
  personOf(id: VisitId): Promise<Person | null>;
  codeIsUsed(code: string): Promise<boolean>;
  /** Instants (ms) of failed attempts to find a visit, after a given instant, oldest first. */
  failedAttempts(afterMs: number): Promise<readonly number[]>;
}

export interface WriteTx extends ReadTx {
  /** Stores the visit with its cells, or says that a cell is owned by another. */
  addVisit(visit: Visit, person: Person): Promise<Result<void, { readonly type: 'cell-taken' }>>;
  /** Ends a booked visit as cancelled and frees its cells. */
  cancelVisit(id: VisitId, atMs: number): Promise<void>;
  recordFailedAttempt(atMs: number): Promise<void>;
  /** After the clock was set back: attempts later than now become attempts of now, so that a pause ends a window later. */
  bringAttemptsBackTo(nowMs: number): Promise<void>;
}

/** All that is remembered. The signature says who may write; a write that returns an error is rolled back. */
export interface Store {
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  write<T, E>(work: (tx: WriteTx) => Promise<Result<T, E>>): Promise<Result<T, E>>;
}

export type PrintFailure =
  | { readonly type: 'no-printer' }
  | { readonly type: 'not-started'; readonly reason: 'offline' | 'no-paper' | 'cover-open' | 'fault' }
  | { readonly type: 'unknown' };

export interface Printer {
  /** False where the office has none: screens then offer the code on screen only. */
  readonly present: boolean;
  print(lines: readonly ReceiptLine[]): Promise<Result<{ readonly outcome: 'printed' | 'handed-over' }, PrintFailure>>;
}

/** Pages of template files as pictures. */
export interface TemplateShelf {
  /** Number of pages; 0 when the file is not there. */
  pages(file: string): Promise<number>;
  /** One page as PNG, or null when there is no such file or page. */
  page(file: string, page: number): Promise<Uint8Array | null>;
}

/** Where an encrypted value lies. It is bound to its place: moved to another row or column it does not open. */
export interface FieldPlace {
  readonly table: string;
  readonly id: string;
  readonly column: string;
}

/** The keyed arithmetic behind personal data. The store holds only what comes out of it; the key never reaches the database. */
export interface PersonalDataCipher {
  /** Version of the key that new values are encrypted with, 1–255. */
  readonly keyVersion: number;
  /** Recognises the key without revealing it: stored at first start, compared at every other. */
  readonly checkValue: Uint8Array;
  encrypt(text: string, place: FieldPlace): Uint8Array;
  /** Null when the value was changed, moved from another place or written with another key. */
  decrypt(value: Uint8Array, place: FieldPlace): string | null;
  /** Finds a PESEL (11 digits) without storing it: the same digits give the same 32 bytes under the same key. */
  peselIndex(pesel: string): Uint8Array;
  /** 32 bytes that fit exactly these values in this order: shows that a row is as it was written. */
  seal(table: string, values: readonly (string | number | Uint8Array | null)[]): Uint8Array;
}
