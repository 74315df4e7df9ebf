import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../shared/model/person.ts';
import { checkIdentity, identityKey, identityOfKey, isEndingOf, keyAsTyped } from '../../../shared/rules/identity.ts';
import { NOBODY, namedBy, personInputOf } from '../../../shared/rules/typed-person.ts';
import { addDays, localDate } from '../../../shared/time/local-date.ts';
import { A_DOCUMENT, PESELS } from '../../support/builders.ts';

const today = localDate('2026-11-23');
const rules = { today, withoutPesel: true };
const STRANGER: Identity = { kind: 'document', number: 'CCC456789', born: localDate('1990-01-31') };

const anyIdentity: fc.Arbitrary<Identity> = fc.oneof(
  fc
    .string({ unit: fc.constantFrom(...'0123456789'), minLength: 11, maxLength: 11 })
    .map((pesel): Identity => ({ kind: 'pesel', pesel })),
  fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...'ABZ0123456789'), minLength: 5, maxLength: 20 }),
      fc.integer({ min: 0, max: 45_600 }),
    )
    .map(([number, days]): Identity => ({ kind: 'document', number, born: addDays(today, -days) })),
);

describe('A9 who somebody is', () => {
  it('A9 a document with a date of birth does instead of the PESEL, where the setting says so', () => {
    const typed = { pesel: '', document: A_DOCUMENT };
    expect(checkIdentity(typed, rules)).toEqual({ ok: true, value: STRANGER });
    expect(checkIdentity(typed, { ...rules, withoutPesel: false })).toEqual({
      ok: false,
      error: [{ field: 'documentNumber', problem: { type: 'pesel-needed' } }],
    });
  });

  it('A9 a PESEL is not looked at beside a document, and nothing but the PESEL without one', () => {
    expect(checkIdentity({ pesel: '1', document: A_DOCUMENT }, rules).ok).toBe(true);
    expect(checkIdentity({ pesel: PESELS[0], document: null }, rules)).toEqual({
      ok: true,
      value: { kind: 'pesel', pesel: PESELS[0] },
    });
  });

  it('A9 names both problems of a document at once', () => {
    expect(checkIdentity({ pesel: '', document: { number: 'A', born: '31.02.1990' } }, rules)).toEqual({
      ok: false,
      error: [
        { field: 'documentNumber', problem: { type: 'too-short' } },
        { field: 'born', problem: { type: 'date' } },
      ],
    });
  });

  it('A9 of the typed fields only those go out by which the person is known', () => {
    const typed = { ...NOBODY, pesel: PESELS[0], documentNumber: 'CCC 456789', born: '31011990', firstName: 'Ewa' };
    const { pesel, document, firstName } = personInputOf(typed, 'document');
    expect({ pesel, document, firstName }).toEqual({
      pesel: '',
      document: { number: 'CCC 456789', born: '31011990' },
      firstName: 'Ewa',
    });
    expect(personInputOf(typed, 'pesel')).toMatchObject({ pesel: PESELS[0], document: null });
    expect(namedBy(typed, 'pesel')).toEqual({ by: 'pesel', pesel: PESELS[0] });
  });
});

describe('A12 the key of a person', () => {
  it('A12 is the digits of the PESEL as ever, and for a document a text that no PESEL can be', () => {
    expect(identityKey({ kind: 'pesel', pesel: '44051401458' })).toBe('44051401458');
    expect(identityKey(STRANGER)).toBe('dok:CCC456789:1990-01-31');
  });

  it('A12 gives the identity back, and two identities never share one', () => {
    fc.assert(
      fc.property(anyIdentity, anyIdentity, (one, other) => {
        expect(identityOfKey(identityKey(one))).toEqual(one);
        expect(identityKey(one) === identityKey(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it.each(['', '4405140145', 'dok:', 'dok:ABC12', 'dok:ABC12:1990-02-31', 'dok:abc12:1990-01-31', ' 44051401458'])(
    'A12 %j is nobody',
    (key) => {
      expect(identityOfKey(key)).toBeNull();
    },
  );

  it('A10 is read from what was typed whatever the office takes now', () => {
    expect(keyAsTyped({ pesel: '900417 03211', document: null }, today)).toBe(PESELS[0]);
    expect(keyAsTyped({ pesel: '', document: { number: 'ccc-456789', born: '31011990' } }, today)).toBe(
      identityKey(STRANGER),
    );
    expect(keyAsTyped({ pesel: PESELS[0], document: { number: 'CCC456789', born: '' } }, today)).toBeNull();
  });
});

describe('C2 the ending of a document', () => {
  it.each([
    ['6789', true],
    [' 67-89 ', true],
    ['６７８９', true],
    ['789', false],
    ['1990', false],
    ['CCC456789', false],
    ['', false],
  ])('C2 ending %j: %s', (typed, fits) => {
    expect(isEndingOf(typed, STRANGER)).toBe(fits);
  });

  it('C2 letters count, small or capital', () => {
    expect(isEndingOf('7x9y', { ...STRANGER, number: 'AB127X9Y' } as Identity)).toBe(true);
  });
});
