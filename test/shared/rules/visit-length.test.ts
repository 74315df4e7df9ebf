import { expect, it } from 'vitest';
import { lengthOn } from '../../../shared/rules/visit-length.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { aCase } from '../../support/builders.ts';

const theCase = aCase({
  visitMinutes: 30,
  laterLengths: [
    { from: localDate('2026-11-16'), minutes: 20 },
    { from: localDate('2027-01-01'), minutes: 45 },
  ],
});

it.each([
  ['2020-02-29', 30],
  ['2026-11-15', 30],
  ['2026-11-16', 20],
  ['2026-12-31', 20],
  ['2027-01-01', 45],
  ['2040-01-01', 45],
])('D1 on %s a visit has %i minutes', (date, minutes) => {
  expect(lengthOn(theCase, localDate(date))).toBe(minutes);
});

it('D1 without later lengths it is always the one the case has', () => {
  expect(lengthOn(aCase({ visitMinutes: 15 }), localDate('2030-01-01'))).toBe(15);
});
