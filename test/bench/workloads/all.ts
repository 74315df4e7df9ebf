import type { OfficePlan } from '../../../electron/engine/ports.ts';
import type { CaseId, DepartmentId, DeskId } from '../../../shared/model/ids.ts';
import type { BookingSettings } from '../../../shared/model/settings.ts';
import { type LocalDate, weekdayOf } from '../../../shared/time/local-date.ts';
import type { OracleBlock } from '../../engine/slow-oracle.ts';
import { isDayOff } from '../../engine/slow-oracle.ts';
import {
  aCase,
  aDepartment,
  aDesk,
  aPlan,
  CASE_ID,
  officeWeek,
  someDesks,
  someSettings,
} from '../../support/builders.ts';
import { autumn, spring } from './odd-days.ts';
import type { Workload } from './workload.ts';

const DESKS = 4;
const MINUTES = 15;

/** The same person may have many visits: the benches book for few people often. */
const settings = (changes: Partial<BookingSettings> = {}) =>
  someSettings({ gridMinutes: MINUTES, daysAhead: 30, maxPerPerson: 20, maxPerCase: 5, ...changes });

/** Monday 8.00–16.00, Tuesday to Friday 7.30–15.30, statutory days off closed. */
export function weekOf(date: LocalDate): readonly OracleBlock[] {
  if (weekdayOf(date) > 5 || isDayOff(date)) return [];
  return weekdayOf(date) === 1 ? [{ from: 480, to: 960 }] : [{ from: 450, to: 930 }];
}

const oneDepartment: OfficePlan = aPlan({
  cases: [aCase({ visitMinutes: MINUTES })],
  desks: someDesks(DESKS),
  settings: settings(),
});

function office(name: string, about: string, changes: Partial<Workload> = {}): Workload {
  return {
    name,
    about,
    plan: oneDepartment,
    now: '2026-11-02 09:44',
    lengths: [MINUTES],
    history: 10_000,
    asked: [CASE_ID],
    opens: weekOf,
    deskWorks: () => null,
    ...changes,
  };
}

/** Cases of four lengths at the same four desks; starts on every cell, because the lengths have no other grid in common. */
function mixedLengths(): Workload {
  const lengths = [10, 15, 30, 45];
  const cases = lengths.map((visitMinutes) => aCase({ id: `visit-of-${visitMinutes}` as CaseId, visitMinutes }));
  const caseIds = cases.map(({ id }) => id);
  const plan = {
    ...oneDepartment,
    cases,
    desks: someDesks(DESKS, { caseIds }),
    settings: settings({ gridMinutes: 5 }),
  };
  return office('W4', 'lengths of 10, 15, 30 and 45 minutes mixed', { plan, lengths, asked: caseIds });
}

function manyDepartments(): Workload {
  const departments = Array.from({ length: 50 }, (_, number) =>
    aDepartment({ id: `department-${number + 1}` as DepartmentId }),
  );
  const cases = departments.flatMap(({ id: departmentId }) =>
    Array.from({ length: 20 }, (_, number) =>
      aCase({ id: `${departmentId}-case-${number + 1}` as CaseId, departmentId, visitMinutes: MINUTES }),
    ),
  );
  const desks = departments.flatMap(({ id: departmentId }) =>
    Array.from({ length: DESKS }, (_, number) =>
      aDesk({
        id: `${departmentId}-desk-${number + 1}` as DeskId,
        departmentId,
        caseIds: cases.filter((one) => one.departmentId === departmentId).map(({ id }) => id),
      }),
    ),
  );
  const openingBlocks = departments.flatMap(({ id }) => officeWeek(id));
  const asked = ['department-25-case-11', 'department-1-case-1', 'department-50-case-20'] as CaseId[];
  return office('W5', '50 departments of 20 cases', {
    plan: { departments, cases, desks, openingBlocks, specialDays: [], settings: settings() },
    asked,
  });
}

export const W1 = office('W1', '10 thousand past visits');
export const W2 = office('W2', '100 thousand past visits', { history: 100_000 });
export const W3 = office('W3', '1 million past visits', { history: 1_000_000 });
export const W4 = mixedLengths();
export const W5 = manyDepartments();
export const W6 = office('W6', 'closed and special days, holidays, the clock goes back', autumn(oneDepartment));
export const W6_SPRING = office('W6s', 'Easter, the clock goes forward', spring(oneDepartment));
/** What the cost of a long history is measured against. */
export const YOUNG = office('1k', 'a thousand past visits', { history: 1000 });

/** The workload of a name, for a process that is told only that. */
export function workloadNamed(name: string): Workload {
  const found = [YOUNG, W1, W2, W3, W4, W5, W6, W6_SPRING].find((one) => one.name === name);
  if (!found) throw new Error(`no workload is called ${name}`);
  return found;
}
