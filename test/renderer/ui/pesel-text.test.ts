import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editSigns, shownIndexOf, signIndex } from '../../../renderer/ui/grouped-text.ts';
import { digitsOf, PESEL_GROUPING, showDigits } from '../../../renderer/ui/pesel-text.ts';

describe('showDigits', () => {
  it.each([
    ['', false, ''],
    ['900417', false, '900417'],
    ['9004170', false, '900417 0'],
    ['90041703211', false, '900417 03211'],
    ['90041703', true, '•••••• ••'],
  ])('%s, masked %s: %s', (digits, masked, shown) => {
    expect(showDigits(digits, masked)).toBe(shown);
  });

  it('has a caret place for every digit, and back', () => {
    for (let index = 0; index <= 11; index++)
      expect(signIndex(shownIndexOf(index, PESEL_GROUPING), PESEL_GROUPING)).toBe(index);
  });
});

describe('digitsOf', () => {
  it.each([
    ['900417-03211 ', '90041703211'],
    ['\u00a0900417\u200b03211', '90041703211'],
    ['９００４１７０３２１１', '90041703211'],
    ['abc', ''],
  ])('%j: %s', (text, digits) => {
    expect(digitsOf(text)).toBe(digits);
  });
});

describe('an edit of the digits', () => {
  it.each([
    { what: 'a digit at the end', edit: ['9004', 4, 4, 'insertText', '1'], digits: '90041', caret: 5 },
    { what: 'a digit in the middle', edit: ['9004', 2, 2, 'insertText', '7'], digits: '90704', caret: 3 },
    { what: 'a letter', edit: ['9004', 4, 4, 'insertText', 'x'], digits: '9004', caret: 4 },
    { what: 'a twelfth digit', edit: ['90041703211', 11, 11, 'insertText', '5'], digits: '90041703211', caret: 11 },
    {
      what: 'a paste over a selection',
      edit: ['111', 0, 3, 'insertFromPaste', '900417 03211'],
      digits: '90041703211',
      caret: 11,
    },
    { what: 'backspace', edit: ['9004', 4, 4, 'deleteContentBackward', null], digits: '900', caret: 3 },
    { what: 'backspace at the start', edit: ['9004', 0, 0, 'deleteContentBackward', null], digits: '9004', caret: 0 },
    { what: 'delete forward', edit: ['9004', 1, 1, 'deleteContentForward', null], digits: '904', caret: 1 },
    { what: 'delete of a selection', edit: ['9004', 1, 3, 'deleteByCut', null], digits: '94', caret: 1 },
    {
      what: 'an undo, which would bring masked text back',
      edit: ['9004', 4, 4, 'historyUndo', null],
      digits: '9004',
      caret: 4,
    },
  ] as const)('$what', ({ edit, digits, caret }) => {
    const [known, start, end, inputType, data] = edit;
    expect(editSigns(known, start, end, inputType, data, PESEL_GROUPING)).toEqual({ signs: digits, caret });
  });

  it('holds at most eleven digits and nothing else, whatever is typed', () => {
    const start = fc.integer({ min: 0, max: 11 });
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^\d{0,11}$/), start, (data, known, at) => {
        const caret = Math.min(at, known.length);
        expect(editSigns(known, caret, caret, 'insertText', data, PESEL_GROUPING).signs).toMatch(/^\d{0,11}$/);
      }),
    );
  });
});
