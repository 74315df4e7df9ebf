import { describe, expect, it } from 'vitest';
import { checkPerson } from '../../../shared/rules/person.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { aPersonInput } from '../../support/builders.ts';

const rules = { today: localDate('2026-11-23'), emailRequired: true, withoutPesel: false };

describe('A9 person', () => {
  it('A9 stores the cleaned form of what was typed', () => {
    const typed = {
      pesel: '900417 03211',
      document: null,
      firstName: ' żaneta ',
      lastName: 'O’Brien – Nowak',
      email: 'Zaneta@WP.pl',
      phone: '600-000-000',
    };
    expect(checkPerson(typed, rules)).toEqual({
      ok: true,
      value: {
        identity: { kind: 'pesel', pesel: '90041703211' },
        firstName: 'żaneta',
        lastName: "O'Brien-Nowak",
        email: 'Zaneta@wp.pl',
        phone: '600000000',
      },
    });
  });

  it('A9 names every problem at once, in the order of the screens', () => {
    const typed = { pesel: '1', document: null, firstName: '', lastName: '7', email: 'x', phone: '5' };
    expect(checkPerson(typed, rules)).toEqual({
      ok: false,
      error: [
        { field: 'pesel', problem: { type: 'too-short', missing: 10 } },
        { field: 'firstName', problem: { type: 'empty' } },
        { field: 'lastName', problem: { type: 'not-a-name' } },
        { field: 'email', problem: { type: 'no-at' } },
        { field: 'phone', problem: { type: 'not-a-phone' } },
      ],
    });
  });

  it('A9 e-mail may be left out only where the setting says so, and must be right all the same', () => {
    const optional = { ...rules, emailRequired: false };
    const refused = { ok: false, error: [{ field: 'email', problem: { type: 'empty' } }] };
    expect(checkPerson(aPersonInput({ email: ' ' }), rules)).toEqual(refused);
    expect(checkPerson(aPersonInput({ email: ' ' }), optional)).toMatchObject({ ok: true, value: { email: null } });
    expect(checkPerson(aPersonInput({ email: 'x@' }), optional)).toMatchObject({
      ok: false,
      error: [{ field: 'email', problem: { type: 'no-domain' } }],
    });
  });

  it('A9 phone may be left out', () => {
    expect(checkPerson(aPersonInput({ phone: '' }), rules)).toMatchObject({ ok: true, value: { phone: null } });
  });
});
