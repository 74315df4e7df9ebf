import type { DayOffer, Start } from '../../../shared/model/availability.ts';
import { addDays, type LocalDate, localDate } from '../../../shared/time/local-date.ts';
import { dayPlan, desksOf, deskWorks, minutesOn, remembered } from './hours.ts';
import { isActive, type OracleHold, type OracleVisit, type Parts, type Range, type World, wall } from './world.ts';

/** What is left out when it is asked whether time is free: the own hold, the visit that is being replaced. */
export interface Without {
  readonly hold?: OracleHold | undefined;
  readonly visit?: OracleVisit | undefined;
}

/** The visits and holds that own time of a desk on a date; holds that have expired own nothing. */
function ownersOf(world: World, deskId: string, date: string, without: Without): readonly (OracleVisit | OracleHold)[] {
  const isHere = (one: OracleVisit | OracleHold) => one.deskId === deskId && one.date === date;
  return [
    ...world.visits.filter((one) => isHere(one) && one !== without.visit && one.ownsTime && isActive(one)),
    ...world.holds.filter((one) => isHere(one) && one !== without.hold && one.until > world.now),
  ];
}

/** Whether no minute of a time is owned by somebody. */
export function isUnowned(
  world: World,
  deskId: string,
  date: string,
  { from, to }: Range,
  without: Without = {},
): boolean {
  const owners = ownersOf(world, deskId, date, without);
  for (let minute = from; minute < to; minute += 1) {
    if (owners.some(({ start, minutes }) => start <= minute && minute < start + minutes)) return false;
  }
  return true;
}

/** Whether a desk works and is nobody's for all of a time. */
export function isDeskFree(
  world: World,
  deskId: string,
  date: string,
  time: Range,
  isSpecial: boolean,
  without: Without = {},
): boolean {
  return isUnowned(world, deskId, date, time, without) && deskWorks(world, deskId, date, time, isSpecial);
}

/** Which days and from which minute a case can be booked (A6). */
export function windowOf(world: World, departmentId: string, parts: Parts = world.parts) {
  const { date: today, minute } = wall(world);
  const { daysAhead, earliest } = world.fixed.settings;
  const lastDay = addDays(today, daysAhead);
  if (earliest.kind === 'same-day') {
    const first = minute + Math.max(1, earliest.leadMinutes);
    return { today, firstDay: first < 1440 ? today : addDays(today, 1), firstMinute: first % 1440, lastDay };
  }
  let firstDay = addDays(today, 1);
  while (firstDay <= lastDay && dayPlan(world, departmentId, firstDay, parts).blocks.length === 0)
    firstDay = addDays(firstDay, 1);
  return { today, firstDay, firstMinute: 0, lastDay };
}

/** Whether a start stands in the timetable of a day: on the grid of a block and over before it ends (A7). */
export function isTimetableStart(world: World, blocks: readonly Range[], start: number, minutes: number): boolean {
  const { gridMinutes } = world.fixed.settings;
  return blocks.some(
    (block) => start >= block.from && (start - block.from) % gridMinutes === 0 && start + minutes <= block.to,
  );
}

/** Whether a start may be asked for at all: inside the window and in the timetable, with a desk that serves the case. */
export function isOfferedStart(
  world: World,
  caseId: string,
  date: string,
  start: number,
  parts = world.parts,
): boolean {
  const departmentId = world.fixed.departmentOf[caseId] ?? '';
  const { firstDay, firstMinute, lastDay } = windowOf(world, departmentId, parts);
  if (date < firstDay || date > lastDay || (date === firstDay && start < firstMinute)) return false;
  if (desksOf(world, caseId, parts).length === 0) return false;
  return isTimetableStart(
    world,
    dayPlan(world, departmentId, date, parts).blocks,
    start,
    minutesOn(parts, caseId, date),
  );
}

