import { assertNever } from '../../shared/basics/assert-never.ts';
import { ok } from '../../shared/basics/result.ts';
import type { DepartmentId } from '../../shared/model/ids.ts';
import { identityKey } from '../../shared/rules/identity.ts';
import { isActive } from '../../shared/rules/visit-machine.ts';
import { addDays, daysBetween, type LocalDate } from '../../shared/time/local-date.ts';
import type { StaffDeps } from './call-next.ts';
import { type DayVisit, dayVisits } from './day-view.ts';
import { momentOf } from './moment.ts';
import type { PersonNamed } from './person-named.ts';
import type { NamedVisit, ReadTx } from './ports.ts';
import { nameContains } from './rules/person-shown.ts';
import { readCode } from './rules/visit-identity.ts';
import { identityNamed } from './visit-of-person.ts';

export type VisitSearch =
  | { readonly by: 'code'; readonly code: string }
  | PersonNamed
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'day'; readonly date: LocalDate; readonly departmentId: DepartmentId | null };

/** How many visits are shown; more mean that the question was too wide. */
const SHOWN = 50;
/** A whole day may be longer. */
const SHOWN_OF_A_DAY = 200;

/** Names are looked for from so many days ago on. */
const DAYS_BACK = 14;

/**
 * Finds visits by code, PESEL, document, name or day (F4), the nearest to today first; those of one day in order of time. That somebody
 * searched, and how, is written down before anything is looked at; for whom is not.
 */
export async function findVisits(deps: StaffDeps, search: VisitSearch): Promise<DayVisit[]> {
  const { now, nowMs } = momentOf(deps.clock);
  const note = { atMs: nowMs, by: deps.by, action: 'visits-searched', visitId: null, detail: search.by } as const;
  await deps.store.write(async (tx) => ok(await tx.recordAudit(note)));
  return deps.store.read(async (tx) => {
    const found = await visitsFound(tx, search, now.date);
    return dayVisits(
      tx,
      search.by === 'day' ? found.slice(0, SHOWN_OF_A_DAY) : nearestFirst(found, now.date),
      now.date,
    );
  });
}

async function visitsFound(tx: ReadTx, search: VisitSearch, today: LocalDate): Promise<readonly NamedVisit[]> {
  switch (search.by) {
    case 'code': {
      const code = readCode(search.code);
      return code === null ? [] : tx.namedVisits({ by: 'code', code });
    }
    case 'pesel':
    case 'document': {
      const identity = identityNamed(search, today);
      return identity === null ? [] : tx.namedVisits({ by: 'person', key: identityKey(identity) });
    }
    case 'name':
      return visitsNamed(tx, search.name, today);
    case 'day':
      return tx.namedVisits(search);
    default:
      return assertNever(search);
  }
}

/** Names are encrypted, so every visit of these days is opened; beyond residents' window only what still stands counts. */
async function visitsNamed(tx: ReadTx, wanted: string, today: LocalDate): Promise<readonly NamedVisit[]> {
  const { settings } = await tx.plan();
  const windowEnd = addDays(today, settings.daysAhead);
  const visits = await tx.namedVisits({ by: 'from', date: addDays(today, -DAYS_BACK) });
  return visits.filter(
    ({ visit, name }) =>
      (visit.date <= windowEnd || isActive(visit.state)) && name !== null && nameContains(name, wanted),
  );
}

function nearestFirst(found: readonly NamedVisit[], today: LocalDate): readonly NamedVisit[] {
  const distance = ({ visit }: NamedVisit) => Math.abs(daysBetween(today, visit.date));
  // Of two equally near the later comes first: what is still ahead is more likely to be asked for.
  return [...found]
    .sort(
      (a, b) => distance(a) - distance(b) || daysBetween(a.visit.date, b.visit.date) || a.visit.start - b.visit.start,
    )
    .slice(0, SHOWN);
}
