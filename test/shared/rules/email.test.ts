import { describe, expect, it } from 'vitest';
import { checkEmail, EMAIL_LENGTH } from '../../../shared/rules/email.ts';
import { suggestDomain } from '../../../shared/rules/email-hint.ts';

const longest = `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(58)}.pl`;

describe('A9 e-mail', () => {
  it.each([
    ['jan@wp.pl', 'jan@wp.pl'],
    ['  Jan.Nowak@WP.PL ', 'Jan.Nowak@wp.pl'],
    ['jan+urzad@poczta.onet.pl', 'jan+urzad@poczta.onet.pl'],
    ["o'brien@x.example", "o'brien@x.example"],
    ['a_b-c@9-9.example', 'a_b-c@9-9.example'],
    ['jan@xn--w-uga1v8h.pl', 'jan@xn--w-uga1v8h.pl'],
    ['ja\u200Bn@wp.pl', 'jan@wp.pl'],
    [longest, longest],
  ])('A9 takes %j', (typed, stored) => {
    expect(checkEmail(typed)).toEqual({ ok: true, value: stored });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['jan.wp.pl', 'no-at'],
    ['@wp.pl', 'nothing-before-at'],
    ['@', 'nothing-before-at'],
    ['jan@', 'no-domain'],
    ['jan@wp', 'no-domain'],
    ['jan@.pl', 'no-domain'],
    ['jan@wp.', 'no-domain'],
    ['jan@wp..pl', 'no-domain'],
    ['jan@wp.p', 'no-domain'],
    ['jan@192.168.1.1', 'no-domain'],
    ['jan@-wp.pl', 'no-domain'],
    [`jan@${'a'.repeat(64)}.pl`, 'no-domain'],
    ['jan nowak@wp.pl', 'forbidden-character'],
    ['jan@w p.pl', 'forbidden-character'],
    ['jan@wp.pl, ala@wp.pl', 'forbidden-character'],
    ['jan@@wp.pl', 'forbidden-character'],
    ['żaneta@wp.pl', 'forbidden-character'],
    ['jan@żółw.pl', 'forbidden-character'],
    ['.jan@wp.pl', 'forbidden-character'],
    ['jan.@wp.pl', 'forbidden-character'],
    ['ja..n@wp.pl', 'forbidden-character'],
    ['jan@wp.pl\r\nBcc: x', 'forbidden-character'],
    [`${longest}l`, 'too-long'],
    [`${'a'.repeat(65)}@wp.pl`, 'too-long'],
  ])('A9 refuses %j as %s', (typed, type) => {
    expect(checkEmail(typed)).toEqual({ ok: false, error: { type } });
  });

  it('A9 the longest address has 254 characters', () => {
    expect(longest).toHaveLength(EMAIL_LENGTH);
  });

  it.each([
    ['jan@gmial.com', 'jan@gmail.com'],
    ['jan@gmail.con', 'jan@gmail.com'],
    ['jan@gamil.co', 'jan@gmail.com'],
    ['jan@gmailcom', 'jan@gmail.com'],
    ['Jan@WP.LP', 'Jan@wp.pl'],
    ['jan@interai.pl', 'jan@interia.pl'],
    ['jan@hotmial.co', 'jan@hotmail.com'],
    ['jan@poczta.onte.pl', 'jan@poczta.onet.pl'],
  ])('A9 asks about %s', (typed, meant) => {
    expect(suggestDomain(typed)).toBe(meant);
  });

  it.each([
    'jan@gmail.com',
    'jan@op.pl',
    'jan@mail.com',
    'jan@olsztyn.eu',
    'jan@firma.example',
    'jan',
    '@gmial.com',
    'jan@',
    '',
  ])('A9 does not ask about %j', (typed) => {
    expect(suggestDomain(typed)).toBeNull();
  });
});
