import { describe, expect, it } from 'vitest';
import { isSamePerson } from '../../../electron/engine/rules/person-match.ts';
import { readCode } from '../../../electron/engine/rules/visit-identity.ts';
import { isEndingOf } from '../../../shared/rules/identity.ts';
import { drawCode } from '../../../shared/rules/visit-code.ts';
import { aPerson, PESELS, type PersonChanges } from '../../support/builders.ts';

let drawn = 0;
const code = drawCode((below) => (7 * ++drawn) % below);

describe('C2 code and ending of the PESEL', () => {
  it.each([
    ['as it is', code],
    ['in groups', `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`],
    ['with dashes and small letters', `${code.slice(0, 3)}-${code.slice(3)}`.toLowerCase()],
    ['scanned from the receipt', `UM1:${code}`],
    ['scanned by a reader that types small letters', `um1:${code.toLowerCase()}`],
  ])('C2 a code %s', (_, typed) => {
    expect(readCode(typed)).toBe(code);
  });

  it.each([
    ['nothing', ''],
    ['too short', code.slice(1)],
    ['a wrong check character', code.slice(0, 8) + (code.endsWith('2') ? '3' : '2')],
    ['another mark before it', `UM2:${code}`],
    ['a PESEL', PESELS[0]],
  ])('C2 %s is no code', (_, typed) => {
    expect(readCode(typed)).toBeNull();
  });

  it.each([
    ['3211', true],
    [' 32 11 ', true],
    ['３２１１', true],
    ['211', false],
    ['03211', false],
    [PESELS[0], false],
    ['', false],
    ['3212', false],
  ])('C2 ending %j: %s', (typed, fits) => {
    expect(isEndingOf(typed, { kind: 'pesel', pesel: PESELS[0] })).toBe(fits);
  });
});

describe('A12 the same person', () => {
  it.each<[string, PersonChanges, boolean]>([
    ['the same', {}, true],
    ['other capitals', { firstName: 'ŻANETA', lastName: 'próbna-wzorcowa' }, true],
    ['a decomposed letter', { firstName: 'Żaneta'.normalize('NFD') }, true],
    ['blanks around the hyphen', { lastName: 'Próbna – Wzorcowa' }, true],
    ['another address and telephone', { email: null, phone: null }, true],
    ['another PESEL', { pesel: PESELS[1] }, false],
    ['another first name', { firstName: 'Zaneta' }, false],
    ['another last name', { lastName: 'Próbna' }, false],
  ])('A12 %s: %s %s', (_, changes, same) => {
    expect(isSamePerson(aPerson(), aPerson(changes))).toBe(same);
  });

  it('edge: a name with an apostrophe, however it was typed', () => {
    expect(isSamePerson(aPerson({ lastName: "O'Neil" }), aPerson({ lastName: 'o’neil' }))).toBe(true);
  });
});
