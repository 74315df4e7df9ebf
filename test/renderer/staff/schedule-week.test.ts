import { describe, expect, test } from 'vitest';
import { periodsFrom, withPeriod } from '../../../renderer/staff/parts/weekly-hours.ts';
import {
  clashes,
  partStates,
  removedParts,
  startWeek,
  unsavedCount,
  type WeekDraft,
  weekChanges,
  weekPeriods,
  weekSaved,
} from '../../../renderer/staff/schedule/week/week-draft.ts';
import {
  addBlock,
  addBreak,
  partsOn,
  sameEveryDay,
  withHours,
  withoutPart,
  withPartBack,
} from '../../../renderer/staff/schedule/week/week-edits.ts';
import {
  desksAt,
  fullHours,
  gapsBetween,
  gridSpan,
  placeIn,
  shownDays,
} from '../../../renderer/staff/schedule/week/week-grid.ts';
import type { Desk } from '../../../shared/model/department.ts';
import type { OfficePlan } from '../../../shared/model/office-plan.ts';
import type { WeeklyHours } from '../../../shared/model/schedule.ts';
import { localDate, type Weekday } from '../../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { timeRange } from '../../../shared/time/time-range.ts';

const TODAY = localDate('2026-11-23');
const hours = (from: number, to: number) => timeRange(from * 60, to * 60);
const minutes = (value: number) => value as MinuteOfDay;
const weekly = (weekday: Weekday, from: number, to: number, dates: Partial<WeeklyHours> = {}): WeeklyHours => ({
  weekday,
  hours: hours(from, to),
  validFrom: null,
  validTo: null,
  ...dates,
});
const departmentId = 'id-cards' as WeekDraft['departmentId'];

function planWith(blocks: readonly WeeklyHours[], breaks: readonly WeeklyHours[] = []): OfficePlan {
  return {
    departments: [{ id: departmentId, breaks }],
    openingBlocks: blocks.map((block) => ({ departmentId, ...block })),
  } as unknown as OfficePlan;
}

const plan = planWith([weekly(1, 8, 16), weekly(3, 7.5, 15.5)], [weekly(3, 12, 12.5)]);
const period = { from: TODAY, to: null };
const draft = startWeek(plan, { departmentId, period, revision: 7 }, TODAY);
const [monday, wednesday, pause] = ['open-1-0', 'open-3-0', 'break-3-0'];

describe('the periods of a week (D1)', () => {
  test('one week without end is one period from today', () => {
    expect(weekPeriods(plan, departmentId, TODAY)).toEqual([period]);
  });

  test('a week for January stands between two periods of the usual one', () => {
    const january = { from: localDate('2027-01-04'), to: localDate('2027-01-29') };
    const changed = planWith(withPeriod([weekly(1, 8, 16)], january, [{ weekday: 1, hours: hours(8, 14) }]));
    expect(weekPeriods(changed, departmentId, TODAY)).toEqual([
      { from: TODAY, to: '2027-01-03' },
      january,
      { from: '2027-01-30', to: null },
    ]);
  });

  test('equal hours that follow one another make no new period', () => {
    const split = withPeriod([weekly(1, 8, 16)], { from: localDate('2027-01-01'), to: null }, [weekly(1, 8, 16)]);
    expect(split).toHaveLength(2);
    expect(periodsFrom(split, TODAY)).toEqual([period]);
  });

  test('what has ended does not count', () => {
    const old = weekly(2, 8, 12, { validTo: localDate('2026-11-22') });
    expect(periodsFrom([old], TODAY)).toEqual([period]);
  });
});

