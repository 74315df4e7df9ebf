import type { Case } from '../../../../shared/model/case.ts';
import type { CaseDraft } from '../../../../shared/model/case-draft.ts';
import type { Department } from '../../../../shared/model/department.ts';
import type { CaseId, DepartmentId } from '../../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import { moved } from './lists.ts';

/** A case as the list of its department shows it. */
export interface CaseLine {
  readonly id: CaseId;
  readonly name: string;
  readonly description: string;
  readonly minutes: number;
  /** `new`: written, but never published. */
  readonly state: 'on' | 'off' | 'archived' | 'new';
  /** Null while it was never published. */
  readonly published: Case | null;
  readonly draft: CaseDraft | null;
  /** A desk that works serves it; without one residents read why they cannot book it. */
  readonly served: boolean;
  /** Where it stands among the cases that are not deleted; null where it has no place. */
  readonly place: { readonly first: boolean; readonly last: boolean } | null;
}

/** The cases of a department in the order residents see, then those never published, then (on wish) the deleted ones. */
export function caseLines(
  plan: OfficePlan,
  drafts: readonly CaseDraft[],
  departmentId: DepartmentId,
  withArchived: boolean,
): CaseLine[] {
  const cases = plan.cases.filter((one) => one.departmentId === departmentId);
  const living = cases.filter(({ archived }) => !archived);
  const draftOf = new Map(drafts.map((draft) => [draft.case.id, draft]));
  const served = new Set(
    plan.desks.filter(({ active, archived }) => active && !archived).flatMap(({ caseIds }) => caseIds),
  );
  const line = (one: Case, index: number): CaseLine => ({
    id: one.id,
    name: one.name.pl,
    description: one.description.pl,
    minutes: one.visitMinutes,
    state: one.archived ? 'archived' : one.active ? 'on' : 'off',
    published: one,
    draft: draftOf.get(one.id) ?? null,
    served: served.has(one.id),
    place: one.archived ? null : { first: index === 0, last: index === living.length - 1 },
  });
  return [
    ...living.map(line),
    ...drafts
      .filter(({ case: { id, departmentId: of } }) => of === departmentId && !isPublished(plan, id))
      .map(newLine),
    ...(withArchived ? cases.filter(({ archived }) => archived).map(line) : []),
  ];
}

const isPublished = (plan: OfficePlan, id: CaseId) => plan.cases.some((one) => one.id === id);

function newLine(draft: CaseDraft): CaseLine {
  const { id, name, description, visitMinutes } = draft.case;
  const written = { name: name.pl, description: description.pl, minutes: visitMinutes };
  return { id, ...written, state: 'new', published: null, draft, served: true, place: null };
}

/** The departments in their order, deleted ones last and only on wish. */
export function departmentLines(plan: OfficePlan, withArchived: boolean): readonly Department[] {
  const living = plan.departments.filter(({ archived }) => !archived);
  return withArchived ? [...living, ...plan.departments.filter(({ archived }) => archived)] : living;
}

/** The ids of what is not deleted, with one of them a place up (−1) or down (1): what the change `order` takes. */
export function orderWith(
  list: readonly { readonly id: string; readonly archived: boolean }[],
  id: string,
  by: -1 | 1,
): string[] {
  const ids = list.filter(({ archived }) => !archived).map((one) => one.id);
  return moved(ids, ids.indexOf(id), by);
}
