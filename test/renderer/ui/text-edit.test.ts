import { describe, expect, it } from 'vitest';
import { beginsWord, domainSelection, editText } from '../../../renderer/ui/text-edit.ts';

describe('editText', () => {
  it.each([
    { what: 'inserts at the caret', args: ['Ana', 2, 2, { type: 'insert', text: 'n' }], value: 'Anna', caret: 3 },
    { what: 'replaces a selection', args: ['Anna', 0, 4, { type: 'insert', text: 'Ł' }], value: 'Ł', caret: 1 },
    {
      what: 'removes the letter before the caret',
      args: ['Łąka', 2, 2, { type: 'backspace' }],
      value: 'Łka',
      caret: 1,
    },
    {
      what: 'removes a letter with its marks as a whole',
      args: ['z\u0307', 2, 2, { type: 'backspace' }],
      value: '',
      caret: 0,
    },
    {
      what: 'removes a sign of two code units as a whole',
      args: ['a𝒵', 3, 3, { type: 'backspace' }],
      value: 'a',
      caret: 1,
    },
    { what: 'removes a selection', args: ['Anna', 1, 3, { type: 'backspace' }], value: 'Aa', caret: 1 },
    {
      what: 'has nothing to remove at the start',
      args: ['Anna', 0, 0, { type: 'backspace' }],
      value: 'Anna',
      caret: 0,
    },
    { what: 'clears', args: ['Anna', 2, 2, { type: 'clear' }], value: '', caret: 0 },
    {
      what: 'does not pass the longest length',
      args: ['Anna', 4, 4, { type: 'insert', text: 'M' }, 4],
      value: 'Anna',
      caret: 4,
    },
  ] as const)('$what', ({ args, value, caret }) => {
    const [text, start, end, edit, longest] = args as readonly [
      string,
      number,
      number,
      Parameters<typeof editText>[3],
      number?,
    ];
    expect(editText(text, start, end, edit, longest)).toEqual({ value, caret });
  });
});

describe('beginsWord', () => {
  it.each([
    ['', true],
    ['Anna ', true],
    ['Nowak-', true],
    ['Ann', false],
    ["O'", false],
  ])('%j: %s', (before, begins) => {
    expect(beginsWord(before)).toBe(begins);
  });
});

describe('domainSelection', () => {
  it.each([
    { what: 'a domain after a name', args: ['anna', 4, 4, '@wp.pl'], selection: { start: 4, end: 4 } },
    { what: 'a domain after the sign', args: ['anna@', 5, 5, '@wp.pl'], selection: { start: 4, end: 5 } },
    { what: 'another domain', args: ['anna@o2.pl', 10, 10, '@wp.pl'], selection: { start: 4, end: 10 } },
    { what: 'an ending after a dot', args: ['anna@dom.', 9, 9, '.pl'], selection: { start: 8, end: 9 } },
    { what: 'an ending', args: ['anna@dom', 8, 8, '.pl'], selection: { start: 8, end: 8 } },
    { what: 'the sign alone', args: ['anna@', 5, 5, '@'], selection: { start: 5, end: 5 } },
  ] as const)('$what', ({ args, selection }) => {
    const [value, start, end, key] = args;
    expect(domainSelection(value, start, end, key)).toEqual(selection);
  });
});
