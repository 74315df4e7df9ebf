import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkName, cleanName, NAME_LENGTH } from '../../../shared/rules/name.ts';

describe('A9 name', () => {
  it.each([
    ['Żółć', 'Żółć'],
    ['  Anna   Maria ', 'Anna Maria'],
    ['Nowak - Kowalska', 'Nowak-Kowalska'],
    ['Nowak–Kowalska', 'Nowak-Kowalska'],
    ['O’Brien', "O'Brien"],
    ['Dell`Acqua', "Dell'Acqua"],
    ["'t Hooft", "'t Hooft"],
    ['J. R.', 'J. R.'],
    ['Nguyễn', 'Nguyễn'],
    ['Ångström', 'Ångström'],
    ['Z\u0307aneta', 'Żaneta'],
    ['Мар\u02BCяна', "Мар'яна"],
    ['Anna\u00A0Maria', 'Anna Maria'],
    ['An\u200Bna', 'Anna'],
    ['Ó', 'Ó'],
  ])('A9 takes %j as %j', (typed, stored) => {
    expect(checkName(typed)).toEqual({ ok: true, value: stored });
  });

  it.each(['', '   ', '\u200B\u00A0'])('A9 takes %j for empty', (typed) => {
    expect(checkName(typed)).toEqual({ ok: false, error: { type: 'empty' } });
  });

  it.each(['Jan2', 'Jan3k', '٣', 'a@b', 'Jan\u0007ek', '<b>Jan</b>', '-', "'", '. .', 'Jan;', 'Jan🙂', 'Ja/n', 'Jan_'])(
    'A9 refuses %j',
    (typed) => {
      expect(checkName(typed)).toEqual({ ok: false, error: { type: 'not-a-name' } });
    },
  );

  it('A9 counts characters as people do', () => {
    expect(checkName('ż'.repeat(NAME_LENGTH)).ok).toBe(true);
    expect(checkName('Z\u0307'.repeat(NAME_LENGTH)).ok).toBe(true);
    expect(checkName('𝒵'.repeat(NAME_LENGTH)).ok).toBe(true);
    expect(checkName('ż'.repeat(NAME_LENGTH + 1))).toEqual({ ok: false, error: { type: 'too-long' } });
  });

  it('A9 a stored name is its own cleaned form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const result = checkName(typed);
        if (result.ok) {
          expect(checkName(result.value)).toEqual(result);
          expect(cleanName(result.value)).toBe(result.value);
        }
      }),
      { numRuns: 500 },
    );
  });
});
