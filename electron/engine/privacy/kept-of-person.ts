import type { VisitId } from '../../../shared/model/ids.ts';
import type { Identity, Person } from '../../../shared/model/person.ts';
import type { Visit, VisitState } from '../../../shared/model/visit.ts';
import { identityKey } from '../../../shared/rules/identity.ts';
import { isActive } from '../../../shared/rules/visit-machine.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { matterOf } from '../plan-lookup.ts';
import type { OfficePlan, ReadTx, VisitEvent } from '../ports.ts';
import type { PersonVisit } from '../rules/person-file.ts';
import { shortName } from '../rules/person-shown.ts';

/** One visit with everything that is kept about its owner. */
export interface KeptOfPerson {
  readonly visit: Visit;
  readonly person: Person;
  readonly events: readonly VisitEvent[];
}

/** As much of it as the screen shows. */
export interface PersonSummary {
  visits: {
    visitId: VisitId;
    date: LocalDate;
    start: MinuteOfDay;
    caseName: string;
    state: VisitState;
    /** „Anna W.”: who books for a family may have given several. */
    name: string;
    hasEmail: boolean;
    hasPhone: boolean;
  }[];
  /** How many of them would be cancelled if the data were erased. */
  ahead: number;
}

/** Every visit that is somebody's, in order of time. */
export async function keptOf(tx: ReadTx, identity: Identity | null): Promise<readonly KeptOfPerson[]> {
  if (identity === null) return [];
  const kept: KeptOfPerson[] = [];
  for (const { visit } of await tx.namedVisits({ by: 'person', key: identityKey(identity) })) {
    const person = await tx.personOf(visit.id);
    if (person !== null) kept.push({ visit, person, events: await tx.eventsOf(visit.id) });
  }
  return kept;
}

export function summaryOf(kept: readonly KeptOfPerson[], plan: OfficePlan): PersonSummary {
  return {
    visits: kept.map(({ visit, person }) => ({
      visitId: visit.id,
      date: visit.date,
      start: visit.start,
      caseName: matterOf(plan, visit).theCase.name.pl,
      state: visit.state,
      name: shortName(person),
      hasEmail: person.email !== null,
      hasPhone: person.phone !== null,
    })),
    ahead: kept.filter(({ visit }) => isActive(visit.state)).length,
  };
}

/** The same for the file that the person gets. */
export function fileVisits(kept: readonly KeptOfPerson[], plan: OfficePlan): readonly PersonVisit[] {
  return kept.map(({ visit, person, events }) => {
    const { department, theCase } = matterOf(plan, visit);
    const notes = events.flatMap(({ reason }) => reason ?? []);
    return { visit, person, department: department.name.pl, theCase: theCase.name.pl, notes };
  });
}
