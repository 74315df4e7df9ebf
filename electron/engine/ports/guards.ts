import type { CaseId } from '../../../shared/model/ids.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import type { ClockVerdict } from '../rules/clock-verdict.ts';
import type { PersonTry } from '../rules/person-limit.ts';

export type { ClockVerdict } from '../rules/clock-verdict.ts';
export type { PersonTry } from '../rules/person-limit.ts';

/** A try to reach a visit by PESEL or document, to be written down. */
export interface TryNote {
  readonly atMs: number;
  /** The device on which it was typed: `kiosk-1`. */
  readonly holder: string;
  /** What was typed instead of a name; kept only as what {@link GuardReads.personMark} makes of it. */
  readonly person: string;
  /** Null where they are not asked for. */
  readonly caseId: CaseId | null;
  readonly date: LocalDate | null;
  readonly found: boolean;
}

/** A device where nobody can be looked for by PESEL until tomorrow, unless staff let that be sooner. */
export interface PathOpening {
  readonly holder: string;
  readonly openedAtMs: number;
}

export interface GuardReads {
  /** What tries of a person are kept under: the same for the same text, and nobody can read it back. */
  personMark(person: string): string;
  /** Tries to reach a visit by PESEL or document later than an instant (ms), oldest first. */
  personTries(afterMs: number): Promise<readonly PersonTry[]>;
  /** When staff last opened the way by PESEL again, each device at most once. */
  pathOpenings(): Promise<readonly PathOpening[]>;
}

export interface GuardWrites {
  /** Writes a try down and forgets those of more than a day before it. */
  recordPersonTry(note: TryNote): Promise<void>;
  /** Whoever was found did what they came for: that was no guessing. */
  forgetFound(holder: string, person: string): Promise<void>;
  /** From now on the tries of a device before this instant do not close the way by PESEL any more. */
  openPath(opening: PathOpening): Promise<void>;
  /**
   * The clock of a device was found wrong by so many ms, more than 0: everything that is counted there is as old afterwards as it was
   * before, so that no pause ends sooner. What devices share only gets younger.
   */
  carryTries(holder: string, byMs: number): Promise<void>;
}

/** Watches the clock against the time that really passes (C5). */
export interface ClockGuard {
  /** What is to be thought of the machine's clock now. While it is not `ok`, the program goes by its own reckoning. */
  verdict(): ClockVerdict;
  /** What the machine's clock itself shows, ms. */
  machineMs(): number;
  /** Somebody has compared: from now on the machine's clock is right. */
  trust(): Promise<void>;
}
