import type { CallError } from '../contract/define.ts';
import type { BookError, ChangeVisitError, FindVisitError, PrintError } from '../contract/failures.ts';
import type { ApplyError, CallNextError, MoveVisitError } from '../contract/staff-failures.ts';
import type { KioskProblem } from '../model/problems.ts';
import type {
  BirthDateProblem,
  DocumentNumberProblem,
  EmailProblem,
  NameProblem,
  PeselProblem,
  PhoneProblem,
} from '../rules/person-problems.ts';

/** Plural forms that only some languages have; a translation may leave them out. */
type ExtraForm = `${string}_few` | `${string}_many`;

/** The shape a translation must have: every key of the Polish texts, except plural forms its language lacks. */
export type TranslationOf<Texts> = {
  readonly [Key in keyof Texts as Key extends ExtraForm ? never : Key]: Texts[Key] extends string
    ? string
    : TranslationOf<Texts[Key]>;
};

/**
 * Words for every member of an error union. Members that need a number have plural forms instead of one sentence.
 * A new member of the union does not compile until it has words.
 */
type WordsFor<Failure extends { readonly type: string }, Counted extends Failure['type'] = never> = {
  readonly [Type in Exclude<Failure['type'], Counted>]: string;
} & { readonly [Key in `${Counted}_one` | `${Counted}_other`]: string } & {
  readonly [Key in `${Counted}_few` | `${Counted}_many`]?: string;
};

type NotStartedReason = Extract<PrintError, { type: 'not-started' }>['reason'];
type UnknownReason = Extract<PrintError, { type: 'unknown' }>['reason'];

/** Words for everything that can go wrong, in one language. */
export interface ProblemWords {
  readonly pesel: WordsFor<PeselProblem, 'too-short'>;
  readonly documentNumber: WordsFor<DocumentNumberProblem>;
  readonly born: WordsFor<BirthDateProblem>;
  readonly firstName: WordsFor<NameProblem>;
  readonly lastName: WordsFor<NameProblem>;
  readonly email: WordsFor<EmailProblem>;
  readonly phone: WordsFor<PhoneProblem>;
  readonly book: WordsFor<BookError, 'too-many-visits'>;
  readonly bookHint: WordsFor<BookError>;
  readonly move: WordsFor<Exclude<ChangeVisitError, FindVisitError>>;
  /** What holds whatever the reason: nothing has changed. */
  readonly moveHint: string;
  readonly find: WordsFor<FindVisitError, 'paused'>;
  readonly print: WordsFor<Exclude<PrintError, { type: 'not-started' }>>;
  readonly printNotStarted: Readonly<Record<NotStartedReason, string>>;
  /** What happened while it was printing. */
  readonly printUnknown: Readonly<Record<UnknownReason, string>>;
  readonly printHint: WordsFor<PrintError>;
  readonly call: WordsFor<CallError>;
  readonly callHint: WordsFor<CallError>;
  readonly notOffered: string;
  readonly notOfferedHint: string;
  /** What a resident reads while the kiosk cannot work. */
  readonly kiosk: WordsFor<KioskProblem>;
  /** What a member of staff should do about it. */
  readonly kioskStaff: WordsFor<KioskProblem>;
}

/** Words for everything staff can be refused, in one language. */
export interface StaffProblemWords {
  /** Previewing a change of the schedule is refused for some of the same reasons as saving it. */
  readonly change: WordsFor<ApplyError>;
  /** What holds whatever the reason. */
  readonly changeHint: string;
  readonly callNext: WordsFor<CallNextError>;
  readonly moveVisit: WordsFor<MoveVisitError>;
  readonly unknownChange: string;
}
