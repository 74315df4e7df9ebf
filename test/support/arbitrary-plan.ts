import fc from 'fast-check';
import type { CaseId, DepartmentId, DeskId } from '../../shared/model/ids.ts';
import { type OfficePlan, OfficePlanSchema } from '../../shared/model/office-plan.ts';
import type { SpecialDay, WeeklyHours } from '../../shared/model/schedule.ts';
import { addDays, localDate } from '../../shared/time/local-date.ts';
import { type TimeRange, timeRange } from '../../shared/time/time-range.ts';
import { aCase, aDepartment, aDesk, someSettings } from './builders.ts';

/** The dates that random plans are about: ten weeks with two holidays and a clock change behind them. */
export const PLAN_FROM = localDate('2026-11-02');
export const PLAN_DAYS = 70;

const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<WeeklyHours['weekday']>;
const date = fc.integer({ min: 0, max: PLAN_DAYS - 1 }).map((day) => addDays(PLAN_FROM, day));
const text = fc.constantFrom('Zażółć', 'gęślą jaźń', 'O’Neill', 'Ґанок', 'Straße');
const dates = fc
  .tuple(fc.option(date), fc.option(date))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { validFrom: b, validTo: a } : { validFrom: a, validTo: b }));

/** Up to `most` ranges of a day that share no time; some touch. */
function ranges(most: number): fc.Arbitrary<TimeRange[]> {
  return fc
    .uniqueArray(fc.integer({ min: 84, max: 216 }), { minLength: 2, maxLength: most + 1 })
    .chain((edges) =>
      fc.tuple(fc.constant(edges.sort((a, b) => a - b)), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 })),
    )
    .map(([edges, kept]) =>
      edges.slice(1).flatMap((to, index) => (kept[index] ? [timeRange((edges[index] ?? 0) * 5, to * 5)] : [])),
    );
}

/** Weekly hours for some weekdays. */
function weekly(most: number, days: number): fc.Arbitrary<WeeklyHours[]> {
  return fc
    .uniqueArray(fc.tuple(weekday, ranges(most), dates), { maxLength: days, selector: ([day]) => day })
    .map((list) =>
      list.flatMap(([day, hours, valid]) => hours.map((range) => ({ weekday: day, hours: range, ...valid }))),
    );
}

const seldom = (hours: fc.Arbitrary<WeeklyHours[]>): fc.Arbitrary<WeeklyHours[]> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<WeeklyHours[]>([]) }, { weight: 1, arbitrary: hours });

const minutes = fc.integer({ min: 1, max: 24 }).map((cells) => cells * 5);
const laterLengths = fc
  .uniqueArray(fc.record({ from: date, minutes }), { maxLength: 2, selector: ({ from }) => from })
  .map((list) => list.sort((a, b) => (a.from < b.from ? -1 : 1)));

const DEPARTMENTS = ['north', 'south'] as DepartmentId[];

function department(id: DepartmentId) {
  const cases = fc.array(fc.record({ visitMinutes: minutes, laterLengths, active: fc.boolean(), name: text }), {
    minLength: 1,
    maxLength: 3,
  });
  const desks = fc.array(
    fc.record({
      served: fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }),
      hours: seldom(weekly(2, 6)),
      breaks: seldom(weekly(2, 3)),
      active: fc.integer({ min: 0, max: 5 }).map((number) => number > 0),
    }),
    { maxLength: 3 },
  );
  return fc.record({ id: fc.constant(id), cases, desks, blocks: weekly(4, 7), breaks: weekly(3, 4), name: text });
}

const specialDays = fc.uniqueArray(
  fc.record({ date, departmentId: fc.option(fc.constantFrom(...DEPARTMENTS)), hours: ranges(3), reason: text }),
  { maxLength: 6, selector: (day) => `${day.date} ${day.departmentId}` },
);

/** Sound plans of two departments with everything a plan can have: breaks, desks with hours, special days, later lengths. */
export const arbitraryPlan: fc.Arbitrary<OfficePlan> = fc
  .record({
    departments: fc.tuple(...DEPARTMENTS.map(department)),
    specialDays,
    gridMinutes: fc.constantFrom(5, 10, 15, 20, 30),
  })
  .map(({ departments, specialDays: special, gridMinutes }) =>
    OfficePlanSchema.parse({
      departments: departments.map(({ id, breaks, name }, index) =>
        aDepartment({ id, breaks, name: { pl: name }, code: 'NS'[index] ?? 'X' }),
      ),
      cases: departments.flatMap(({ id, cases }) =>
        cases.map((one, index) =>
          aCase({ ...one, id: `${id}-case-${index}` as CaseId, departmentId: id, name: { pl: one.name } }),
        ),
      ),
      desks: departments.flatMap(({ id, cases, desks }) =>
        desks.map(({ served, ...one }, index) => {
          const caseIds = [...new Set(served.map((number) => `${id}-case-${number % cases.length}` as CaseId))];
          return aDesk({ ...one, id: `${id}-desk-${index}` as DeskId, departmentId: id, caseIds });
        }),
      ),
      openingBlocks: departments.flatMap(({ id, blocks }) => blocks.map((block) => ({ departmentId: id, ...block }))),
      specialDays: special.map(({ reason, ...day }): SpecialDay => ({ ...day, reason: { pl: reason } })),
      settings: someSettings({ gridMinutes }),
    }),
  );
