import { describe, expect, test } from 'vitest';
import { linesWithin, namesEvery, roundScale } from '../../../renderer/staff/statistics/charts/axis.ts';
import {
  occupancyFinding,
  occupancyPoints,
  waitFinding,
  waitPoints,
} from '../../../renderer/staff/statistics/hours/hours-of-day.ts';
import { leadGroups, medianLeadDays } from '../../../renderer/staff/statistics/lead/lead-groups.ts';
import { serviceFinding, serviceRows } from '../../../renderer/staff/statistics/service/service-rows.ts';
import { CaseIdSchema } from '../../../shared/model/ids.ts';
import type { ServiceTime } from '../../../shared/model/statistics.ts';
import {
  leadGroupInWords,
  leadHeadline,
  occupancyHeadline,
  serviceHeadline,
  waitHeadline,
} from '../../../shared/text/panel/statistics-charts.ts';
import { hour } from './statistics-data.ts';

const waits = (minutes: readonly (number | null)[], usual: number | null, visits = 5) => ({
  hours: minutes.map((medianWaitMinutes, index) => hour(8 + index, { medianWaitMinutes, visits })),
  medianWaitMinutes: usual,
});
const waitTitle = (of: ReturnType<typeof waits>) => waitHeadline(waitFinding(of));

describe('waiting by the hour', () => {
  test('names the hours in a row around the longest wait', () => {
    expect(waitTitle(waits([6, 9, 14, 17, 13, 8], 10))).toBe('Najdłużej czeka się od 10.00 do 13.00');
    expect(waitTitle(waits([14, 6, 17, 6], 10))).toBe('Najdłużej czeka się od 10.00 do 11.00');
  });

  test('a minute more, or an hour with two visits, does not stand out', () => {
    expect(waitTitle(waits([2, 3, 2], 2))).toBe('O każdej porze czeka się podobnie, około 2 min');
    expect(waitTitle(waits([5, 30, 5], 5, 2))).toBe('O każdej porze czeka się podobnie, około 5 min');
  });

  test('says when nobody waits, and when nothing is known', () => {
    expect(waitTitle(waits([0, 0.3, 0], 0))).toBe('Wizyty zaczynają się o czasie');
    expect(waitTitle(waits([null, null], null))).toBe('Jak długo się czeka, jeszcze nie wiadomo');
  });

  test('hours without visits are left out at the ends only', () => {
    const hours = [hour(7, { visits: 0 }), hour(8), hour(9, { visits: 0 }), hour(10), hour(11, { visits: 0 })];
    expect(waitPoints({ hours, medianWaitMinutes: 5 }).map((point) => point.hour)).toEqual([8, 9, 10]);
  });
});

describe('occupancy by the hour', () => {
  const title = (taken: readonly number[], offered = 100) =>
    occupancyHeadline(
      occupancyFinding({
        hours: taken.map((takenMinutes, index) => hour(8 + index, { takenMinutes, offeredMinutes: offered })),
      }),
    );

  test('names the hours in which hardly anything is free, else the fullest hour', () => {
    expect(title([40, 92, 96, 70])).toBe('Od 9.00 do 11.00 prawie wszystko jest zajęte');
    expect(title([40, 62, 55])).toBe('Najwięcej zajętych terminów jest od 9.00 do 10.00');
    expect(title([0, 0])).toBe('Wszystkie terminy są wolne');
    expect(title([0, 30], 0)).toBe('W tych dniach żadne stanowisko nie przyjmuje');
  });

  test('a bar is never higher than its place; visits outside the schedule have no share', () => {
    const hours = [hour(8, { takenMinutes: 150, offeredMinutes: 120 }), hour(9, { offeredMinutes: 0 })];
    expect(occupancyPoints({ hours })).toMatchObject([
      { percent: 125, takenPart: 100 },
      { percent: null, takenPart: 0 },
    ]);
  });
});

