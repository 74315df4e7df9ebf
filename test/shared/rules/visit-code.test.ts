import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CODE_ALPHABET,
  CODE_LENGTH,
  cleanCode,
  drawCode,
  groupsOf,
  isVisitCode,
} from '../../../shared/rules/visit-code.ts';

/** Random numbers from a list, then from the property's own source. */
function randomFrom(values: readonly number[]): (below: number) => number {
  let next = 0;
  return (below) => {
    const value = values[next % values.length] ?? 0;
    next += 1;
    return value % below;
  };
}

const values = fc.array(fc.integer({ min: 0, max: 18 }), { minLength: 64, maxLength: 64 });
const codes = values.filter((list) => new Set(list).size > 3).map((list) => drawCode(randomFrom(list)));
const drawing = (text: string) => [...text].map((character) => CODE_ALPHABET.indexOf(character));

describe('A11 visit code', () => {
  it('A11 has the alphabet of the receipt, without look-alikes and vowels', () => {
    expect(CODE_ALPHABET).toHaveLength(19);
    expect(CODE_ALPHABET).not.toMatch(/[015AEIOUYSBZGVQL8]/);
  });

  it('A11 ends in the check character Σ (i + 2) · v modulo 19', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8];
    const check = (2 * 1 + 3 * 2 + 4 * 3 + 5 * 4 + 6 * 5 + 7 * 6 + 8 * 7 + 9 * 8) % 19;
    const expected = [...values, check].map((value) => CODE_ALPHABET[value]).join('');
    expect(drawCode(randomFrom(values))).toBe(expected);
    expect(isVisitCode(expected)).toBe(true);
  });

  it('A11 every drawn code is a code, whatever the numbers', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toHaveLength(CODE_LENGTH);
        expect(isVisitCode(code)).toBe(true);
        expect(code).not.toMatch(/(.)\1\1/);
      }),
      { numRuns: 500 },
    );
  });

  it('A11 catches every single wrong character', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let place = 0; place < CODE_LENGTH; place += 1) {
          for (const character of CODE_ALPHABET) {
            const wrong = code.slice(0, place) + character + code.slice(place + 1);
            if (wrong !== code) expect(isVisitCode(wrong)).toBe(false);
          }
        }
      }),
    );
  });

  it('A11 catches every swap of neighbours, the check character included', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let place = 0; place + 1 < CODE_LENGTH; place += 1) {
          const swapped = `${code.slice(0, place)}${code[place + 1]}${code[place]}${code.slice(place + 2)}`;
          if (swapped !== code) expect(isVisitCode(swapped)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['HWDPKCMN', 'KCHWDPMN', 'JPRDKCMN', 'KCMNJPRD', 'KKKCMNPR', 'CMNPRTWW'])(
    'A11 draws again after %s',
    (unwanted) => {
      const next = 'K7CM3P9T';
      const code = drawCode(randomFrom([...drawing(unwanted), ...drawing(next)]));
      const isRefused = unwanted !== 'CMNPRTWW';
      expect(code.startsWith(isRefused ? next : unwanted)).toBe(true);
    },
  );

  it('A11 looks for triples through the check character too', () => {
    const endings = fc.tuple(
      fc.constantFrom(...CODE_ALPHABET),
      fc.array(fc.integer({ min: 0, max: 18 }), { minLength: 14, maxLength: 14 }),
    );
    fc.assert(
      fc.property(endings, ([last, others]) => {
        const first = [...others.slice(0, 6), ...drawing(last + last)];
        const code = drawCode(randomFrom([...first, ...others.slice(6), 0, 1, 2, 3, 4, 5, 6, 7]));
        expect(code).not.toMatch(/(.)\1\1/);
      }),
      { numRuns: 1000 },
    );
  });

  it('A11 a source that is not random is an error, not an endless loop', () => {
    expect(() => drawCode(() => 0)).toThrow();
  });

  it('A11 is read as people write it', () => {
    expect(cleanCode(' k7c-m3p 9tx\u200B')).toBe('K7CM3P9TX');
    expect(isVisitCode('k7cm3p9tx')).toBe(false);
    expect(isVisitCode('')).toBe(false);
    expect(groupsOf('K7CM3P9TX')).toEqual(['K7C', 'M3P', '9TX']);
  });
});
