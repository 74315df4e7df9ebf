import { describe, expect, it } from 'vitest';
import { isInWindow } from '../../../electron/engine/rules/booking-window.ts';
import { nameContains, shortName } from '../../../electron/engine/rules/person-shown.ts';
import { staffRange, staffWindow } from '../../../electron/engine/rules/staff-window.ts';
import { dateOfDayNumber, dayNumber, localDate } from '../../../shared/time/local-date.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import { at, instant } from '../../support/builders.ts';

const now = toWarsaw(instant('2026-11-16 10:07'));
const range = (from: string, to: string) => {
  const found = staffRange(now, localDate(from), localDate(to));
  return found && [dateOfDayNumber(found.firstDay), found.firstMinute, dateOfDayNumber(found.lastDay)];
};

describe('F3 when staff can book', () => {
  it.each([
    ['2026-11-16', '10:06', false],
    ['2026-11-16', '10:07', true],
    ['2026-11-15', '12:00', false],
    ['2026-11-17', '00:00', true],
    ['2027-11-16', '12:00', true],
    ['2027-11-17', '08:00', false],
  ])('F3 on %s at %s: %s', (date, time, possible) => {
    expect(isInWindow(staffWindow(now), dayNumber(localDate(date)), at(time))).toBe(possible);
  });

  it.each([
    ['2026-11-20', '2026-11-24', ['2026-11-20', 0, '2026-11-24']],
    ['2026-11-01', '2026-11-18', ['2026-11-16', at('10:07'), '2026-11-18']],
    ['2026-11-16', '2027-11-16', ['2026-11-16', at('10:07'), '2027-01-16']],
    ['2027-11-01', '2028-02-29', ['2027-11-01', 0, '2027-11-16']],
    ['2026-11-01', '2026-11-15', null],
    ['2027-11-17', '2027-11-20', null],
    ['2026-11-24', '2026-11-20', null],
  ])('F3 between %s and %s at most 62 days, from now to a year ahead', (from, to, expected) => {
    expect(range(from, to)).toEqual(expected);
  });
});

const person = { firstName: 'Łucja', lastName: 'Żółć-Wójcik' };

describe('F1 F4 names in the list', () => {
  it.each([
    [person, 'Łucja Ż.'],
    [{ firstName: 'Anna', lastName: "O'Čakić" }, 'Anna O.'],
    [{ firstName: 'Jan', lastName: 'śmieszek' }, 'Jan Ś.'],
  ])('F1 as calling needs them: %o', (whole, shown) => {
    expect(shortName(whole)).toBe(shown);
  });

  it.each(['żółć', 'ZOLC', 'wojcik', 'łuc', 'lucja zolc', 'Wójcik łuc', '  Żółć -  wójcik ', 'cja ż'])(
    'F4 „%s” is found, whatever marks, capitals and order',
    (part) => {
      expect(nameContains(person, part)).toBe(true);
    },
  );

  it.each(['Zofia', 'wojcikx', 'lucja wojcik', 'zolc lucja wojcik'])('F4 „%s” is somebody else', (part) => {
    expect(nameContains(person, part)).toBe(false);
  });
});
