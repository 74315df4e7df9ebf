import { describe, expect, it } from 'vitest';
import { formatMinuteOfDay, isMinuteOfDay, minuteOfDay, parseMinuteOfDay } from '../../../shared/time/minute-of-day.ts';

describe('minute of the day', () => {
  it('reads what it writes, from 00:00 to 24:00', () => {
    for (let minute = 0; minute <= 1440; minute += 1) {
      const text = formatMinuteOfDay(minuteOfDay(minute));
      expect(text).toMatch(/^\d\d:\d\d$/);
      expect(parseMinuteOfDay(text)).toBe(minute);
    }
  });

  it.each([
    ['00:00', 0],
    ['07:30', 450],
    ['11:15', 675],
    ['23:59', 1439],
    ['24:00', 1440],
  ])('%s is minute %i', (text, minute) => {
    expect(parseMinuteOfDay(text)).toBe(minute);
  });

  it.each(['24:01', '23:60', '7:30', '07.30', '0730', '07:30:00', '-1:00', '', '25:00'])('does not read %j', (text) => {
    expect(parseMinuteOfDay(text)).toBeNull();
  });

  it.each([-1, 1441, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is no minute of a day', (value) => {
    expect(isMinuteOfDay(value)).toBe(false);
    expect(() => minuteOfDay(value)).toThrow(RangeError);
  });
});
