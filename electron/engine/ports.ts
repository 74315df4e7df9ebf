import type { Result } from '../../shared/basics/result.ts';
import type { Hold } from '../../shared/model/hold.ts';
import type { ChangeId, DepartmentId, DeskId, HoldId, IdempotencyKey, VisitId } from '../../shared/model/ids.ts';
import type { OfficePlan } from '../../shared/model/office-plan.ts';
import type { Person } from '../../shared/model/person.ts';
import type { PlanChange } from '../../shared/model/plan-change.ts';
import type { Holiday } from '../../shared/model/schedule.ts';
import type { Visit } from '../../shared/model/visit.ts';
import type { From, Move, To, VisitIn } from '../../shared/rules/visit-machine.ts';
import type { DayNumber, LocalDate } from '../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../shared/time/minute-of-day.ts';
import type { ContentReads, ContentWrites } from './ports/content.ts';
import type { DayReads, DayWrites, MoveDetails, VisitEvent } from './ports/day.ts';
import type { GuardReads, GuardWrites } from './ports/guards.ts';
import type { MailReads, MailWrites } from './ports/mail.ts';
import type { PrintingReads, PrintingWrites } from './ports/printing.ts';
import type { PrivacyReads, PrivacyWrites } from './ports/privacy.ts';
import type { RunningReads, RunningWrites } from './ports/running.ts';
import type { StaffReads, StaffWrites } from './ports/staff.ts';

export type * from './ports/backups.ts';
export type * from './ports/content.ts';
export type * from './ports/day.ts';
export type * from './ports/guards.ts';
export type * from './ports/mail.ts';
export type * from './ports/printing.ts';
export type * from './ports/privacy.ts';
export type * from './ports/running.ts';
export type * from './ports/staff.ts';

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

export type { OfficePlan };

/** The taken cells of one desk on one day; bit n = the five minutes from n × 5 after midnight. */
export interface TakenCells {
  readonly deskId: DeskId;
  readonly day: DayNumber;
  readonly mask: bigint;
}

