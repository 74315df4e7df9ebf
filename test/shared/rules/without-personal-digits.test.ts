import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPersonalDigits } from '../../../shared/rules/without-personal-digits.ts';

describe('a text for a log', () => {
  it.each([
    ['pomyłka w numerze 85063024680, poprawiono', 'pomyłka w numerze […], poprawiono'],
    ['850630 24680', '[…]'],
    ['85-06-30-24680', '[…]'],
    ['tel. 600 100 200', 'tel. […]'],
    ['+48 600-100-200', '[…]'],
    ['0048600100200', '0048600100200'],
    ['<anna.wisniewska@poczta.example>: no such user', '<[…]>: no such user'],
    ['napisać na żółć@urząd.example', 'napisać na […]'],
  ])('loses what is somebody’s: %s', (text, left) => {
    expect(withoutPersonalDigits(text)).toBe(left);
  });

  it.each([
    'kiosk-2026-11-23T09-41.sqlite3',
    'numer 10, poniedziałek 23.11.2026, godz. 10.20',
    '1795423260000',
    '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
    'a3f5c6d7123456789b0c1d2e3f405162738495a6b7c8d9e0f1a2b3c4d5e6f708',
    'kiosk.sqlite3.version-110',
    'at openDatabase (/opt/kiosk/app.mjs:12345:67)',
  ])('keeps what is nobody’s: %s', (text) => {
    expect(withoutPersonalDigits(text)).toBe(text);
  });

  it('has no eleven digits left, wherever they stood among words', () => {
    const digits = fc.stringMatching(/^\d{11}$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[a-ząę ]{0,9}$/), digits, fc.stringMatching(/^[a-ząę ]{0,9}$/), (a, pesel, b) => {
        expect(withoutPersonalDigits(`${a} ${pesel}, ${b}`)).not.toContain(pesel);
      }),
    );
  });
});
