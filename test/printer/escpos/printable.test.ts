import { describe, expect, it } from 'vitest';
import { printable } from '../../../electron/printer/escpos/printable.ts';

describe('B3 printable text', () => {
  it.each([
    ['„Żółw” i ‘pies’', '"Żółw" i \'pies\''],
    ['pn.–pt. — 8−16', 'pn.-pt. - 8-16'],
    ['dalej…', 'dalej...'],
    ['100 zł • 20 €', '100 zł * 20 EUR'],
    ['a\u0328 z\u0301 o\u0301', 'ą ź ó'],
    ['Øre, Æsir, œuvre, Łódź, Ñuñoa', 'Ore, AEsir, oeuvre, Łódź, Nunoa'],
    ['ﬁrma №1, x², ½', 'firma No1, x2, 1/2'],
    ['  dwie\u00a0\tspacje \n i wiersz ', 'dwie spacje i wiersz'],
    ['Привіт 🙂', '?????? ?'],
    ['art. 5 § 2', 'art. 5 par. 2'],
    ['', ''],
  ])('B3 %j reads %j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('B3 nothing is left of what nobody sees or what commands a printer', () => {
    expect(printable('a\u200bb\u00adc\u202ed\ufeffe')).toBe('abcde');
    expect(printable('\u001b@\u0010\u0004\u0001\u007f\u009b')).toBe('@');
    expect(printable('a\u001bb')).toBe('a b');
    expect(printable('\ud800x\udfff')).toBe('?x?');
  });
});