/** The desks free at a start, first the one whose free time around it is the shortest (A7). */
export function freeDesks(world: World, caseId: string, date: string, start: number, without: Without = {}): string[] {
  const end = start + minutesOn(world.parts, caseId, date);
  const { blocks, isSpecial } = dayPlan(world, world.fixed.departmentOf[caseId] ?? '', date);
  const block = blocks.find(({ from, to }) => from <= start && end <= to);
  if (block === undefined) return [];
  const isFree = (desk: string, from: number, to: number) =>
    isDeskFree(world, desk, date, { from, to }, isSpecial, without);
  return desksOf(world, caseId)
    .filter((desk) => isFree(desk, start, end))
    .map((desk) => {
      let [from, to] = [start, end];
      while (from > block.from && isFree(desk, from - 1, from)) from -= 1;
      while (to < block.to && isFree(desk, to, to + 1)) to += 1;
      return { desk, gap: to - from };
    })
    .toSorted((a, b) => a.gap - b.gap)
    .map(({ desk }) => desk);
}

/** The starts that the timetable of a day has for a case, whoever is booked. */
export const timetable = remembered((world, caseId, date, parts): readonly number[] => {
  const { blocks } = dayPlan(world, world.fixed.departmentOf[caseId] ?? '', date, parts);
  const minutes = minutesOn(parts, caseId, date);
  const starts: number[] = [];
  for (let minute = 0; blocks.length > 0 && minute < 1440; minute += 1) {
    if (isTimetableStart(world, blocks, minute, minutes)) starts.push(minute);
  }
  return starts;
});

/** Every start of a day at which some desk is free now. */
export function freeStarts(world: World, caseId: string, date: string, without: Without = {}): number[] {
  const { isSpecial } = dayPlan(world, world.fixed.departmentOf[caseId] ?? '', date);
  const minutes = minutesOn(world.parts, caseId, date);
  const desks = desksOf(world, caseId);
  return timetable(world, caseId, date).filter((from) =>
    desks.some((desk) => isDeskFree(world, desk, date, { from, to: from + minutes }, isSpecial, without)),
  );
}

/** The whole calendar of a case (A4); a holiday's name is not compared, only that there is one. */
export function calendarOf(world: World, caseId: string, without: Without = {}): DayOffer[] {
  const departmentId = world.fixed.departmentOf[caseId] ?? '';
  const { today, firstDay, firstMinute, lastDay } = windowOf(world, departmentId);
  const days: DayOffer[] = [];
  for (let date: LocalDate = today; date <= lastDay; date = addDays(date, 1)) {
    const plan = dayPlan(world, departmentId, date);
    const inWindow = (start: number) => date > firstDay || (date === firstDay && start >= firstMinute);
    const anyLeft = timetable(world, caseId, date).some(inWindow);
    const starts = freeStarts(world, caseId, date, without).filter(inWindow);
    if (plan.blocks.length === 0) {
      const reason = plan.reason === 'holiday' ? { pl: 'holiday' } : plan.reason;
      days.push({ kind: 'closed', date, reason } as DayOffer);
    } else if (starts.length > 0) days.push({ kind: 'free', date, starts } as DayOffer);
    else if (date < firstDay || (date === firstDay && firstMinute > 0 && !anyLeft))
      days.push({ kind: 'too-early', date });
    else days.push({ kind: 'full', date });
  }
  return days;
}

/** The three free times nearest to one that was lost, of two equally near the later (A8). */
export function nearestTo(world: World, caseId: string, date: string, start: number, without: Without = {}): Start[] {
  const minutes = (one: { date: string; start: number }) => Date.parse(`${one.date}T00:00:00Z`) / 60_000 + one.start;
  const wanted = minutes({ date, start });
  return calendarOf(world, caseId, without)
    .flatMap((day) => (day.kind === 'free' ? day.starts.map((at) => ({ date: localDate(day.date), start: at })) : []))
    .map((one) => ({ one, away: minutes(one) - wanted }))
    .filter(({ away }) => away !== 0)
    .toSorted((a, b) => Math.abs(a.away) - Math.abs(b.away) || b.away - a.away)
    .slice(0, 3)
    .map(({ one }) => one);
}
