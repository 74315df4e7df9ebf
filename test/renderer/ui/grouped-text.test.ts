import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_GROUPING, ENDING_GROUPING } from '../../../renderer/ui/code-text.ts';
import { editSigns, showGroups, shownIndexOf, signIndex } from '../../../renderer/ui/grouped-text.ts';
import { CODE_ROWS, WORD_ROWS } from '../../../renderer/ui/keyboard-layouts.ts';
import { CODE_ALPHABET } from '../../../shared/rules/visit-code.ts';

describe('a visit code in a field', () => {
  it.each([
    ['', ''],
    ['K7C', 'K7C'],
    ['K7CM', 'K7C M'],
    ['K7CM3P9TD', 'K7C M3P 9TD'],
  ])('%j is shown as %j', (signs, shown) => {
    expect(showGroups(signs, CODE_GROUPING)).toBe(shown);
  });

  it('has a caret place for every sign, and back', () => {
    for (let index = 0; index <= 9; index++) {
      expect(signIndex(shownIndexOf(index, CODE_GROUPING), CODE_GROUPING)).toBe(index);
    }
  });

  it.each([
    ['k7c-m3p-9td', 'K7CM3P9TD'],
    ['K7C M3P 9TD', 'K7CM3P9TD'],
    ['Ｋ７Ｃ', 'K7C'],
    ['UM1:K7CM3P9TD', 'MK7CM3P9TD'],
    ['0O1IL5S8BUVYZQGAE', ''],
  ])('%j typed leaves %j', (text, signs) => {
    expect(CODE_GROUPING.clean(text)).toBe(signs);
  });

  it('takes no tenth sign and writes in the middle', () => {
    expect(editSigns('K7CM3P9TD', 9, 9, 'insertText', 'X', CODE_GROUPING).signs).toBe('K7CM3P9TD');
    expect(editSigns('K7C', 1, 1, 'insertText', 'x', CODE_GROUPING)).toEqual({ signs: 'KX7C', caret: 2 });
  });

  it('holds four digits of a PESEL and nothing else, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (data) => {
        expect(editSigns('', 0, 0, 'insertFromPaste', data, ENDING_GROUPING).signs).toMatch(/^\d{0,4}$/);
      }),
    );
  });
});

describe('keys', () => {
  it('C2 has a key for every sign of a code and for no other', () => {
    const keys = CODE_ROWS.join(' ')
      .split(' ')
      .filter((key) => key.length === 1);
    expect(keys.sort().join('')).toBe([...CODE_ALPHABET].sort().join(''));
  });

  it('E3 has every letter of Polish words', () => {
    const keys = WORD_ROWS.join('');
    for (const letter of 'aąbcćdeęfghijklłmnńoóprsśtuwyzźż') expect(keys).toContain(letter);
  });
});
