import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeakPin } from '../../../shared/model/staff.ts';
import { cleanPin, weaknessOf } from '../../../shared/rules/pin.ts';

const weak: readonly (readonly [string, WeakPin])[] = [
  ['58291a', 'not-digits'],
  ['58 291 4', 'not-digits'],
  ['٥٨٢٩١٤', 'not-digits'],
  ['-582914', 'not-digits'],
  ['', 'too-short'],
  ['58291', 'too-short'],
  ['5829145829143', 'too-long'],
  ['000000', 'same-digit'],
  ['7777777', 'same-digit'],
  ['123456', 'sequence'],
  ['345678', 'sequence'],
  ['890123', 'sequence'],
  ['1234567890', 'sequence'],
  ['987654', 'sequence'],
  ['210987', 'sequence'],
  ['543210987', 'sequence'],
  ['121212', 'repeated-pattern'],
  ['123123', 'repeated-pattern'],
  ['58295829', 'repeated-pattern'],
  ['5825825', 'repeated-pattern'],
  ['112233', 'common'],
  ['159753', 'common'],
  ['147258', 'common'],
  ['123654', 'common'],
  ['11223344', 'common'],
  ['310185', 'date'],
  ['850131', 'date'],
  ['290200', 'date'],
  ['010203', 'date'],
  ['31011985', 'date'],
  ['19850131', 'date'],
  ['29022024', 'date'],
  ['20991231', 'date'],
];

const strong = ['582914', '705316', '836402', '4829167', '58291473', '582914736051', '320185', '853131', '31011899'];

describe('F6 a PIN that is too easy to guess', () => {
  it.each(weak)('F6 %s is refused: %s', (pin, why) => {
    expect(weaknessOf(pin)).toBe(why);
  });

  it.each(strong)('F6 %s is good', (pin) => {
    expect(weaknessOf(pin)).toBeNull();
  });

  it('F6 29 February counts as a day in six digits, whose century nobody knows, and in eight only where there is one', () => {
    expect(weaknessOf('290201')).toBe('date');
    expect(weaknessOf('29022023')).toBeNull();
  });

  it.each([
    ['10', '104710', 'own-number'],
    ['10', '105829', null],
    ['10', '100000', 'common'],
    ['12', '120000', 'own-number'],
    ['12', '444412', 'own-number'],
    ['12', '125829', null],
    ['123', '581237', 'own-number'],
    ['123', '5812374', null],
    ['1234', '581234', 'own-number'],
    ['5829', '58294716', null],
  ] as const)('F6 with the number %s, %s is %s', (number, pin, why) => {
    expect(weaknessOf(pin, { number })).toBe(why);
  });

  it('F6 the present PIN is no new one', () => {
    expect(weaknessOf('582914', { before: '582914' })).toBe('same-as-before');
    expect(weaknessOf('582914', { before: '705316' })).toBeNull();
  });

  it('F6 spaces, dashes and full-width digits of the typed PIN are cleaned first', () => {
    expect(cleanPin(' 582-914 ')).toBe('582914');
    expect(cleanPin('５８２９１４')).toBe('582914');
  });

  it('F6 whatever is typed has an answer, and a good PIN is six to twelve digits, no single one, no run, no day', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{0,14}$/));
    fc.assert(
      fc.property(typed, (text) => {
        const pin = cleanPin(text);
        if (weaknessOf(pin) !== null) return;
        expect(pin).toMatch(/^[0-9]{6,12}$/);
        expect(new Set(pin).size).toBeGreaterThan(1);
        expect('0123456789012345678901'.includes(pin)).toBe(false);
        expect('9876543210987654321098'.includes(pin)).toBe(false);
        expect(pin.slice(0, pin.length / 2).repeat(2)).not.toBe(pin);
      }),
      { numRuns: 3000 },
    );
  });

  it('F6 every day of a century is refused, written in any of the four ways', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const [year = '', month = '', dayOfMonth = ''] = date.toISOString().slice(0, 10).split('-');
        const short = year.slice(2);
        for (const pin of [
          dayOfMonth + month + short,
          short + month + dayOfMonth,
          dayOfMonth + month + year,
          year + month + dayOfMonth,
        ])
          expect(weaknessOf(pin)).not.toBeNull();
      }),
    );
  });

  it('F6 nine of ten random PINs may be chosen: the rules leave enough', () => {
    let good = 0;
    for (let pin = 0; pin < 1_000_000; pin += 97) if (weaknessOf(String(pin).padStart(6, '0')) === null) good += 1;
    expect(good / (1_000_000 / 97)).toBeGreaterThan(0.9);
  });
});
