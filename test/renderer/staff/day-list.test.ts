import { describe, expect, test } from 'vitest';
import { rowClass } from '../../../renderer/staff/day/list/looks.ts';
import { byDay, foldOf, rowOfNow } from '../../../renderer/staff/day/list/rows.ts';
import { minutesSince, timeOfVisit } from '../../../renderer/staff/day/list/visit-time.ts';
import type { DayVisit } from '../../../renderer/staff/day/types.ts';
import { minutesInWords, shortDay } from '../../../shared/text/panel/day-page.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { at, clock, MONDAY, NAMES, NOW, ONE, TUESDAY, TWO, visitWith } from './day-visit.ts';

const facts = { now: NOW, names: NAMES, ownDesk: ONE };

describe('F1 what the clock says about a visit', () => {
  test.each<[string, Partial<DayVisit>]>([
    ['', { state: 'booked' }],
    ['czeka 12\u00a0min', { state: 'arrived', arrivedAt: at(9, 52) }],
    ['czeka 1\u00a0godz. 4\u00a0min', { state: 'arrived', arrivedAt: at(9, 0) }],
    ['od 10.02', { state: 'called', calledAt: at(10, 2), servingDeskId: ONE }],
    ['od 9.38', { state: 'in-service', startedAt: at(9, 38), servingDeskId: ONE }],
    ['od 9.38, Dowody\u00a02', { state: 'in-service', startedAt: at(9, 38), servingDeskId: TWO }],
    ['8.02–8.19', { state: 'done', startedAt: at(8, 2), endedAt: at(8, 19), servingDeskId: TWO }],
    ['', { state: 'done', startedAt: null, endedAt: at(8, 19) }],
    ['przez mieszkańca', { state: 'cancelled', cancelledBy: 'resident' }],
    ['', { state: 'resigned-late', endedAt: at(8, 0) }],
  ])('%s', (text, changes) => {
    expect(timeOfVisit(visitWith(changes), facts)).toBe(text);
  });

  test('waiting is counted in minutes of the wall clock, whatever the seconds were', () => {
    expect(minutesSince(at(9, 52) + 59_999, NOW)).toBe(12);
  });

  test('a clock that was set back makes nobody wait less than nothing', () => {
    expect(minutesSince(at(10, 30), NOW)).toBe(0);
  });

  test.each([
    [0, '0\u00a0min'],
    [60, '1\u00a0godz.'],
    [125, '2\u00a0godz. 5\u00a0min'],
  ])('%i minutes in words', (minutes, words) => {
    expect(minutesInWords(minutes)).toBe(words);
  });
});

describe('F1 how a row looks', () => {
  test.each<[string, Partial<DayVisit>]>([
    ['', { state: 'booked' }],
    ['k-here', { state: 'arrived' }],
    ['k-now', { state: 'called', servingDeskId: ONE }],
    ['k-now', { state: 'in-service', servingDeskId: ONE }],
    ['k-here', { state: 'in-service', servingDeskId: TWO }],
    ['k-past', { state: 'done', servingDeskId: ONE }],
    ['k-past', { state: 'resigned-late' }],
    ['k-past k-gone', { state: 'cancelled' }],
    ['', { state: 'unresolved' }],
  ])('%s: %o', (name, changes) => {
    expect(rowClass(visitWith(changes), ONE)).toBe(name);
  });

  test('without a desk of one’s own nobody is marked as being at it', () => {
    expect(rowClass(visitWith({ state: 'in-service', servingDeskId: TWO }), null)).toBe('k-here');
  });
});

describe('F1 what is put out of sight', () => {
  const done = (hours: number) => visitWith({ state: 'done', start: clock(hours) });

  test('finished visits but for the last two; who waits or is to be settled stays, however early', () => {
    const early = visitWith({ state: 'unresolved', start: clock(7) });
    const waiting = visitWith({ state: 'arrived', start: clock(8) });
    const finished = [7, 8, 8, 9, 9, 10].map(done);
    const { folded, shown } = foldOf([early, waiting, ...finished], NOW);
    expect(folded).toEqual(finished.slice(0, 4));
    expect(shown).toEqual([early, waiting, ...finished.slice(4)]);
  });

  test('four finished visits are few enough to stay', () => {
    const visits = [7, 8, 9, 9].map(done);
    expect(foldOf(visits, NOW)).toEqual({ folded: [], shown: visits });
  });

  test('a visit that was cancelled for later today stays', () => {
    const later = visitWith({ state: 'cancelled', start: clock(14) });
    expect(foldOf([7, 7, 8, 8, 9].map(done).concat(later), NOW).shown).toContain(later);
  });

  test('of another day nothing is folded', () => {
    const visits = [7, 8, 8, 9, 9, 9].map((hours) => ({ ...done(hours), date: TUESDAY }));
    expect(foldOf(visits, NOW).folded).toEqual([]);
  });

  test('the list begins at the first visit that is not finished, and today only', () => {
    const next = visitWith({ state: 'arrived' });
    expect(rowOfNow([done(8), next, visitWith()], NOW)).toBe(next);
    expect(rowOfNow([done(8)], NOW)).toBeNull();
    expect(rowOfNow([visitWith({ date: TUESDAY })], NOW)).toBeNull();
    expect(rowOfNow([], NOW)).toBeNull();
  });
});

test('C5 visits of several days stand in groups, days in the order in which they came', () => {
  const [first, second, third] = [visitWith(), visitWith({ date: TUESDAY }), visitWith()];
  expect(byDay([first, second, third])).toEqual([
    [MONDAY, [first, third]],
    [TUESDAY, [second]],
  ]);
});

test('a day in a list has its year only when it is another one', () => {
  expect(shortDay(MONDAY, TUESDAY)).toBe('pon. 23.11');
  expect(shortDay(localDate('2027-01-04'), MONDAY)).toBe('pon. 4.01.2027');
});