describe('editing a week', () => {
  test('nothing is unsaved at the beginning', () => {
    expect(unsavedCount(draft)).toBe(0);
    expect(weekChanges(draft, plan, TODAY)).toEqual([]);
  });

  test('other hours are a change of the week from today on', () => {
    const edited = withHours(draft, wednesday, { to: minutes(11 * 60) });
    expect(partStates(edited)).toEqual(new Map([[wednesday, 'changed']]));
    expect(weekChanges(edited, plan, TODAY)).toEqual([
      {
        kind: 'week',
        departmentId,
        from: null,
        to: null,
        blocks: [
          { weekday: 1, hours: hours(8, 16) },
          { weekday: 3, hours: hours(7.5, 11) },
        ],
      },
    ]);
  });

  test('hours put back as they were are no change', () => {
    const there = withHours(draft, wednesday, { to: minutes(11 * 60) });
    expect(unsavedCount(withHours(there, wednesday, { to: minutes(15.5 * 60) }))).toBe(0);
  });

  test('beginning and end push each other', () => {
    const edited = withHours(draft, monday, { from: minutes(17 * 60) });
    expect(edited.parts.find(({ id }) => id === monday)?.hours).toEqual({ from: 1020, to: 1025 });
  });

  test('a week for a later date names that date', () => {
    const edited = withHours(draft, monday, { to: minutes(14 * 60) });
    const from = localDate('2027-01-04');
    const [change] = weekChanges({ ...edited, period: { from, to: null } }, plan, TODAY);
    expect(change).toMatchObject({ kind: 'week', from });
  });

  test('a part that was taken away is counted and can be brought back', () => {
    const without = withoutPart(draft, monday);
    expect(removedParts(without).map(({ id }) => id)).toEqual([monday]);
    expect(unsavedCount(withPartBack(without, monday))).toBe(0);
    expect(addBlock(without, 1).id).toBe(monday);
  });

  test('one more block comes after the others, half an hour later', () => {
    const added = addBlock(draft, 3);
    expect(added.draft.parts.find(({ id }) => id === added.id)?.hours).toEqual({ from: 960, to: 1080 });
    expect(partStates(added.draft).get(added.id)).toBe('added');
  });

  test('the first block of a day is a working day', () => {
    const added = addBlock(draft, 6);
    expect(partsOn(added.draft, 6, 'open').map((part) => part.hours)).toEqual([hours(8, 16)]);
  });

  test('a break is put at noon, and somewhere else when noon is taken', () => {
    const block = draft.parts.find(({ id }) => id === monday);
    if (block === undefined) throw new Error('no Monday');
    const first = addBreak(draft, block);
    expect(partsOn(first.draft, 1, 'break').map((part) => part.hours)).toEqual([timeRange(720, 740)]);
    const second = addBreak(first.draft, block);
    expect(clashes(second.draft).size).toBe(0);
    expect(partsOn(second.draft, 1, 'break')).toHaveLength(2);
  });

  test('hours of one kind that share time are told apart from breaks in them', () => {
    const added = addBlock(draft, 3);
    const overlapping = withHours(added.draft, added.id, { from: minutes(15 * 60) });
    expect([...clashes(overlapping).keys()]).toEqual([wednesday, added.id]);
    expect(clashes(draft).size).toBe(0);
  });

  test('the same on all working days takes over hours and breaks', () => {
    const same = sameEveryDay(draft, 3);
    for (const day of [1, 2, 3, 4, 5] as const) {
      expect(partsOn(same, day, 'open').map((part) => part.hours)).toEqual([hours(7.5, 15.5)]);
      expect(partsOn(same, day, 'break').map((part) => part.hours)).toEqual([hours(12, 12.5)]);
    }
    expect(partStates(same).get(monday)).toBe('changed');
    expect(unsavedCount(sameEveryDay(same, 3))).toBe(unsavedCount(same));
  });

  test('breaks are saved apart, from today on; those of the past stay', () => {
    const edited = withHours(draft, pause, { to: minutes(13 * 60) });
    expect(weekChanges(edited, plan, TODAY)).toEqual([
      {
        kind: 'breaks',
        departmentId,
        breaks: [weekly(3, 12, 12.5, { validTo: localDate('2026-11-22') }), weekly(3, 12, 13, { validFrom: TODAY })],
      },
    ]);
  });

  test('week and breaks are two changes, and what is saved is no longer one', () => {
    const edited = withHours(withHours(draft, pause, { to: minutes(13 * 60) }), monday, { to: minutes(900) });
    expect(weekChanges(edited, plan, TODAY).map(({ kind }) => kind)).toEqual(['week', 'breaks']);
    const half = weekSaved(edited, 'week', 8);
    expect(weekChanges(half, plan, TODAY).map(({ kind }) => kind)).toEqual(['breaks']);
    expect(half.revision).toBe(8);
    expect(unsavedCount(weekSaved(half, 'breaks', 9))).toBe(0);
  });
});

describe('drawing a week', () => {
  test('a working day is always seen, more where the week needs it', () => {
    expect(gridSpan([])).toEqual(hours(7, 16));
    expect(gridSpan([{ hours: hours(5.5, 18.25) }])).toEqual(hours(5, 19));
    expect(fullHours(hours(7, 9))).toEqual([420, 480, 540]);
    expect(placeIn(hours(7, 16), hours(7.5, 9))).toEqual({ top: 0.5, tall: 1.5 });
  });

  test('the weekend is shown when it is used or asked for', () => {
    expect(shownDays(draft.parts, false)).toEqual([1, 2, 3, 4, 5]);
    expect(shownDays([{ weekday: 6 }], false)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(shownDays([], true)).toHaveLength(7);
  });

  test('gaps lie between blocks only', () => {
    expect(gapsBetween([hours(13, 16), hours(8, 12)])).toEqual([hours(12, 13)]);
    expect(gapsBetween([hours(8, 12), hours(12, 16)])).toEqual([]);
  });

  test('desks with hours of their own count only while they work (D2)', () => {
    const desk = (one: Partial<Desk>) => ({ active: true, archived: false, hours: [], ...one }) as unknown as Desk;
    const desks = [desk({}), desk({ hours: [weekly(1, 8, 12)] }), desk({ active: false }), desk({ archived: true })];
    expect(desksAt(desks, { weekday: 1, hours: hours(8, 16) }, TODAY)).toBe(2);
    expect(desksAt(desks, { weekday: 1, hours: hours(12, 16) }, TODAY)).toBe(1);
    expect(desksAt(desks, { weekday: 2, hours: hours(8, 16) }, TODAY)).toBe(1);
  });
});
