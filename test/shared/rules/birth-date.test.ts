import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBirthDate } from '../../../shared/rules/birth-date.ts';
import { addDays, localDate } from '../../../shared/time/local-date.ts';

const today = localDate('2026-11-23');

describe('A9 date of birth', () => {
  it.each([
    ['31.01.1990', '1990-01-31'],
    ['31 01 1990', '1990-01-31'],
    ['31011990', '1990-01-31'],
    ['5.3.1990', '1990-03-05'],
    ['31-01-1990', '1990-01-31'],
    ['31/01/1990', '1990-01-31'],
    ['1990-01-31', '1990-01-31'],
    [' ３１．０１．１９９０\u200B ', '1990-01-31'],
    ['31–01–1990', '1990-01-31'],
    ['29.02.2024', '2024-02-29'],
    ['23.11.2026', '2026-11-23'],
    ['24.11.1900', '1900-11-24'],
  ])('A9 reads %j as %s', (typed, born) => {
    expect(checkBirthDate(typed, today)).toEqual({ ok: true, value: born });
  });

  it.each([
    ['', 'empty'],
    [' \u200B', 'empty'],
    ['3101199', 'incomplete'],
    ['31.01.90', 'incomplete'],
    ['31 stycznia 1990', 'incomplete'],
    ['310119900', 'incomplete'],
    ['29.02.2023', 'date'],
    ['31.04.1990', 'date'],
    ['00.01.1990', 'date'],
    ['01.13.1990', 'date'],
    ['24.11.2026', 'future'],
    ['23.11.1900', 'too-old'],
  ])('A9 refuses %j as %s', (typed, problem) => {
    expect(checkBirthDate(typed, today)).toEqual({ ok: false, error: { type: problem } });
  });

  it('A9 reads every day of the last 125 years, with and without signs between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 45_600 }), fc.constantFrom('', '.', ' ', ' - '), (days, between) => {
        const born = addDays(today, -days);
        const typed = born.split('-').reverse().join(between);
        expect(checkBirthDate(typed, today)).toEqual({ ok: true, value: born });
      }),
    );
  });
});
