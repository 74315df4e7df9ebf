import type { Weekday } from '../../../../shared/time/local-date.ts';
import { overlaps, type TimeRange, timeRange } from '../../../../shared/time/time-range.ts';
import { LEAST_MINUTES, nextHours, pushedHours } from '../parts/hours-list.ts';
import { removedParts, type WeekDraft, type WeekPart } from './week-draft.ts';

const WORKING_DAY = timeRange(8 * 60, 16 * 60);
const NOON_BREAK = timeRange(12 * 60, 12 * 60 + 20);
const WORKING_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5];

/** Other hours for a part. Beginning and end push each other, so that there is always something between them. */
export function withHours(draft: WeekDraft, id: string, change: Partial<TimeRange>): WeekDraft {
  return {
    ...draft,
    parts: draft.parts.map((part) => (part.id === id ? { ...part, hours: pushedHours(part.hours, change) } : part)),
  };
}

/** Takes a part away; one that was saved can be brought back. */
export function withoutPart(draft: WeekDraft, id: string): WeekDraft {
  return { ...draft, parts: draft.parts.filter((part) => part.id !== id) };
}

/** Brings a part back as it was saved. */
export function withPartBack(draft: WeekDraft, id: string): WeekDraft {
  const old = draft.before.find((part) => part.id === id);
  return old === undefined ? draft : { ...draft, parts: [...withoutPart(draft, id).parts, old] };
}

/** One more block on a weekday, after the ones it has; what was taken away there comes back first. */
export function addBlock(draft: WeekDraft, weekday: Weekday): { readonly draft: WeekDraft; readonly id: string } {
  const blocks = partsOn(draft, weekday, 'open');
  const gone = removedParts(draft).find((part) => part.weekday === weekday && part.kind === 'open');
  if (gone !== undefined && blocks.every((block) => !overlaps(block.hours, gone.hours))) {
    return { draft: withPartBack(draft, gone.id), id: gone.id };
  }
  return added(draft, {
    kind: 'open',
    weekday,
    hours: nextHours(
      blocks.map(({ hours }) => hours),
      WORKING_DAY,
    ),
  });
}

/** A break inside a block: at noon if the block is open then, else in its middle. */
export function addBreak(draft: WeekDraft, block: WeekPart): { readonly draft: WeekDraft; readonly id: string } {
  const { from, to } = block.hours;
  const taken = partsOn(draft, block.weekday, 'break').map(({ hours }) => hours);
  const middle = Math.floor((from + to) / 2 / 15) * 15;
  const candidates = [NOON_BREAK, middleBreak(middle, to), middleBreak(from + 60, to), middleBreak(to - 60, to)];
  const free = candidates.find(
    (one) => one !== null && from < one.from && one.to < to && !taken.some((other) => overlaps(other, one)),
  );
  const hours = free ?? timeRange(from, Math.min(from + LEAST_MINUTES, to));
  return added(draft, { kind: 'break', weekday: block.weekday, hours });
}

/** The hours and breaks of one weekday on all working days. Parts that are there take the new hours one by one. */
export function sameEveryDay(draft: WeekDraft, weekday: Weekday): WeekDraft {
  const others = WORKING_WEEK.filter((day) => day !== weekday);
  return others.reduce<WeekDraft>(
    (result, day) => copied(copied(result, weekday, day, 'open'), weekday, day, 'break'),
    draft,
  );
}

function copied(draft: WeekDraft, source: Weekday, target: Weekday, kind: WeekPart['kind']): WeekDraft {
  const wanted = partsOn(draft, source, kind).map(({ hours }) => hours);
  // What was taken away on that day earlier is used before anything new is made: it then counts as changed, not as two changes.
  const present = [...partsOn(draft, target, kind), ...removedOn(draft, target, kind)];
  const kept = present.slice(0, wanted.length).map((part, index) => ({ ...part, hours: wanted[index] ?? part.hours }));
  const rest = draft.parts.filter((part) => part.weekday !== target || part.kind !== kind);
  const filled: WeekDraft = { ...draft, parts: [...rest, ...kept] };
  return wanted
    .slice(kept.length)
    .reduce((result, hours) => added(result, { kind, weekday: target, hours }).draft, filled);
}

/** The parts of a kind on a weekday, in order of time. */
export function partsOn({ parts }: WeekDraft, weekday: Weekday, kind: WeekPart['kind']): readonly WeekPart[] {
  return parts
    .filter((part) => part.weekday === weekday && part.kind === kind)
    .sort((a, b) => a.hours.from - b.hours.from);
}

function removedOn(draft: WeekDraft, weekday: Weekday, kind: WeekPart['kind']): readonly WeekPart[] {
  return removedParts(draft).filter((part) => part.weekday === weekday && part.kind === kind);
}

function added(draft: WeekDraft, part: Omit<WeekPart, 'id'>): { readonly draft: WeekDraft; readonly id: string } {
  const known = new Set([...draft.before, ...draft.parts].map(({ id }) => id));
  let number = 1;
  while (known.has(`new-${number}`)) number += 1;
  const id = `new-${number}`;
  return { draft: { ...draft, parts: [...draft.parts, { ...part, id }] }, id };
}

function middleBreak(from: number, end: number): TimeRange | null {
  const length = NOON_BREAK.to - NOON_BREAK.from;
  return from >= 0 && from + length <= end ? timeRange(from, from + length) : null;
}
