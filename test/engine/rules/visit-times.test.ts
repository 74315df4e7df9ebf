import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrivalInstants,
  arrivalWindow,
  isStillAhead,
  shareTime,
  wallMinute,
} from '../../../electron/engine/rules/visit-times.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import { at, aVisit, instant } from '../../support/builders.ts';

const settings = { arriveBeforeMinutes: 30, graceMinutes: 5 };
const wall = (text: string) => wallMinute(toWarsaw(instant(text)));

describe('C1 C4 when a visit is', () => {
  it.each([
    ['2026-11-15 23:59', true],
    ['2026-11-16 10:19', true],
    ['2026-11-16 10:20', false],
    ['2026-11-17 08:00', false],
  ])('C1 at %s a visit of 16 November, 10:20, is ahead: %s', (text, ahead) => {
    expect(isStillAhead(aVisit(), toWarsaw(instant(text)))).toBe(ahead);
    expect(isStillAhead(aVisit({ state: 'arrived' }), toWarsaw(instant(text)))).toBe(false);
  });

  it('C4 the window begins 30 minutes before and ends with the minute of the grace', () => {
    const window = arrivalWindow(aVisit(), settings);
    expect(window).toEqual({ first: wall('2026-11-16 09:50'), last: wall('2026-11-16 10:25') });
    expect(arrivalInstants(aVisit(), settings)).toEqual({
      fromMs: instant('2026-11-16 09:50'),
      toMs: instant('2026-11-16 10:26'),
    });
  });

  it('edge: midnight may lie inside the window', () => {
    const early = aVisit({ start: at('00:10') });
    expect(arrivalWindow(early, settings).first).toBe(wall('2026-11-15 23:40'));
    const late = aVisit({ start: at('23:55'), minutes: 5 });
    expect(arrivalInstants(late, settings).toMs).toBe(instant('2026-11-17 00:01'));
  });

  it.each([
    ['2028-02-29', 'edge: 29 February'],
    ['2026-10-25', 'edge: the night the clock goes back'],
    ['2027-03-28', 'edge: the night the clock goes forward'],
  ])('%s (%s): a visit at 10:00 is at 10:00', (date) => {
    const visit = aVisit({ date: localDate(date), start: at('10:00') });
    const { fromMs, toMs } = arrivalInstants(visit, settings);
    expect(toWarsaw(fromMs)).toEqual({ date, minute: at('09:30') });
    expect(toWarsaw(toMs - 1)).toEqual({ date, minute: at('10:05') });
    expect(isStillAhead(visit, { date: localDate(date), minute: at('09:59') })).toBe(true);
    expect(isStillAhead(visit, { date: localDate(date), minute: at('10:00') })).toBe(false);
  });

  it('A12 two visits share time exactly when some minute belongs to both', () => {
    const visit = fc.record({ start: fc.nat(288), minutes: fc.integer({ min: 1, max: 48 }), day: fc.nat(1) });
    fc.assert(
      fc.property(visit, visit, (a, b) => {
        const timed = (one: typeof a) => ({
          date: localDate(`2026-11-1${one.day + 6}`),
          start: minuteOfDay(one.start),
          minutes: one.minutes,
        });
        const minutes = (one: typeof a) =>
          Array.from({ length: one.minutes }, (_, index) => one.day * 10_000 + one.start + index);
        const common = minutes(a).some((minute) => minutes(b).includes(minute));
        expect(shareTime(timed(a), timed(b))).toBe(common);
      }),
    );
  });
});
