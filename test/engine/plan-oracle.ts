import type { Case } from '../../shared/model/case.ts';
import type { OfficePlan } from '../../shared/model/office-plan.ts';
import type { WeeklyHours } from '../../shared/model/schedule.ts';
import { isDayOff, type OracleBlock, slowStarts, weekdayByPlatform } from './slow-oracle.ts';

/**
 * What a case offers on a date under a plan, minute by minute: what is a break, when a desk is off, which length holds.
 * Nothing of the engine is used and every minute is looked up.
 */
export function slowDay(
  plan: OfficePlan,
  theCase: Case,
  date: string,
  takenOf: (deskId: string) => Uint8Array,
): { readonly kind: 'closed' | 'full' | 'free'; readonly starts: number[] } {
  const special = specialOf(plan, theCase.departmentId, date);
  const blocks = special?.hours ?? weekBlocks(plan, theCase.departmentId, date);
  if (blocks.length === 0) return { kind: 'closed', starts: [] };
  const desks = plan.desks
    .filter((desk) => desk.active && !desk.archived && desk.caseIds.includes(theCase.id))
    .map((desk) => {
      const table = Uint8Array.from(takenOf(desk.id));
      for (let minute = 0; minute < 1440; minute += 1) {
        if (special === undefined && isOff(desk.hours, desk.breaks, date, minute)) table[minute] = 1;
      }
      return table;
    });
  const starts = slowStarts({
    blocks,
    minutes: lengthByHand(theCase, date),
    gridMinutes: plan.settings.gridMinutes,
    desks,
  });
  return { kind: starts.length === 0 ? 'full' : 'free', starts };
}

function specialOf({ specialDays }: OfficePlan, departmentId: string, date: string) {
  const own = specialDays.find((day) => day.date === date && day.departmentId === departmentId);
  return own ?? specialDays.find((day) => day.date === date && day.departmentId === null);
}

/** The runs of minutes of each block that are in no break. */
function weekBlocks(plan: OfficePlan, departmentId: string, date: string): OracleBlock[] {
  if (isDayOff(date)) return [];
  const breaks = plan.departments.find(({ id }) => id === departmentId)?.breaks ?? [];
  const runs: OracleBlock[] = [];
  for (const block of plan.openingBlocks) {
    if (block.departmentId !== departmentId || !holds(block, date)) continue;
    let from: number | null = null;
    for (let minute: number = block.hours.from; minute <= block.hours.to; minute += 1) {
      const open = minute < block.hours.to && !covers(breaks, date, minute);
      if (open && from === null) from = minute;
      if (!open && from !== null) {
        runs.push({ from, to: minute });
        from = null;
      }
    }
  }
  return runs;
}

function isOff(hours: readonly WeeklyHours[], breaks: readonly WeeklyHours[], date: string, minute: number): boolean {
  const anyInForce = hours.some(({ validFrom, validTo }) => isBetween(date, validFrom, validTo));
  return covers(breaks, date, minute) || (anyInForce && !covers(hours, date, minute));
}

function covers(weekly: readonly WeeklyHours[], date: string, minute: number): boolean {
  return weekly.some((one) => holds(one, date) && minute >= one.hours.from && minute < one.hours.to);
}

function holds({ weekday, validFrom, validTo }: WeeklyHours, date: string): boolean {
  return weekday === weekdayByPlatform(date) && isBetween(date, validFrom, validTo);
}

function isBetween(date: string, from: string | null, to: string | null): boolean {
  return (from ?? '0000') <= date && date <= (to ?? '9999');
}

function lengthByHand({ visitMinutes, laterLengths }: Case, date: string): number {
  return laterLengths.toReversed().find(({ from }) => from <= date)?.minutes ?? visitMinutes;
}
