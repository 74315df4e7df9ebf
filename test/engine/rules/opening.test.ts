import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  holidayNames,
  openingOn,
  rememberOpenings,
  type Schedule,
} from '../../../electron/engine/rules/opening.ts';
import { polishHolidays } from '../../../electron/engine/rules/polish-holidays.ts';
import { timetableStarts } from '../../../electron/engine/rules/starts.ts';
import type { DepartmentId } from '../../../shared/model/ids.ts';
import type { WeeklyHours } from '../../../shared/model/schedule.ts';
import { dayNumber, localDate } from '../../../shared/time/local-date.ts';
import { anOpeningBlock, aSpecialDay, at, DEPARTMENT_ID, dates, hours, officeWeek } from '../../support/builders.ts';

const OTHER = 'bok' as DepartmentId;

function schedule(changes: Partial<Schedule> = {}): Schedule {
  return {
    openingBlocks: officeWeek(),
    specialDays: [],
    departments: [],
    holidayName: holidayNames(polishHolidays),
    ...changes,
  };
}

const on = (date: string, changes?: Partial<Schedule>, department = DEPARTMENT_ID) =>
  openingOn(schedule(changes), department, localDate(date)).opening;

describe('opening blocks of a date', () => {
  it.each([
    ['2026-11-16', '08:00-16:00'],
    ['2026-11-17', '07:30-15:30'],
    ['2026-11-18', '07:30-15:30'],
    ['2026-11-19', '07:30-15:30'],
    ['2026-11-20', '07:30-15:30'],
    ['2026-04-03', '07:30-15:30'],
    ['2026-12-31', '07:30-15:30'],
    ['2024-12-24', '07:30-15:30'],
    ['2028-02-29', '07:30-15:30'],
  ])('A5 %s is open %s', (date, range) => {
    expect(on(date)).toEqual({ kind: 'open', blocks: [hours(range)] });
  });

  it.each(['2026-11-21', '2026-11-22', '2026-03-29', '2026-10-25'])('A5 %s is an ordinary day off', (date) => {
    expect(on(date)).toEqual({ kind: 'closed', reason: null });
  });

  it.each([
    ['2026-06-04', 'Boże Ciało'],
    ['2026-04-06', 'Poniedziałek Wielkanocny'],
    ['2025-12-24', 'Wigilia'],
    ['2026-11-11', 'Narodowe Święto Niepodległości'],
    ['2026-11-01', 'Wszystkich Świętych'],
  ])('D4 %s is closed: %s', (date, name) => {
    expect(on(date)).toMatchObject({ kind: 'closed', reason: { pl: name } });
  });

  it('A5 another department has its own week', () => {
    expect(on('2026-11-16', {}, OTHER)).toEqual({ kind: 'closed', reason: null });
  });

  it('D1 several blocks come in order of time', () => {
    const openingBlocks = [anOpeningBlock(1, '13:00-16:00'), anOpeningBlock(1, '08:00-12:00')];
    expect(on('2026-11-16', { openingBlocks })).toEqual({
      kind: 'open',
      blocks: [hours('08:00-12:00'), hours('13:00-16:00')],
    });
  });

  it('D1 a block is in force from its first to its last date, both inclusive', () => {
    const openingBlocks = [
      anOpeningBlock(1, '08:00-16:00', { validTo: localDate('2026-11-16') }),
      anOpeningBlock(1, '09:00-17:00', { validFrom: localDate('2026-11-23'), validTo: localDate('2026-11-30') }),
    ];
    const blocks = (date: string) => on(date, { openingBlocks });
    expect(blocks('2026-11-16')).toEqual({ kind: 'open', blocks: [hours('08:00-16:00')] });
    expect(blocks('2026-11-23')).toEqual({ kind: 'open', blocks: [hours('09:00-17:00')] });
    expect(blocks('2026-11-30')).toEqual({ kind: 'open', blocks: [hours('09:00-17:00')] });
    expect(blocks('2026-12-07')).toEqual({ kind: 'closed', reason: null });
  });

  it('D3 special hours beat the week, on a Saturday too', () => {
    const specialDays = [aSpecialDay('2026-11-21', ['10:00-13:00'])];
    expect(on('2026-11-21', { specialDays })).toEqual({ kind: 'open', blocks: [hours('10:00-13:00')] });
  });

  it('D3 a closed day beats the week and says why', () => {
    const specialDays = [aSpecialDay('2026-11-16', [], { reason: { pl: 'Szkolenie' } })];
    expect(on('2026-11-16', { specialDays })).toEqual({ kind: 'closed', reason: { pl: 'Szkolenie' } });
  });

  it('D3 special hours open a holiday', () => {
    const specialDays = [aSpecialDay('2026-11-11', ['09:00-11:00', '12:00-14:00'])];
    expect(on('2026-11-11', { specialDays })).toEqual({
      kind: 'open',
      blocks: [hours('09:00-11:00'), hours('12:00-14:00')],
    });
  });

  it('D3 the special day of the department beats that of the whole office, in either order', () => {
    const office = aSpecialDay('2026-11-16', [], { reason: { pl: 'Cały urząd' } });
    const own = aSpecialDay('2026-11-16', ['08:00-10:00'], { departmentId: DEPARTMENT_ID });
    for (const specialDays of [
      [office, own],
      [own, office],
    ]) {
      expect(on('2026-11-16', { specialDays })).toEqual({ kind: 'open', blocks: [hours('08:00-10:00')] });
      expect(on('2026-11-16', { specialDays }, OTHER)).toEqual({ kind: 'closed', reason: { pl: 'Cały urząd' } });
    }
  });

  describe('breaks', () => {
    const pause = (
      weekday: WeeklyHours['weekday'],
      range: string,
      changes: Partial<WeeklyHours> = {},
    ): WeeklyHours => ({
      weekday,
      hours: hours(range),
      validFrom: null,
      validTo: null,
      ...changes,
    });
    const blocksWith = (date: string, ...breaks: WeeklyHours[]) =>
      blocksOf(on(date, { departments: [{ id: DEPARTMENT_ID, breaks }] }));

    it('D1 a break makes two blocks of one', () => {
      expect(blocksWith('2026-11-16', pause(1, '12:00-12:30'))).toEqual([hours('08:00-12:00'), hours('12:30-16:00')]);
    });

    it.each([
      ['the beginning', '08:00-08:30', ['08:30-16:00']],
      ['the end', '15:30-16:00', ['08:00-15:30']],
      ['beyond the end', '15:30-18:00', ['08:00-15:30']],
      ['the edge from outside', '07:00-08:00', ['08:00-16:00']],
      ['the edge from outside, after', '16:00-17:00', ['08:00-16:00']],
      ['everything', '08:00-16:00', []],
    ])('edge: a break touching %s of a block cuts it and no more', (_, range, left) => {
      expect(blocksWith('2026-11-16', pause(1, range))).toEqual(left.map(hours));
    });

    it('D1 several breaks, two of them touching, and one across the gap between two blocks', () => {
      const openingBlocks = [anOpeningBlock(1, '08:00-12:00'), anOpeningBlock(1, '12:00-16:00')];
      const breaks = [pause(1, '11:30-12:30'), pause(1, '09:00-09:15'), pause(1, '09:15-09:30')];
      const opening = on('2026-11-16', { openingBlocks, departments: [{ id: DEPARTMENT_ID, breaks }] });
      expect(blocksOf(opening)).toEqual(['08:00-09:00', '09:30-11:30', '12:30-16:00'].map(hours));
    });

    it('D1 a day that is nothing but a break is a day off', () => {
      const departments = [{ id: DEPARTMENT_ID, breaks: [pause(1, '00:00-24:00')] }];
      expect(on('2026-11-16', { departments })).toEqual({ kind: 'closed', reason: null });
    });

    it('D1 a break holds on its weekday and between its dates, both inclusive', () => {
      const dated = pause(1, '12:00-12:30', { validFrom: localDate('2026-11-16'), validTo: localDate('2026-11-23') });
      expect(blocksWith('2026-11-09', dated)).toHaveLength(1);
      expect(blocksWith('2026-11-16', dated)).toHaveLength(2);
      expect(blocksWith('2026-11-17', dated)).toHaveLength(1);
      expect(blocksWith('2026-11-23', dated)).toHaveLength(2);
      expect(blocksWith('2026-11-30', dated)).toHaveLength(1);
    });

    it('D3 special hours are not cut by breaks, another department neither', () => {
      const departments = [{ id: DEPARTMENT_ID, breaks: [pause(1, '12:00-12:30')] }];
      const specialDays = [aSpecialDay('2026-11-16', ['11:00-13:00'])];
      expect(blocksOf(on('2026-11-16', { specialDays, departments }))).toEqual([hours('11:00-13:00')]);
      const openingBlocks = officeWeek(OTHER);
      expect(blocksOf(on('2026-11-16', { openingBlocks, departments }, OTHER))).toEqual([hours('08:00-16:00')]);
    });

    it('A7 the grid begins anew after a break', () => {
      const blocks = blocksWith('2026-11-16', pause(1, '12:00-12:35'));
      const starts = timetableStarts({ blocks, minutes: 30, gridMinutes: 20 });
      expect(starts.filter((start) => start >= at('11:00') && start < at('13:30'))).toEqual(
        ['11:00', '11:20', '12:35', '12:55', '13:15'].map(at),
      );
    });
  });

  it('D4 a new law closes a day by a new holiday alone', () => {
    const holidayName = (date: string) => (date === '2026-11-16' ? { pl: 'Nowe święto' } : null);
    expect(on('2026-11-16', { holidayName })).toEqual({ kind: 'closed', reason: { pl: 'Nowe święto' } });
    expect(on('2026-11-17', { holidayName }).kind).toBe('open');
  });

  it('remembers what it would have computed', () => {
    const openings = rememberOpenings(schedule());
    for (const date of dates('2026-10-01', '2027-03-31')) {
      for (const department of [DEPARTMENT_ID, OTHER]) {
        const expected = openingOn(schedule(), department, date);
        expect(openings(department, dayNumber(date))).toEqual(expected);
        expect(openings(department, dayNumber(date))).toBe(openings(department, dayNumber(date)));
      }
    }
  });
});
