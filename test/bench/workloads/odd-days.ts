import type { OfficePlan } from '../../../electron/engine/ports.ts';
import { type LocalDate, weekdayOf } from '../../../shared/time/local-date.ts';
import type { OracleBlock } from '../../engine/slow-oracle.ts';
import { isDayOff } from '../../engine/slow-oracle.ts';
import { anOpeningBlock, aSpecialDay, DEPARTMENT_ID, hours } from '../../support/builders.ts';
import type { Workload } from './workload.ts';

/** One line of the almanac below: what the plan is told, and what therefore holds on that date. */
interface OddDay {
  readonly date: string;
  readonly ranges: readonly string[];
  readonly ofDepartment?: true;
}

/** 25 October 2026 the clock goes back; 11 November is a holiday, opened by hand. */
const AUTUMN: readonly OddDay[] = [
  { date: '2026-10-21', ranges: [], ofDepartment: true },
  { date: '2026-10-23', ranges: ['07:30-12:00'] },
  { date: '2026-10-24', ranges: ['09:00-13:00'] },
  { date: '2026-10-25', ranges: ['08:00-12:00'] },
  { date: '2026-10-30', ranges: [] },
  { date: '2026-11-02', ranges: ['10:00-11:00', '12:00-18:00'] },
  { date: '2026-11-11', ranges: ['08:00-12:00'] },
];

/** 28 March 2027 is Easter Sunday and the clock goes forward; Good Friday is a working day. */
const SPRING: readonly OddDay[] = [
  { date: '2027-03-26', ranges: ['07:30-12:00'] },
  { date: '2027-03-28', ranges: ['09:00-11:00'] },
  { date: '2027-03-30', ranges: [], ofDepartment: true },
];

export const autumn = (plan: OfficePlan) => withOddDays(plan, AUTUMN, '2026-10-14 09:44');
export const spring = (plan: OfficePlan) => withOddDays(plan, SPRING, '2027-03-10 09:44');

/** The plan with odd days, a break at noon every day, and a desk that works mornings only. */
function withOddDays(plan: OfficePlan, days: readonly OddDay[], now: string): Partial<Workload> {
  const [first, ...others] = plan.desks;
  if (!first) throw new Error('the plan has no desk');
  const always = { validFrom: null, validTo: null };
  const mornings = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, hours: hours('07:30-11:00'), ...always }));
  const odd = new Map(days.map((day) => [day.date, day.ranges.map(hours)]));
  return {
    now,
    plan: {
      ...plan,
      desks: [{ ...first, hours: mornings }, ...others],
      openingBlocks: ([1, 2, 3, 4, 5] as const).flatMap((weekday) =>
        ['07:30-12:00', '12:30-15:30'].map((range) => anOpeningBlock(weekday, range)),
      ),
      specialDays: days.map(({ date, ranges, ofDepartment }) =>
        aSpecialDay(date, ranges, { departmentId: ofDepartment ? DEPARTMENT_ID : null }),
      ),
    },
    opens: (date) => odd.get(date) ?? week(date),
    // On an odd day every desk works: whoever sets hours for one date means the people who are there.
    deskWorks: (deskId, date) => (deskId === first.id && !odd.has(date) ? [{ from: 450, to: 660 }] : null),
  };
}

function week(date: LocalDate): readonly OracleBlock[] {
  if (weekdayOf(date) > 5 || isDayOff(date)) return [];
  return [
    { from: 450, to: 720 },
    { from: 750, to: 930 },
  ];
}