describe('how many days ahead', () => {
  const lead = (pairs: readonly (readonly [number, number])[]) => pairs.map(([days, visits]) => ({ days, visits }));

  test('are grouped as people think of them', () => {
    const groups = leadGroups(
      lead([
        [0, 2],
        [1, 1],
        [3, 3],
        [7, 2],
        [30, 2],
      ]),
    );
    expect(groups.map(({ from, to, visits, percent }) => [leadGroupInWords(from, to), visits, percent])).toEqual([
      ['ten sam dzień', 2, 20],
      ['1', 1, 10],
      ['2–3', 3, 30],
      ['4–7', 2, 20],
      ['8–14', 0, 0],
      ['15–30', 2, 20],
    ]);
    expect(leadGroups(lead([[40, 1]])).at(-1)).toMatchObject({ from: 31, to: null, visits: 1 });
  });

  test('the title says by when half of the visits are booked', () => {
    const title = (pairs: Parameters<typeof lead>[0]) => leadHeadline(medianLeadDays(lead(pairs)));
    expect(
      title([
        [0, 1],
        [6, 1],
        [9, 1],
      ]),
    ).toBe('Połowa wizyt jest umawiana najwyżej 6 dni wcześniej');
    expect(
      title([
        [1, 3],
        [9, 1],
      ]),
    ).toBe('Połowa wizyt jest umawiana najwyżej 1 dzień wcześniej');
    expect(
      title([
        [0, 3],
        [9, 1],
      ]),
    ).toBe('Połowa wizyt jest umawiana na ten sam dzień');
    expect(title([])).toBe('Ile dni wcześniej się umawiamy, jeszcze nie wiadomo');
  });
});

describe('service against the plan', () => {
  const time = (id: string, medianMinutes: number | null, plannedMinutes: number, differs = false): ServiceTime => ({
    caseId: CaseIdSchema.parse(id),
    measured: medianMinutes === null ? 0 : 12,
    plannedMinutes,
    medianMinutes,
    differs,
  });
  const title = (times: readonly ServiceTime[]) => serviceHeadline(serviceFinding(serviceRows([...times])));

  test('cases that differ come first; the longest fills the width', () => {
    const rows = serviceRows([time('a', 10, 10), time('b', null, 15), time('c', 25.6, 20, true)]);
    expect(rows.map(({ caseId, minutes, hint }) => [caseId, minutes, hint])).toEqual([
      ['c', 26, 'longer'],
      ['a', 10, null],
    ]);
    expect(rows[0]?.barPercent).toBe(100);
  });

  test('the title counts what differs', () => {
    expect(title([time('a', 10, 10)])).toBe('Obsługa trwa tyle, ile w planie');
    expect(title([time('a', 26, 20, true)])).toBe('1 sprawa trwa dłużej niż w planie');
    expect(title([time('a', 26, 20, true), time('b', 26, 20, true)])).toBe('2 sprawy trwają dłużej niż w planie');
    expect(title([time('a', 7, 10, true)])).toBe('1 sprawa trwa krócej niż w planie');
    expect(title([time('a', 7, 10, true), time('b', 26, 20, true)])).toBe(
      '1 sprawa trwa dłużej niż w planie, a 1 sprawa krócej',
    );
    expect(title([time('a', null, 10)])).toBe('Jak długo trwa obsługa, jeszcze nie wiadomo');
  });
});

describe('axes', () => {
  test('an upright axis has a few round numbers and reaches above the greatest value', () => {
    expect(roundScale(53)).toEqual([0, 20, 40, 60]);
    expect(roundScale(94)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(roundScale(3)).toEqual([0, 1, 2, 3]);
    expect(roundScale(0)).toEqual([0, 1]);
    expect(roundScale(1765)).toEqual([0, 500, 1000, 1500, 2000]);
  });

  test('names stand as close as they have room', () => {
    expect(namesEvery(['10.00', '11.00'], 4)).toBe(1);
    expect(namesEvery(['10.00', '11.00'], 1.2)).toBe(3);
    expect(linesWithin('ten sam dzień', 20)).toEqual(['ten sam dzień']);
    expect(linesWithin('ten sam dzień', 4.5)).toEqual(['ten sam', 'dzień']);
    expect(linesWithin('ten sam dzień', 1)).toEqual(['ten', 'sam', 'dzień']);
  });
});
