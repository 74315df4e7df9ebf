import type { LocalizedText } from '../../../shared/model/localized.ts';
import type { WeeklyHours } from '../../../shared/model/schedule.ts';
import { isDayOff, weekdayByPlatform } from '../../engine/slow-oracle.ts';
import { type Parts, part, type Range, type World } from './world.ts';

export interface DayPlan {
  readonly blocks: readonly Range[];
  readonly isSpecial: boolean;
  /** Why there is no block: what the administrator wrote, a holiday, or nothing to explain. */
  readonly reason: LocalizedText | 'holiday' | null;
}

/** Working out a day takes a while, and parts never change: a change makes new ones. */
export function remembered<T>(work: (world: World, id: string, date: string, parts: Parts) => T) {
  const known = new WeakMap<Parts, Map<string, T>>();
  return (world: World, id: string, date: string, parts: Parts = world.parts): T => {
    const days = known.get(parts) ?? new Map<string, T>();
    known.set(parts, days);
    const key = `${world.fixed.settings.gridMinutes} ${id} ${date}`;
    const found = days.get(key);
    if (found !== undefined) return found;
    const value = work(world, id, date, parts);
    days.set(key, value);
    return value;
  };
}

const weekdays = new Map<string, number>();
export function weekdayOn(date: string): number {
  const weekday = weekdays.get(date) ?? weekdayByPlatform(date);
  weekdays.set(date, weekday);
  return weekday;
}

const inForce = (entry: { validFrom: string | null; validTo: string | null }, date: string) =>
  (entry.validFrom === null || entry.validFrom <= date) && (entry.validTo === null || date <= entry.validTo);
const on = (list: readonly WeeklyHours[], date: string) => {
  const weekday = weekdayOn(date);
  return list.filter((entry) => entry.weekday === weekday && inForce(entry, date)).map(({ hours }) => hours);
};
const covers = (ranges: readonly Range[], minute: number) =>
  ranges.some(({ from, to }) => from <= minute && minute < to);

/** When a department is open on a date: special days before holidays before the week without its breaks (D1, D3, D4). */
export const dayPlan = remembered((world, departmentId, date, parts): DayPlan => {
  const special = parts.specials[`${date} ${departmentId}`] ?? parts.specials[`${date} office`];
  if (special !== undefined) {
    const blocks = special.hours.toSorted((a, b) => a.from - b.from);
    return { blocks, isSpecial: true, reason: blocks.length === 0 ? special.reason : null };
  }
  if (isDayOff(date)) return { blocks: [], isSpecial: false, reason: 'holiday' };
  return { blocks: weekOn(world, departmentId, date, parts), isSpecial: false, reason: null };
});

/** Minute by minute: which block of the week a minute belongs to, unless a break takes it. */
function weekOn(world: World, departmentId: string, date: string, parts: Parts): Range[] {
  const layer = part(parts, 'weeks', departmentId).findLast(
    ({ from, to }) => (from === null || from <= date) && (to === null || date <= to),
  );
  const weekday = weekdayOn(date);
  const today = layer?.blocks.filter((block) => block.weekday === weekday) ?? [];
  const breaks = on(world.fixed.breaks[departmentId] ?? [], date);
  if (today.length === 0) return [];
  const blocks: Range[] = [];
  let begun: { from: number; owner: number } | null = null;
  for (let minute = 0; minute <= 1440; minute += 1) {
    const found = today.findIndex(({ hours }) => hours.from <= minute && minute < hours.to);
    const owner = covers(breaks, minute) ? -1 : found;
    if (begun !== null && begun.owner !== owner) {
      blocks.push({ from: begun.from, to: minute });
      begun = null;
    }
    if (begun === null && owner >= 0) begun = { from: minute, owner };
  }
  return blocks;
}

const known = new WeakMap<readonly WeeklyHours[], Map<string, readonly boolean[]>>();

/** The minutes of an ordinary day in which a desk works, whatever its department does (D2). */
function ownMinutes(world: World, deskId: string, date: string): readonly boolean[] {
  const own = world.fixed.deskHours[deskId] ?? [];
  const days = known.get(own) ?? new Map<string, readonly boolean[]>();
  known.set(own, days);
  const found = days.get(date);
  if (found !== undefined) return found;
  const hasOwn = own.some((entry) => inForce(entry, date));
  const [hours, breaks] = [on(own, date), on(world.fixed.deskBreaks[deskId] ?? [], date)];
  const isOn = (_: unknown, minute: number) => (!hasOwn || covers(hours, minute)) && !covers(breaks, minute);
  const minutes = Array.from({ length: 1440 }, isOn);
  days.set(date, minutes);
  return minutes;
}

/** Whether a desk works throughout a time in which its department is open; special hours bind every desk (D3). */
export function deskWorks(
  world: World,
  deskId: string,
  date: string,
  { from, to }: Range,
  isSpecial: boolean,
): boolean {
  if (isSpecial) return true;
  const minutes = ownMinutes(world, deskId, date);
  for (let minute = from; minute < to; minute += 1) if (minutes[minute] !== true) return false;
  return true;
}

/** How long a visit in a case takes on a date (D5). */
export function minutesOn(parts: Parts, caseId: string, date: string): number {
  const { minutes, later } = part(parts, 'cases', caseId);
  return (
    later
      .filter(({ from }) => from <= date)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1)?.minutes ?? minutes
  );
}

/** The desks that serve a case, in the order of the plan. */
export function desksOf(world: World, caseId: string, parts: Parts = world.parts): string[] {
  return world.fixed.deskIds.filter((id) => {
    const desk = part(parts, 'desks', id);
    return desk.active && !desk.archived && desk.caseIds.includes(caseId);
  });
}