/** A stretch of time in which no kiosk worked, both ends instants in ms. */
export interface Outage {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Where a visit is put by a change of the schedule. */
export interface Place {
  readonly deskId: DeskId;
  readonly date: LocalDate;
  readonly start: MinuteOfDay;
}

/** One line of a change's call list (D5): who is to be told what. Personal data stay with the visit and are read from there. */
export interface CallListEntry {
  readonly visitId: VisitId;
  readonly outcome: 'keep' | 'move' | 'cancel';
  readonly before: Place;
  /** Set exactly when the outcome is `move`. */
  readonly after: Place | null;
}

/** The text that tells a person from every other: `identityKey` in shared/rules. */
type IdentityKey = string;

export interface ReadTx
  extends StaffReads,
    ContentReads,
    DayReads,
    RunningReads,
    MailReads,
    PrintingReads,
    GuardReads,
    PrivacyReads {
  plan(): Promise<OfficePlan>;
  /** Goes up with every change of the plan. */
  planRevision(): Promise<number>;
  /**
   * Only desk-days on which something is taken, in no particular order; both days inclusive. What a hold keeps counts as
   * taken until its time has passed at `nowMs`.
   */
  takenCells(deskIds: readonly DeskId[], from: DayNumber, to: DayNumber, nowMs: number): Promise<readonly TakenCells[]>;
  hold(id: HoldId): Promise<Hold | null>;
  visit(id: VisitId): Promise<Visit | null>;
  visitByKey(key: IdempotencyKey): Promise<Visit | null>;
  /** What a booking has to know of other visits, in one question: the one of its key, and the active ones of its person. */
  visitsBeforeBooking(
    key: IdempotencyKey,
    person: IdentityKey,
    from: LocalDate,
  ): Promise<{ readonly known: Visit | null; readonly active: readonly Visit[] }>;
  visitByCode(code: string): Promise<Visit | null>;
  /** Visits of a person that are booked, arrived, called or in service, on or after a date. */
  activeVisitsOf(person: IdentityKey, from: LocalDate): Promise<readonly Visit[]>;
  /** Every visit, whatever its state, of a person on a date, in order of time. */
  visitsOf(person: IdentityKey, date: LocalDate): Promise<readonly Visit[]>;
  /** Every visit of a date, whatever its state, in order of time; of one department or, with null, of all. */
  visitsOn(date: LocalDate, departmentId: DepartmentId | null): Promise<readonly Visit[]>;
  /** Visits `arrived` and not called yet of a date and a department, in order of time. */
  waitingOn(date: LocalDate, departmentId: DepartmentId): Promise<readonly Visit[]>;
  /** Visits still `booked` between two dates, both inclusive, in order of time. */
  bookedBetween(from: LocalDate, to: LocalDate): Promise<readonly Visit[]>;
  /** Active visits on or after a date, in order of time: those a change of the schedule can hit. */
  activeFrom(date: LocalDate): Promise<readonly Visit[]>;
  /** Whose visit it is; null once the personal data were erased. */
  personOf(id: VisitId): Promise<Person | null>;
  /** Instants (ms) of failed attempts to find a visit by its code, after a given instant, oldest first. */
  failedAttempts(afterMs: number): Promise<readonly number[]>;
  /** What happened to a visit, oldest first. */
  eventsOf(id: VisitId): Promise<readonly VisitEvent[]>;
  /** When lateness was last looked at, ms; null = never. */
  sweptAt(): Promise<number | null>;
  /** Outages that ended after an instant, oldest first. */
  outages(afterMs: number): Promise<readonly Outage[]>;
  /** Changes of the plan, newest first. */
  planChanges(limit: number): Promise<readonly PlanChange[]>;
  planChange(id: ChangeId): Promise<PlanChange | null>;
  callList(id: ChangeId): Promise<readonly CallListEntry[]>;
}

type CellTaken = { readonly type: 'cell-taken' };

export interface WriteTx
  extends ReadTx,
    StaffWrites,
    ContentWrites,
    DayWrites,
    RunningWrites,
    MailWrites,
    PrintingWrites,
    GuardWrites,
    PrivacyWrites {
  /** Stores the visit with its cells, or says that a cell is owned by another, or that another visit has its code. */
  addVisit(visit: Visit, person: Person): Promise<Result<void, CellTaken | { readonly type: 'code-taken' }>>;
  /** Makes a move of the machine; leaving the active states frees the cells. Throws when the visit is not in the state it was read in. */
  moveVisit<M extends Move>(visit: VisitIn<From<M>>, move: M, details: MoveDetails): Promise<VisitIn<To<M>>>;
  /**
   * Puts an active visit elsewhere, where it is no exception any more, or says that a cell there is owned by another; then
   * nothing has changed.
   */
  rescheduleVisit(visit: Visit, to: Place, details: MoveDetails): Promise<Result<Visit, CellTaken>>;
  /** Lets a visit stand although the schedule does not offer its time. */
  keepAsException(visit: Visit, details: MoveDetails): Promise<Visit>;
  /** Gives an active visit that lost its cells a desk's cells again, or says that they are owned by another. */
  retakeCells(visit: Visit): Promise<Result<void, CellTaken>>;
  /** Keeps time for somebody, or says that a cell is owned by another. */
  addHold(hold: Hold): Promise<Result<void, CellTaken>>;
  extendHold(id: HoldId, untilMs: number): Promise<void>;
  /** Lets a hold go. Nothing happens when it is not there any more. */
  releaseHold(id: HoldId): Promise<void>;
  releaseHoldsOf(holder: string): Promise<void>;
  /** Frees what holds that have expired still own. After the clock was set back, none lasts longer than `longestMs` from now. */
  releaseExpiredHolds(nowMs: number, longestMs: { readonly session: number; readonly freed: number }): Promise<void>;
  recordFailedAttempt(atMs: number): Promise<void>;
  /** After the clock was set back: attempts later than now, by code or person, become attempts of now, so that a pause ends a window later. */
  bringAttemptsBackTo(nowMs: number): Promise<void>;
  recordSweep(atMs: number): Promise<void>;
  recordOutage(outage: Outage): Promise<void>;
  /** Replaces the plan, writes the change into the history with its call list and raises the revision. */
  savePlan(plan: OfficePlan, change: PlanChange, callList: readonly CallListEntry[]): Promise<void>;
}

/** All that is remembered. The signature says who may write; a write that returns an error is rolled back. */
export interface Store {
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  write<T, E>(work: (tx: WriteTx) => Promise<Result<T, E>>): Promise<Result<T, E>>;
}

/** Template files: their pages as pictures, and themselves. */
export interface TemplateShelf {
  /** Number of pages; 0 when the file is not there. */
  pages(file: string): Promise<number>;
  /** One page as PNG, or null when there is no such file or page. */
  page(file: string, page: number): Promise<Uint8Array | null>;
  /** The PDF, or null when there is no such file. */
  pdf(file: string): Promise<Uint8Array | null>;
}

/** Where an encrypted value lies. It is bound to its place: moved to another row or column it does not open. */
export interface FieldPlace {
  readonly table: string;
  readonly id: string;
  readonly column: string;
}

/** A key for personal data as the database holds it: wrapped by the key file; null for the first, which is made from that itself. */
export interface StoredDataKey {
  /** 1–255, rising. */
  readonly version: number;
  readonly wrapped: Uint8Array | null;
  /** New values are written with the active one; what a retiring one has written is being written anew. */
  readonly state: 'active' | 'retiring';
}

/** The keyed arithmetic behind personal data. The store holds only what comes out of it; the key never reaches the database. */
export interface PersonalDataCipher {
  /** Version of the key that new values are encrypted with. */
  readonly keyVersion: number;
  /** Versions that values may be written with now. */
  readonly keyVersions: readonly number[];
  /** Recognises the key file without revealing it: stored at first start, compared at every other. */
  readonly checkValue: Uint8Array;
  encrypt(text: string, place: FieldPlace): Uint8Array;
  /** Null when the value was changed, moved from another place or written with another key. */
  decrypt(value: Uint8Array, place: FieldPlace): string | null;
  /** Finds a person without storing who it is: the same key of an identity gives the same 32 bytes under the same secret. */
  peselIndex(person: IdentityKey): Uint8Array;
  /** The same under each key of {@link keyVersions}: while keys change, a person is found under any of them. */
  peselIndexes(person: IdentityKey): readonly Uint8Array[];
  /**
   * 32 bytes that fit exactly these values in this order: shows that a row is as it was written. Made with the key of a
   * version, or with the one for new values. Throws for a version that is not known.
   */
  seal(table: string, values: readonly (string | number | Uint8Array | null)[], keyVersion?: number): Uint8Array;
  /**
   * 32 bytes that fit exactly a line of the log of acts and the one before it. Made from the key file by itself: the log
   * stays one chain whatever becomes of the keys for personal data.
   */
  chain(before: Uint8Array, values: readonly (string | number | null)[]): Uint8Array;
  /** The same with the keys of a database; null when one of them was wrapped by another key file. */
  withKeys(stored: readonly StoredDataKey[]): PersonalDataCipher | null;
  /** A fresh random key of a version, wrapped: nothing else of it is ever stored. */
  wrapNewKey(version: number): Uint8Array;
}
