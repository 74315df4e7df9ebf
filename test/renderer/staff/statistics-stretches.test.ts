import { describe, expect, test } from 'vitest';
import { datesOf, daysBefore, firstStretch } from '../../../renderer/staff/statistics/stretch/stretches.ts';
import { leadOf, stretchInWords } from '../../../shared/text/panel/statistics-page.ts';
import { localDate } from '../../../shared/time/local-date.ts';

const d = localDate;
const TODAY = d('2026-11-23');
const own = (from: string, to: string) => datesOf({ key: 'own', own: { from: d(from), to: d(to) } }, TODAY);

describe('the stretches of days one can choose', () => {
  test('weeks end yesterday, a month under way ends today', () => {
    const { own: first } = firstStretch(TODAY);
    expect(datesOf({ key: 'two-weeks', own: first }, TODAY)).toEqual({ from: '2026-11-09', to: '2026-11-22' });
    expect(datesOf({ key: 'twelve-weeks', own: first }, TODAY)).toEqual({ from: '2026-08-31', to: '2026-11-22' });
    expect(datesOf({ key: 'this-month', own: first }, TODAY)).toEqual({ from: '2026-11-01', to: '2026-11-23' });
    expect(datesOf({ key: 'last-month', own: first }, TODAY)).toEqual({ from: '2026-10-01', to: '2026-10-31' });
  });

  test('in January the month before is in another year, in March of a leap year it has 29 days', () => {
    const chosen = { key: 'last-month', own: firstStretch(TODAY).own } as const;
    expect(datesOf(chosen, d('2027-01-04'))).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(datesOf(chosen, d('2028-03-01'))).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });

  test('typed dates that cannot be asked for say which of the two to correct', () => {
    expect(own('2026-11-02', '2026-11-02')).toEqual({ from: '2026-11-02', to: '2026-11-02' });
    expect(own('2026-11-03', '2026-11-02')).toEqual({ at: 'to', problem: 'dates-reversed' });
    expect(own('2025-01-01', '2025-12-31')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(own('2025-01-01', '2026-01-01')).toEqual({ from: '2025-01-01', to: '2026-01-01' });
    expect(own('2025-01-01', '2026-01-02')).toEqual({ at: 'to', problem: 'too-long' });
  });

  test('a year of which the first digits are typed is not asked for', () => {
    expect(own('0202-11-03', '0202-11-05')).toEqual({ at: 'from', problem: 'year-outside' });
    expect(own('2026-11-03', '0020-11-05')).toEqual({ at: 'to', problem: 'year-outside' });
  });

  test('numbers are compared with as many days just before', () => {
    expect(daysBefore({ from: d('2026-11-09'), to: d('2026-11-22') })).toEqual({
      from: '2026-10-26',
      to: '2026-11-08',
    });
  });
});

describe('a stretch in words', () => {
  test('says month and year once where they are the same', () => {
    expect(stretchInWords(d('2026-11-09'), d('2026-11-22'))).toBe('9–22 listopada 2026');
    expect(stretchInWords(d('2026-10-26'), d('2026-11-08'))).toBe('26 października – 8 listopada 2026');
    expect(stretchInWords(d('2026-12-28'), d('2027-01-03'))).toBe('28 grudnia 2026 – 3 stycznia 2027');
    expect(stretchInWords(d('2026-11-09'), d('2026-11-09'))).toBe('9 listopada 2026');
  });

  test('the lead names the department, the days and what they are compared with', () => {
    const lead = leadOf('Cały urząd', [d('2026-11-09'), d('2026-11-22')], [d('2026-10-26'), d('2026-11-08')]);
    expect(lead).toBe('Cały urząd, 9–22 listopada 2026 · poprzednio: 26 października – 8 listopada 2026');
  });
});
