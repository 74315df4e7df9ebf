import { describe, expect, it } from 'vitest';
import { freeNumber, isNameTaken, leavesNoAdministrator } from '../../../electron/engine/rules/staff-list.ts';
import { aMember } from '../../support/accounts.ts';

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ number: `${from + index}` }));

describe('the list of staff', () => {
  it.each([
    [[], '10'],
    [numbers(10, 12), '13'],
    [numbers(11, 99), '10'],
    [numbers(10, 99), '100'],
    [[{ number: '10' }, { number: '12' }], '11'],
  ])('F6 the lowest number from 10 on that was never given', (given, expected) => {
    expect(freeNumber(given)).toBe(expected);
  });

  it('F6 there are no more than 9990', () => {
    expect(freeNumber(numbers(10, 9998))).toBe('9999');
    expect(() => freeNumber(numbers(10, 9999))).toThrow(RangeError);
  });

  it('F6 a name is taken in any letters and spaces, but not by its own bearer', () => {
    const everybody = [aMember({ name: 'Łucja Żak' })];
    expect(isNameTaken(everybody, ' łucja  ŻAK ')).toBe(true);
    expect(isNameTaken(everybody, 'Lucja Zak')).toBe(false);
    expect(isNameTaken(everybody, 'łucja żak', everybody[0]?.id)).toBe(false);
  });

  it('F6 somebody is left who can change things, unless nobody was there before', () => {
    const [chief, clerk] = [aMember({ role: 'administrator' }), aMember({ number: '11' })];
    expect(leavesNoAdministrator([chief, clerk], { ...chief, active: false })).toBe(true);
    expect(leavesNoAdministrator([chief, clerk], { ...clerk, active: false })).toBe(false);
    expect(leavesNoAdministrator([clerk], { ...clerk, active: false })).toBe(false);
  });
});
