import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BookingWindow, bookingWindow, isInWindow } from '../../../electron/engine/rules/booking-window.ts';
import {
  addDays,
  type DayNumber,
  dateOfDayNumber,
  dayNumber,
  localDate,
  weekdayOf,
} from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import { at, instant, someSettings } from '../../support/builders.ts';

const weekdays = (day: DayNumber) => weekdayOf(dateOfDayNumber(day)) <= 5;
const sameDay = (leadMinutes: number) => someSettings({ earliest: { kind: 'same-day', leadMinutes } });
const window = (now: string, settings = someSettings(), isOpen: (day: DayNumber) => boolean = weekdays) =>
  bookingWindow(toWarsaw(instant(now)), settings, isOpen);
const inDates = ({ today, firstDay, lastDay }: BookingWindow) =>
  [today, firstDay, lastDay].map((day) => dateOfDayNumber(day));

describe('A6 booking window', () => {
  it.each([
    ['2026-10-01 00:30', '2026-10-02', '2026-10-31'],
    ['2027-01-30 12:00', '2027-02-01', '2027-03-01'],
    ['2026-11-20 15:00', '2026-11-23', '2026-12-20'],
    ['2028-02-28 09:00', '2028-02-29', '2028-03-29'],
    ['2027-02-26 23:59', '2027-03-01', '2027-03-28'],
    ['2026-03-28 23:59', '2026-03-30', '2026-04-27'],
    ['2026-10-24 00:00', '2026-10-26', '2026-11-23'],
    ['2026-12-31 23:59', '2027-01-01', '2027-01-30'],
  ])('A6 at %s from %s to %s', (now, first, last) => {
    expect(inDates(window(now)).slice(1)).toEqual([first, last]);
    expect(window(now).firstMinute).toBe(0);
  });

  it('A6 the window of 30 January 2027 touches three months', () => {
    const { today, lastDay } = window('2027-01-30 12:00');
    const months = new Set<string>();
    for (let day = today; day <= lastDay; day = (day + 1) as DayNumber) months.add(dateOfDayNumber(day).slice(0, 7));
    expect([...months]).toEqual(['2027-01', '2027-02', '2027-03']);
  });

  it('A6 the next working day is the next on which the department is open', () => {
    const open = dayNumber(localDate('2026-12-08'));
    expect(inDates(window('2026-11-16 09:00', someSettings(), (day) => day === open))[1]).toBe('2026-12-08');
  });

  it('A6 a department that is never open has an empty window', () => {
    const { firstDay, lastDay } = window('2026-11-16 09:00', someSettings(), () => false);
    expect(firstDay).toBe(lastDay + 1);
    expect(isInWindow({ ...window('2026-11-16 09:00', someSettings(), () => false) }, lastDay, 600)).toBe(false);
  });

  it('A6 today never counts as the next working day', () => {
    expect(inDates(window('2026-11-16 00:00'))[1]).toBe('2026-11-17');
  });

  it.each([
    ['2026-11-16 09:00', 60, '2026-11-16', '10:00'],
    ['2026-11-16 09:07', 30, '2026-11-16', '09:37'],
    ['2026-11-16 09:00', 0, '2026-11-16', '09:01'],
    ['2026-11-16 23:30', 30, '2026-11-17', '00:00'],
    ['2026-11-16 23:30', 480, '2026-11-17', '07:30'],
    ['2026-11-21 09:00', 60, '2026-11-21', '10:00'],
  ])('A6 same day: at %s with %i minutes from %s %s', (now, lead, first, minute) => {
    const { firstDay, firstMinute } = window(now, sameDay(lead));
    expect([dateOfDayNumber(firstDay), firstMinute]).toEqual([first, at(minute)]);
  });

  it('A6 the last day is as many calendar days ahead as set', () => {
    const today = fc.integer({ min: 0, max: 4016 }).map((days) => addDays(localDate('2025-01-01'), days));
    fc.assert(
      fc.property(
        today,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 0, max: 1439 }),
        (date, daysAhead, minute) => {
          const now = { date, minute: minuteOfDay(minute) };
          const { today: first, lastDay } = bookingWindow(now, someSettings({ daysAhead }), weekdays);
          expect(dateOfDayNumber(first)).toBe(date);
          const ms = Date.parse(`${date}T00:00:00Z`) + daysAhead * 86_400_000;
          expect(dateOfDayNumber(lastDay)).toBe(new Date(ms).toISOString().slice(0, 10));
        },
      ),
    );
  });

  it('A6 what lies in the window', () => {
    const open = window('2026-11-16 09:00', sameDay(60));
    const day = (date: string) => dayNumber(localDate(date));
    expect(isInWindow(open, day('2026-11-16'), at('09:55'))).toBe(false);
    expect(isInWindow(open, day('2026-11-16'), at('10:00'))).toBe(true);
    expect(isInWindow(open, day('2026-11-17'), at('07:30'))).toBe(true);
    expect(isInWindow(open, day('2026-12-16'), at('15:00'))).toBe(true);
    expect(isInWindow(open, day('2026-12-17'), at('07:30'))).toBe(false);
    expect(isInWindow(open, day('2026-11-15'), at('12:00'))).toBe(false);
  });
});
