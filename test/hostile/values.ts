type Random = (below: number) => number;

const of = <T>(random: Random, values: readonly T[]): T => values[random(values.length)] as T;

/** Text that has broken some program: encodings, directions, languages of machines, names of machinery. */
const TEXTS = [
  ...['', ' ', '\u0000', '\u0000\u0001\u001f\u007f\u0085', '\ud800', '\udfff\ud800', '\u202ekot\u202c', '\u2066\u2069'],
  ...[
    '\ufeff',
    '\u200b\u200d',
    'e\u0301'.repeat(255),
    '🏳️‍🌈',
    'ｆｕｌｌ',
    'ﷺ',
    '\r\nBcc: a@b.pl',
    '\u2028\u2029',
    'аdministrator',
  ],
  ...[
    "' OR '1'='1",
    "'; DROP TABLE visit; --",
    '1); DELETE FROM visit; --',
    '$1',
    '%',
    '_',
    'a%27',
    '" OR ""="',
    '\\',
    ':name',
  ],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=x>',
    'javascript:alert(1)',
    '{{7*7}}',
    '#{7*7}',
  ],
  ...[
    '../../etc/passwd',
    '..\\..\\windows',
    '/dev/zero',
    'CON',
    'file:///etc/passwd',
    'a'.repeat(300),
    '\u001b[2J',
    '=1+1',
    '%00',
    '%s%n',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'then',
    'valueOf',
    'toJSON',
    'null',
    'NaN',
  ],
  ...[
    '90041703214',
    '00000000000',
    '2026-11-24',
    '2026-02-30',
    '9999999999',
    '1e999',
    '-1',
    '0x10',
    '١٢٣',
    'K7CM3-P9TXD',
  ],
];

const NUMBERS = [
  ...[0, -0, 1, -1, 0.1, 1e-7, 2 ** 31, 2 ** 53, -(2 ** 53), Number.MAX_VALUE, Number.MIN_VALUE],
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
];

function nested(levels: number, inLists: boolean): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = inLists ? [value] : { value };
  return value;
}

function circle(): unknown {
  const value: Record<string, unknown> = { a: 1 };
  value['self'] = [value];
  return value;
}

/** Made once: they are handed over as they are, as a message that has been read already. */
const DEEP = [nested(17, true), nested(1000, false), nested(3000, true)];

/** What structured cloning lets through and no screen sends. */
const STRANGE: readonly (() => unknown)[] = [
  () => new Map([['by', 'code']]),
  () => new Set(['code']),
  () => new Date(0),
  () => new Date(Number.NaN),
  () => /(a+)+$/,
  () => new Error('a'),
  () => new Uint8Array(16),
  () => new ArrayBuffer(16),
  () => 10n ** 40n,
  () => Object('boxed'),
  () => new Array(7),
  () => Object.assign(new Array(3), { 2: 1 }),
  circle,
  () => JSON.parse('{"__proto__":{"role":"administrator","isAdmin":true}}'),
  () => ({ constructor: { prototype: { polluted: true } } }),
  () => JSON.parse('{"then":"no promise","toString":1,"valueOf":null,"hasOwnProperty":1}'),
  () => ({ $ne: null, [Symbol.iterator.toString()]: 1, length: -1 }),
  () => Array.from({ length: 3000 }, (_, at) => at),
  () => Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`k${at}`, at])),
];

/** Some value that nobody is waiting for. */
export function hostileValue(random: Random): unknown {
  switch (random(12)) {
    case 0:
      return of(random, NUMBERS);
    case 1:
      return of(random, [null, undefined, true, false]);
    case 2:
    case 3:
      return of(random, STRANGE)();
    case 4:
      return of(random, DEEP);
    case 5:
      return [hostileText(random), of(random, NUMBERS)];
    case 6:
      return { [hostileText(random)]: hostileText(random) };
    default:
      return hostileText(random);
  }
}

export function hostileText(random: Random): string {
  const text = of(random, TEXTS);
  return random(4) === 0 ? text + of(random, TEXTS) : text;
}

/** Texts of 1, 10 and 100 MB. */
export const LARGE = [1, 10, 100].map((megabytes) => 'ż'.repeat(megabytes * 500_000));
