import { describe, expect, it } from 'vitest';
import { CELLS_OF_A_DAY, maskOf } from '../../../electron/engine/rules/cells.ts';
import { deskOffMask } from '../../../electron/engine/rules/desk-off.ts';
import type { WeeklyHours } from '../../../shared/model/schedule.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { aDesk, hours } from '../../support/builders.ts';

const own = (weekday: WeeklyHours['weekday'], range: string, changes: Partial<WeeklyHours> = {}): WeeklyHours => ({
  weekday,
  hours: hours(range),
  validFrom: null,
  validTo: null,
  ...changes,
});
const off = (date: string, desk: Parameters<typeof aDesk>[0], isSpecial = false) =>
  deskOffMask(aDesk(desk), { date: localDate(date), isSpecial });
const outside = (...ranges: string[]) => ranges.reduce((mask, range) => mask & ~maskOf(hours(range)), CELLS_OF_A_DAY);

describe('D2 when a desk is off', () => {
  it('D2 without hours of its own it is never off', () => {
    expect(off('2026-11-16', {})).toBe(0n);
  });

  it('D2 with hours of its own it is off at every other hour of that weekday', () => {
    expect(off('2026-11-16', { hours: [own(1, '08:00-12:00'), own(1, '13:00-15:00')] })).toBe(
      outside('08:00-12:00', '13:00-15:00'),
    );
  });

  it('D2 with hours on other weekdays only, it is off all day', () => {
    expect(off('2026-11-16', { hours: [own(2, '08:00-12:00')] })).toBe(CELLS_OF_A_DAY);
  });

  it('D2 hours count only while they are in force', () => {
    const until = { hours: [own(1, '08:00-12:00', { validTo: localDate('2026-11-16') })] };
    expect(off('2026-11-16', until)).toBe(outside('08:00-12:00'));
    expect(off('2026-11-23', until)).toBe(0n);
  });

  it('D2 its breaks are off, with and without hours of its own', () => {
    const breaks = [own(1, '10:00-10:15')];
    expect(off('2026-11-16', { breaks })).toBe(maskOf(hours('10:00-10:15')));
    expect(off('2026-11-17', { breaks })).toBe(0n);
    expect(off('2026-11-16', { hours: [own(1, '08:00-12:00')], breaks })).toBe(
      outside('08:00-12:00') | maskOf(hours('10:00-10:15')),
    );
  });

  it('D3 on a special day it works the special hours, whatever its own are', () => {
    const desk = { hours: [own(1, '08:00-09:00')], breaks: [own(1, '08:00-08:30')] };
    expect(off('2026-11-16', desk, true)).toBe(0n);
  });
});
