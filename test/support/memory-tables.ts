import type {
  CallListEntry,
  NamedVisit,
  Outage,
  TakenCells,
  VisitEvent,
  VisitsWanted,
} from '../../electron/engine/ports.ts';
import type { Hold } from '../../shared/model/hold.ts';
import type { OfficePlan } from '../../shared/model/office-plan.ts';
import type { Person } from '../../shared/model/person.ts';
import type { PlanChange } from '../../shared/model/plan-change.ts';
import { CELL_MINUTES } from '../../shared/model/times.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { identityKey } from '../../shared/rules/identity.ts';
import { isActive } from '../../shared/rules/visit-machine.ts';
import { type DayNumber, dayNumber } from '../../shared/time/local-date.ts';
import type { ContentTables } from './memory-content.ts';
import type { GuardTables } from './memory-guards.ts';
import type { MailTables } from './memory-mail.ts';
import type { PrintingTables } from './memory-printing.ts';
import type { PrivacyTables } from './memory-privacy.ts';
import type { StoredComment } from './memory-running.ts';
import type { StaffTables } from './memory-staff.ts';

export interface Stored {
  readonly visit: Visit;
  readonly person: Person | null;
  /** False where an active visit lost its cells: taken back after they were sold again. */
  readonly ownsCells: boolean;
}

/** Everything the store in memory remembers. Replaced as a whole, so that a failed transaction leaves nothing. */
export interface Tables {
  readonly plan: OfficePlan;
  readonly revision: number;
  readonly visits: readonly Stored[];
  readonly holds: readonly Hold[];
  readonly events: readonly VisitEvent[];
  readonly attempts: readonly number[];
  readonly sweptAt: number | null;
  readonly outages: readonly Outage[];
  readonly content: ContentTables;
  readonly staff: StaffTables;
  readonly comments: readonly StoredComment[];
  readonly mail: MailTables;
  readonly printing: PrintingTables;
  readonly privacy: PrivacyTables;
  readonly guards: GuardTables;
  /** Oldest first. */
  readonly changes: readonly { readonly change: PlanChange; readonly callList: readonly CallListEntry[] }[];
}

type Timed = Pick<Visit, 'deskId' | 'date' | 'start' | 'minutes'>;

/** The name of each cell that a visit or a hold covers. */
export function cellsOf(place: Timed): string[] {
  return Array.from(
    { length: place.minutes / CELL_MINUTES },
    (_, index) => `${place.deskId} ${place.date} ${place.start + index * CELL_MINUTES}`,
  );
}

/** What owns time: active visits and holds, expired ones too until somebody lets them go. */
export function owners(tables: Tables, except?: Visit): readonly Timed[] {
  const visits = tables.visits
    .filter(({ visit, ownsCells }) => ownsCells && isActive(visit.state) && visit.id !== except?.id)
    .map(({ visit }) => visit);
  return [...visits, ...tables.holds];
}

/** The masks of desk-days on which something is taken at an instant: expired holds no longer count. */
export function takenAt(tables: Tables, nowMs: number): readonly TakenCells[] {
  const owned = owners({ ...tables, holds: tables.holds.filter((hold) => hold.untilMs > nowMs) });
  const rows = new Map<string, { deskId: Visit['deskId']; day: DayNumber; mask: bigint }>();
  for (const place of owned) {
    const key = `${place.deskId} ${place.date}`;
    const row = rows.get(key) ?? { deskId: place.deskId, day: dayNumber(place.date), mask: 0n };
    for (let minute: number = place.start; minute < place.start + place.minutes; minute += CELL_MINUTES) {
      row.mask |= 1n << BigInt(minute / CELL_MINUTES);
    }
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** The order of a day. */
export const byTime = (a: Visit, b: Visit) =>
  dayNumber(a.date) - dayNumber(b.date) || a.start - b.start || (a.id < b.id ? -1 : 1);

/** The visits that staff look at, with the names of their owners. */
export function namedVisits(stored: readonly Stored[], wanted: VisitsWanted): readonly NamedVisit[] {
  return stored
    .filter(({ visit, person }) => {
      switch (wanted.by) {
        case 'day':
          return visit.date === wanted.date && [null, visit.departmentId].includes(wanted.departmentId);
        case 'code':
          return visit.code === wanted.code;
        case 'person':
          return person !== null && identityKey(person.identity) === wanted.key;
        case 'from':
          return visit.date >= wanted.date;
        default:
          return visit.state === 'unresolved';
      }
    })
    .map(({ visit, person }) => {
      if (person === null) return { visit, name: null };
      return { visit, name: { firstName: person.firstName, lastName: person.lastName } };
    })
    .toSorted((a, b) => byTime(a.visit, b.visit));
}
