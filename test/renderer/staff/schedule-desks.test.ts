import { describe, expect, test } from 'vitest';
import {
  deskChange,
  deskProblems,
  movedId,
  newDeskId,
  startDesk,
  switchedDesk,
} from '../../../renderer/staff/schedule/desks/desk-draft.ts';
import { lengthChanges, lengthsAfter, withoutLaterLength } from '../../../renderer/staff/schedule/lengths/lengths.ts';
import {
  anyClash,
  clashAt,
  needsFineStep,
  nextHours,
  onWorkingDays,
  withHoursAt,
} from '../../../renderer/staff/schedule/parts/hours-list.ts';
import { hoursOfWeekInWords } from '../../../renderer/staff/schedule/parts/hours-words.ts';
import { localizedText, startText } from '../../../renderer/staff/schedule/parts/resident-text.ts';
import type { Case } from '../../../shared/model/case.ts';
import { type Desk, DeskSchema } from '../../../shared/model/department.ts';
import type { WeeklyHours } from '../../../shared/model/schedule.ts';
import { lengthOn } from '../../../shared/rules/visit-length.ts';
import { localDate, type Weekday } from '../../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { timeRange } from '../../../shared/time/time-range.ts';

const TODAY = localDate('2026-11-23');
const day = (weekday: Weekday, from: number, to: number) => ({ weekday, hours: timeRange(from * 60, to * 60) });
const from2027 = { validFrom: localDate('2027-01-01'), validTo: null };
const always = { validFrom: null, validTo: null };

function deskWith(hours: readonly WeeklyHours[]): Desk {
  return DeskSchema.parse({
    id: 'id-cards-1',
    departmentId: 'id-cards',
    name: 'Dowody 1',
    caseIds: ['a'],
    hours,
    active: true,
  });
}

