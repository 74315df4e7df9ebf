import type { LocalizedText } from '../../../shared/model/localized.ts';
import { addDays, type LocalDate, localDate } from '../../../shared/time/local-date.ts';
import type { Failure } from './answers.ts';
import { minutesOn, weekdayOn } from './hours.ts';
import { type PartChange, type Parts, type Range, type World, wall } from './world.ts';

/** A change of the schedule as the oracle understands it. */
export type Change =
  | {
      readonly kind: 'week';
      readonly departmentId: string;
      readonly from: string | null;
      readonly to: string | null;
      readonly blocks: readonly { readonly weekday: number; readonly hours: Range }[];
    }
  | {
      readonly kind: 'special-day';
      readonly date: string;
      readonly departmentId: string | null;
      readonly hours: readonly Range[];
      readonly reason: LocalizedText;
    }
  | { readonly kind: 'remove-special-day'; readonly date: string; readonly departmentId: string | null }
  | { readonly kind: 'length'; readonly caseId: string; readonly from: string | null; readonly minutes: number }
  | { readonly kind: 'desk'; readonly deskId: string; readonly caseIds: readonly string[]; readonly active: boolean }
  | { readonly kind: 'archive' | 'restore'; readonly deskId: string }
  | { readonly kind: 'case'; readonly caseId: string; readonly active: boolean }
  | { readonly kind: 'suspend'; readonly departmentId: string; readonly message: LocalizedText }
  | { readonly kind: 'resume'; readonly departmentId: string }
  | { readonly kind: 'undo'; readonly changeId: string };

/** The parts after a change, or why it makes no sense. */
export function changed(world: World, change: Change): Parts | Failure {
  const after = attempted(world, change);
  if ('type' in after) return after;
  return differences(world, world.parts, after).length === 0 ? { type: 'nothing-changes' } : after;
}

function attempted(world: World, change: Change): Parts | Failure {
  const { parts } = world;
  const { date: today } = wall(world);
  const isPast = (date: string | null) => date !== null && date < today;
  const put = <K extends keyof Parts>(section: K, key: string, value: Parts[K][string]): Parts => ({
    ...parts,
    [section]: { ...parts[section], [key]: value },
  });
  switch (change.kind) {
    case 'week': {
      if (isPast(change.from)) return { type: 'date-passed' };
      const layer = { from: change.from ?? today, to: change.to, blocks: change.blocks };
      return put('weeks', change.departmentId, [...(parts.weeks[change.departmentId] ?? []), layer]);
    }
    case 'special-day':
      if (isPast(change.date)) return { type: 'date-passed' };
      return put('specials', specialKey(change), { hours: change.hours, reason: change.reason });
    case 'remove-special-day': {
      const { [specialKey(change)]: found, ...specials } = parts.specials;
      if (found === undefined) return { type: 'unknown-item' };
      return isPast(change.date) ? { type: 'date-passed' } : { ...parts, specials };
    }
    case 'length': {
      if (isPast(change.from)) return { type: 'date-passed' };
      const theCase = parts.cases[change.caseId];
      if (theCase === undefined) return { type: 'unknown-item' };
      const from = change.from ?? today;
      const later = theCase.later.filter((one) => one.from !== from);
      return put('cases', change.caseId, { ...theCase, later: [...later, { from, minutes: change.minutes }] });
    }
    case 'case': {
      const theCase = parts.cases[change.caseId];
      return theCase === undefined
        ? { type: 'unknown-item' }
        : put('cases', change.caseId, { ...theCase, active: change.active });
    }
    case 'desk': {
      if (parts.desks[change.deskId]?.archived) return { type: 'unknown-item' };
      return put('desks', change.deskId, { caseIds: change.caseIds, active: change.active, archived: false });
    }
    case 'archive':
    case 'restore': {
      const desk = parts.desks[change.deskId];
      if (desk === undefined) return { type: 'unknown-item' };
      return put('desks', change.deskId, { ...desk, archived: change.kind === 'archive' });
    }
    case 'suspend':
      return put('departments', change.departmentId, { suspension: change.message });
    case 'resume':
      return put('departments', change.departmentId, { suspension: null });
    case 'undo':
      return undone(world, change.changeId);
  }
}

const specialKey = ({ date, departmentId }: { date: string; departmentId: string | null }) =>
  `${date} ${departmentId ?? 'office'}`;

/** D7: each part gets back what it was, unless somebody has changed it since. */
function undone(world: World, changeId: string): Parts | Failure {
  const entry = world.changes.find(({ id }) => id === changeId);
  if (entry === undefined) return { type: 'unknown-item' };
  let { parts } = world;
  for (const { section, key, after } of entry.parts) {
    const present = { ...parts, [section]: { ...parts[section], [key]: after } };
    if (meaning(world, parts, section, key) !== meaning(world, present, section, key))
      return { type: 'undo-overtaken' };
  }
  for (const { section, key, before } of entry.parts) {
    const { [key]: _, ...others } = parts[section] as Record<string, unknown>;
    parts = { ...parts, [section]: before === undefined ? others : { ...others, [key]: before } };
  }
  return parts;
}

/** The parts in which two plans mean something else. */
export function differences(world: World, before: Parts, after: Parts): PartChange[] {
  return (Object.keys(before) as (keyof Parts)[]).flatMap((section) =>
    [...new Set([...Object.keys(before[section]), ...Object.keys(after[section])])]
      .filter((key) => meaning(world, before, section, key) !== meaning(world, after, section, key))
      .map((key) => ({ section, key, before: before[section][key], after: after[section][key] })),
  );
}

/** What a part says, however it came about: weeks and lengths date by date. */
function meaning(world: World, parts: Parts, section: keyof Parts, key: string): string {
  if (section === 'weeks') return JSON.stringify(dates(world).map((date) => weekOnly(key, date, parts)));
  if (section === 'cases') {
    return JSON.stringify([parts.cases[key]?.active, ...dates(world).map((date) => minutesOn(parts, key, date))]);
  }
  return JSON.stringify(parts[section][key] ?? null);
}

/** Blocks as they are set: the layers without holidays or breaks. */
function weekOnly(departmentId: string, date: string, parts: Parts): unknown {
  const layer = parts.weeks[departmentId]?.findLast(
    ({ from, to }) => (from === null || from <= date) && (to === null || date <= to),
  );
  return layer?.blocks.filter(({ weekday }) => weekday === weekdayOn(date)).map(({ hours }) => hours);
}

/** Every date on which something may differ: from before the first command to after the last one. */
function dates(world: World): LocalDate[] {
  const from = localDate(world.began);
  const days = Math.round((Date.parse(wall(world).date) - Date.parse(from)) / 86_400_000) + 60;
  return Array.from({ length: days }, (_, index) => addDays(from, index - 5));
}
