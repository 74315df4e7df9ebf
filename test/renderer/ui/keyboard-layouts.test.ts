import { describe, expect, it } from 'vitest';
import * as layouts from '../../../renderer/ui/keyboard-layouts.ts';
import { PLAIN_TEXT_ONLY } from '../../../renderer/ui/trusted-types.ts';

const { DIGIT_ROWS, EMAIL_ROWS, NAME_ROWS, PANEL_ROWS } = layouts;

const keys = (rows: readonly string[]) => rows.flatMap((row) => row.split(' '));

describe('keyboard layouts', () => {
  it('have every Polish letter in both cases', () => {
    for (const letter of 'aąbcćdeęfghijklłmnńoóprsśtuwyzźż') {
      expect(keys(NAME_ROWS.lower)).toContain(letter);
      expect(keys(NAME_ROWS.upper)).toContain(letter.toLocaleUpperCase('pl'));
    }
  });

  it('keep both cases in the same places', () => {
    expect(keys(NAME_ROWS.lower).map((key) => (key.length > 1 ? key : key.toLocaleUpperCase('pl')))).toEqual(
      keys(NAME_ROWS.upper),
    );
  });

  it('have at most eleven keys in a row and no key twice', () => {
    for (const rows of [NAME_ROWS.lower, NAME_ROWS.upper, ...Object.values(PANEL_ROWS), EMAIL_ROWS, DIGIT_ROWS]) {
      for (const row of rows) expect(row.split(' ').length).toBeLessThanOrEqual(11);
      expect(new Set(keys(rows)).size).toBe(keys(rows).length);
    }
  });

  it('have caps that the page’s policy lets be drawn', () => {
    for (const rows of Object.values(layouts)) {
      for (const key of keys(Object.values(rows).flat())) expect(() => PLAIN_TEXT_ONLY.createHTML(key)).not.toThrow();
    }
  });

  it('have every sign that a sentence in Polish needs', () => {
    for (const sign of '0123456789.,:;!?()„”') expect(keys(PANEL_ROWS.signs)).toContain(sign);
  });

  it('have all digits and the signs of an address', () => {
    for (const sign of '0123456789@.-_') expect(keys(EMAIL_ROWS)).toContain(sign);
    for (const digit of '0123456789') expect(keys(DIGIT_ROWS)).toContain(digit);
  });
});
