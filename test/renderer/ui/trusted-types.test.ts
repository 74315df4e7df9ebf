import { describe, expect, it } from 'vitest';
import { EMAIL_ROWS, NAME_ROWS } from '../../../renderer/ui/keyboard-layouts.ts';
import { PLAIN_TEXT_ONLY } from '../../../renderer/ui/trusted-types.ts';

describe('the default Trusted Types policy', () => {
  it('lets every key cap through', () => {
    for (const cap of [...NAME_ROWS.lower, ...NAME_ROWS.upper, ...EMAIL_ROWS].flatMap((row) => row.split(' '))) {
      expect(PLAIN_TEXT_ONLY.createHTML(cap)).toBe(cap);
    }
  });

  it.each(['<b>', '&lt;', 'a<', '<img src=x>'])('refuses markup: %s', (text) => {
    expect(() => PLAIN_TEXT_ONLY.createHTML(text)).toThrow(TypeError);
  });

  it('refuses scripts and their addresses', () => {
    expect(() => PLAIN_TEXT_ONLY.createScript('1')).toThrow(TypeError);
    expect(() => PLAIN_TEXT_ONLY.createScriptURL('/a.js')).toThrow(TypeError);
  });
});
