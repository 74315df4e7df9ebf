import type { DepartmentId, DeskId, VisitId } from '../../../shared/model/ids.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import type { PastMove, Undo } from '../../../shared/rules/visit-undo.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';

/** Something that happened to a visit after it was booked, in the order in which it happened. No personal data. */
export interface VisitEvent extends PastMove {
  readonly visitId: VisitId;
  /** `resident`, `system`, or who of the staff. */
  readonly by: string;
  readonly reason: string | null;
}

/** Who made a move, and what staff gave as a reason; `freedUntilMs`: a time that becomes free is offered from then on (C7). */
export interface MoveDetails {
  readonly atMs: number;
  readonly by: string;
  readonly reason?: string;
  readonly deskId?: DeskId;
  readonly cancelledBy?: Visit['cancelledBy'];
  readonly freedUntilMs?: number;
}

/** Which visits staff look at. */
export type VisitsWanted =
  | { readonly by: 'day'; readonly date: LocalDate; readonly departmentId: DepartmentId | null }
  | { readonly by: 'code'; readonly code: string }
  /** Every visit of whoever has this key (`identityKey`). */
  | { readonly by: 'person'; readonly key: string }
  /** Every visit on or after a date. */
  | { readonly by: 'from'; readonly date: LocalDate }
  | { readonly by: 'unresolved' };

/** A visit with its owner's name; null once the personal data were erased. */
export interface NamedVisit {
  readonly visit: Visit;
  readonly name: Pick<Person, 'firstName' | 'lastName'> | null;
}

export interface DayReads {
  /** Visits with names, whatever their state, in order of time, in one question. */
  namedVisits(wanted: VisitsWanted): Promise<readonly NamedVisit[]>;
  /** What happened to the visits of a date, oldest first. */
  eventsOn(date: LocalDate): Promise<readonly VisitEvent[]>;
}

export interface DayWrites {
  /**
   * Makes a visit again what it was before a move, at the place where it is. Leaving the active states frees the cells;
   * coming back to them takes none (`retakeCells`). Throws when the visit is not in the state it was read in.
   */
  takeBack(visit: Visit, earlier: Visit, undo: Undo, details: MoveDetails): Promise<Visit>;
}
