import { expect, test } from 'vitest';
import { formOf, inListOrder, isNameMissing, pinFaultOf } from '../../../renderer/staff/people/person-form.ts';
import type { StaffId, StaffMember } from '../../../shared/model/staff.ts';

const person = (number: string, active = true): StaffMember => ({
  id: `00000000-0000-4000-8000-0000000000${number}` as StaffId,
  number,
  name: `Osoba ${number}`,
  role: 'clerk',
  active,
  pinTemporary: false,
});

test('a form for somebody who is there holds their name and role and no PIN', () => {
  expect(formOf(person('12'))).toEqual({ name: 'Osoba 12', role: 'clerk', pin: '', again: '' });
});

test.each([
  ['  E ', true],
  ['', true],
  ['Ewa', false],
])('name „%s” is missing: %s', (name, missing) => {
  expect(isNameMissing({ name })).toBe(missing);
});

test.each([
  ['295174', '295174', null],
  ['295 174', '295-174', null],
  ['295174', '295175', { kind: 'different' }],
  ['111111', '111111', { kind: 'weak', why: 'same-digit' }],
  ['', '', { kind: 'weak', why: 'too-short' }],
])('temporary PIN %s and %s', (pin, again, fault) => {
  expect(pinFaultOf({ pin, again }, null)).toEqual(fault);
});

test("a temporary PIN must not be like its owner's number", () => {
  expect(pinFaultOf({ pin: '121357', again: '121357' }, '1213')).toEqual({ kind: 'weak', why: 'own-number' });
});

test('whoever may come in stands first, each by number as numbers count', () => {
  const people = [person('10', false), person('12'), person('99', false), person('11')];
  expect(inListOrder(people).map(({ number }) => number)).toEqual(['11', '12', '10', '99']);
});