describe('a desk (D2)', () => {
  test('without own hours it works whenever its department is open', () => {
    expect(startDesk(deskWith([]), TODAY).hours).toBeNull();
  });

  test('a name, a case and hours that do not clash are needed', () => {
    const empty = startDesk(null, TODAY);
    expect(deskProblems(empty)).toEqual({ name: 'missing', cases: 'missing' });
    const draft = { ...empty, name: ' ', caseIds: [], hours: [], breaks: [day(1, 8, 10), day(1, 9, 11)] };
    expect(deskProblems(draft)).toEqual({ name: 'missing', cases: 'missing', hours: 'missing', breaks: 'clash' });
  });

  test('hours that were not touched are saved as they are', () => {
    const desk = deskWith([{ ...day(1, 8, 12), ...always }]);
    const change = deskChange({ ...startDesk(desk, TODAY), name: 'Dowody 9' }, desk, TODAY);
    expect(change).toMatchObject({ kind: 'desk', desk: { name: 'Dowody 9', hours: desk.hours } });
  });

  test('new hours begin today and end before those that are set for later', () => {
    const desk = deskWith([
      { ...day(1, 8, 12), validFrom: null, validTo: localDate('2026-12-31') },
      { ...day(1, 9, 13), ...from2027 },
    ]);
    const change = deskChange({ ...startDesk(desk, TODAY), hours: [day(2, 8, 10)] }, desk, TODAY);
    expect(change.kind === 'desk' && change.desk.hours).toEqual([
      { ...day(1, 8, 12), validFrom: null, validTo: '2026-11-22' },
      { ...day(1, 9, 13), ...from2027 },
      { ...day(2, 8, 10), validFrom: TODAY, validTo: '2026-12-31' },
    ]);
  });

  test('a new desk has its hours from the beginning', () => {
    const place = { id: 'id-cards-2', departmentId: 'id-cards' } as unknown as Pick<Desk, 'id' | 'departmentId'>;
    const draft = { ...startDesk(null, TODAY), name: ' Dowody 2 ', hours: [day(1, 8, 10)] };
    expect(deskChange(draft, place, TODAY)).toMatchObject({
      desk: { id: 'id-cards-2', name: 'Dowody 2', hours: [{ ...day(1, 8, 10), ...always }] },
    });
  });

  test('switching off changes nothing else', () => {
    const desk = deskWith([]);
    const { archived: _, ...rest } = desk;
    expect(switchedDesk(desk, false)).toEqual({ kind: 'desk', desk: { ...rest, active: false } });
  });

  test('a new id is one that no desk has or had', () => {
    const desks = [{ id: 'bok-1' }, { id: 'bok-3' }, { id: 'bok-2' }] as unknown as Desk[];
    expect(newDeskId('bok' as Desk['departmentId'], desks)).toBe('bok-4');
  });

  test('a place earlier or later, and never past the ends', () => {
    expect(movedId(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(movedId(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(movedId(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
  });
});

describe('hours in a list', () => {
  test('the next hours come half an hour later, or before when the day is over', () => {
    const first = timeRange(480, 900);
    expect(nextHours([], first)).toEqual(first);
    expect(nextHours([timeRange(480, 600)], first)).toEqual(timeRange(630, 750));
    expect(nextHours([timeRange(1200, 1440)], first)).toEqual(timeRange(1050, 1170));
  });

  test('clashes are found on one day only', () => {
    const list = [day(1, 8, 12), day(2, 11, 13), day(1, 11, 13)];
    expect(clashAt(list, 0)).toEqual(timeRange(660, 780));
    expect(clashAt(list, 1)).toBeNull();
    expect(anyClash(list)).toBe(true);
    expect(anyClash([day(1, 8, 12), day(1, 12, 13)])).toBe(false);
  });

  test('one day for all working days leaves the weekend', () => {
    const list = onWorkingDays([day(1, 8, 12), day(3, 9, 10), day(6, 9, 13)], 1);
    expect(list).toHaveLength(6);
    expect(list.filter(({ weekday }) => weekday === 3)).toEqual([day(3, 8, 12)]);
    expect(list.at(-1)).toEqual(day(6, 9, 13));
  });

  test('hours at a place change alone', () => {
    const list = withHoursAt([day(1, 8, 12), day(2, 8, 12)], 1, { to: 780 as MinuteOfDay });
    expect(list).toEqual([day(1, 8, 12), day(2, 8, 13)]);
  });

  test('hours between quarters ask for fine steps', () => {
    expect(needsFineStep([timeRange(480, 740)])).toBe(true);
    expect(needsFineStep([timeRange(480, 735)])).toBe(false);
  });

  test('equal days stand together in words', () => {
    const list = [day(1, 8, 16), day(2, 7.5, 15.5), day(3, 7.5, 15.5), day(4, 7.5, 15.5)];
    expect(hoursOfWeekInWords(list)).toBe('pon. 8.00–16.00; wt.–czw. 7.30–15.30');
  });
});

describe('length of visits (D1, D5)', () => {
  const one = {
    id: 'a',
    visitMinutes: 20,
    laterLengths: [
      { from: localDate('2026-12-01'), minutes: 25 },
      { from: localDate('2027-01-01'), minutes: 15 },
    ],
  } as unknown as Case;

  test('the last that has begun holds', () => {
    expect(lengthOn(one, TODAY)).toBe(20);
    expect(lengthOn(one, localDate('2026-12-31'))).toBe(25);
    expect(lengthsAfter(one, localDate('2026-12-01'))).toHaveLength(1);
  });

  test('only what differs is saved, from today without a date', () => {
    const wanted = new Map([[one.id, 30]]);
    expect(lengthChanges([one], wanted, TODAY, TODAY)).toEqual([
      { kind: 'length', caseId: 'a', from: null, minutes: 30 },
    ]);
    const later = localDate('2027-02-01');
    expect(lengthChanges([one], wanted, later, TODAY)).toMatchObject([{ from: later }]);
    expect(lengthChanges([one], new Map([[one.id, 20]]), TODAY, TODAY)).toEqual([]);
  });

  test('a later length goes away by becoming what was before it', () => {
    expect(withoutLaterLength(one, localDate('2027-01-01'))).toMatchObject({ from: '2027-01-01', minutes: 25 });
  });
});

describe('a text for residents', () => {
  test('is not there without Polish', () => {
    expect(localizedText({ pl: '  ', en: 'Closed', before: null })).toBeNull();
  });

  test('loses the other translations when the Polish changes', () => {
    const before = { pl: 'Nieczynne', en: 'Closed', uk: 'Зачинено' };
    expect(localizedText(startText(before))).toEqual(before);
    expect(localizedText({ ...startText(before), pl: 'Czynne krócej', en: '' })).toEqual({ pl: 'Czynne krócej' });
  });
});
