import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { fromWarsaw, toWarsaw } from '../../../shared/time/warsaw.ts';
import { at, instant } from '../../support/builders.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Last Sunday of a month at 01:00 UTC: directive 2000/84/EC, both changes. */
function lastSundayAtOne(year: number, month: number): number {
  const end = new Date(Date.UTC(year, month, 0, 1));
  return end.getTime() - end.getUTCDay() * 24 * HOUR;
}

function expected(instantMs: number): { date: string; minute: number } {
  const year = new Date(instantMs).getUTCFullYear();
  const summer = instantMs >= lastSundayAtOne(year, 3) && instantMs < lastSundayAtOne(year, 10);
  const wall = new Date(instantMs + (summer ? 2 : 1) * HOUR);
  return { date: wall.toISOString().slice(0, 10), minute: wall.getUTCHours() * 60 + wall.getUTCMinutes() };
}

const changes = Array.from({ length: 26 }, (_, index) => 2015 + index).flatMap((year) => [
  lastSundayAtOne(year, 3),
  lastSundayAtOne(year, 10),
]);

describe('Europe/Warsaw', () => {
  it('shows the right minute around both clock changes of 2015–2040', () => {
    for (const change of changes) {
      for (let ms = change - 3 * HOUR; ms <= change + 3 * HOUR; ms += 10 * MINUTE) {
        expect(toWarsaw(ms)).toEqual(expected(ms));
        expect(toWarsaw(ms - 1)).toEqual(expected(ms - 1));
      }
    }
  });

  it('shows the right minute at any time of 2015–2040', () => {
    const moments = fc.integer({ min: Date.UTC(2015, 0, 1, 3), max: Date.UTC(2040, 11, 31, 20) });
    fc.assert(
      fc.property(moments, (ms) => {
        expect(toWarsaw(ms)).toEqual(expected(ms));
      }),
      { numRuns: 1000 },
    );
  });

  it('the instant of a wall time shows that wall time, on the days of both clock changes too', () => {
    for (const change of changes) {
      const { date } = expected(change);
      for (let minute = 0; minute < 1440; minute += 5) {
        const shown = toWarsaw(fromWarsaw(localDate(date), minuteOfDay(minute)));
        const skipped = expected(change).minute === 180 && minute >= 120 && minute < 180;
        expect(shown).toEqual({ date, minute: skipped ? minute + 60 : minute });
      }
    }
  });

  it('a time that comes twice is the first of the two', () => {
    expect(fromWarsaw(localDate('2026-10-25'), at('02:30'))).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(fromWarsaw(localDate('2026-10-25'), at('03:00'))).toBe(Date.UTC(2026, 9, 25, 2, 0));
  });

  it('a time that is skipped is an hour later', () => {
    expect(fromWarsaw(localDate('2026-03-29'), at('02:30'))).toBe(Date.UTC(2026, 2, 29, 1, 30));
  });

  it('10:00 before and after a clock change is 10:00', () => {
    expect(instant('2026-10-24 10:00')).toBe(Date.UTC(2026, 9, 24, 8));
    expect(instant('2026-10-26 10:00')).toBe(Date.UTC(2026, 9, 26, 9));
    expect(toWarsaw(instant('2026-10-26 10:00'))).toEqual({ date: '2026-10-26', minute: 600 });
  });

  it('24:00 is midnight of the next day', () => {
    expect(instant('2026-12-31 24:00')).toBe(instant('2027-01-01 00:00'));
    expect(instant('2026-03-28 24:00')).toBe(instant('2026-03-29 00:00'));
  });

  it('midnight belongs to the new day', () => {
    expect(toWarsaw(Date.UTC(2026, 8, 30, 22, 0))).toEqual({ date: '2026-10-01', minute: 0 });
    expect(toWarsaw(Date.UTC(2026, 8, 30, 21, 59, 59, 999))).toEqual({ date: '2026-09-30', minute: 1439 });
  });
});
