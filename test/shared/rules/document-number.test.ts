import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocumentNumber, cleanDocumentNumber } from '../../../shared/rules/document-number.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { PESELS } from '../../support/builders.ts';

const today = localDate('2026-11-23');
const problemOf = (text: string) => {
  const result = checkDocumentNumber(text, today);
  return result.ok ? null : result.error.type;
};

describe('A9 number of a document', () => {
  it.each([
    ['a Polish passport', 'ZS 0000177', 'ZS0000177'],
    ['an identity card in small letters', 'abc-123456', 'ABC123456'],
    ['digits alone', '12345', '12345'],
    ['the longest', 'A1234567890123456789', 'A1234567890123456789'],
    ['blanks of every kind and dashes', ' AB\u00A012\u2009–\u200B3−4 ', 'AB1234'],
    ['full-width signs', 'ＡＢ１２３４', 'AB1234'],
    ['eleven digits that are no PESEL', '90041703212', '90041703212'],
  ])('A9 takes %s', (_, typed, number) => {
    expect(checkDocumentNumber(typed, today)).toEqual({ ok: true, value: number });
  });

  it.each([
    ['', 'empty'],
    [' -\u200B', 'empty'],
    ['A123', 'too-short'],
    ['A12345678901234567890', 'too-long'],
    ['PASZPORT', 'no-digit'],
    ['ŁÓD12345', 'forbidden-character'],
    ['АВ123456', 'forbidden-character'],
    ['AB/123456', 'forbidden-character'],
    ['straße12', 'forbidden-character'],
    [PESELS[0], 'is-pesel'],
    ['900417 03211', 'is-pesel'],
  ])('A9 refuses %j as %s', (typed, problem) => {
    expect(problemOf(typed)).toBe(problem);
  });

  const signs = fc.string({ unit: fc.constantFrom(...'ABCXYZabcxyz0123456789'), minLength: 4, maxLength: 19 });

  it('A9 stays what it is however it is written', () => {
    fc.assert(
      fc.property(signs, fc.constantFrom(' ', '-', '\u00A0', '–', ''), fc.nat(18), (text, between, at) => {
        const number = cleanDocumentNumber(`${text}1`);
        const written = `${text.slice(0, at)}${between}${text.slice(at)}1`.toLowerCase();
        expect(cleanDocumentNumber(written)).toBe(number);
        expect(cleanDocumentNumber(number)).toBe(number);
        const checked = checkDocumentNumber(written, today);
        expect(checked.ok ? checked.value : checked.error.type).toBe(checked.ok ? number : 'is-pesel');
      }),
    );
  });
});
