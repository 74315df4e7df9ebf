import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INPUT_LIMITS, isPlainInput, LARGE_INPUT_LIMITS } from '../../electron/api/plain-input.ts';

const isPlain = (input: unknown) => isPlainInput(input, INPUT_LIMITS);
const nested = (levels: number): unknown => {
  let value: unknown = null;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
};

describe('plain data', () => {
  it('is whatever JSON can hold, within the limits', () => {
    // A key of that name is refused: see below.
    const json = fc.jsonValue({ maxDepth: 8 }).filter((value) => !JSON.stringify(value).includes('"__proto__":'));
    fc.assert(fc.property(json, (value) => isPlain(structuredClone(value))));
  });

  it.each([
    ['undefined', undefined],
    ['an optional field that is left out', { a: undefined }],
    ['-0', -0],
    ['lone surrogates, NUL and signs of the other direction', '\ud800\u0000\u202e'],
    ['an object without a prototype', Object.assign(Object.create(null), { a: 1 })],
    ['as deep as may be', nested(16)],
    ['as long as may be', 'a'.repeat(INPUT_LIMITS.size - 1)],
  ])('is also %s', (_, value) => {
    expect(isPlain(value)).toBe(true);
  });

  const circle: unknown[] = [];
  circle.push(circle);
  it.each<[string, unknown]>([
    ['a map', new Map([['a', 1]])],
    ['a set', new Set([1])],
    ['a date', new Date(0)],
    ['a pattern', /a/],
    ['an error', new Error('a')],
    ['bytes', new Uint8Array(4)],
    ['a boxed number', Object(1)],
    ['a big integer', 1n],
    ['a symbol', Symbol('a')],
    ['a function', () => undefined],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a list with a hole', new Array(3)],
    ['a list of a thousand million nothings', Object.assign([], { length: 1_000_000_000 })],
    ['a circle', circle],
    ['a key that is a prototype', JSON.parse('{"__proto__":{"role":"administrator"}}')],
    ['one level deeper', nested(17)],
    ['ten thousand levels', nested(10_000)],
    ['one character more', 'a'.repeat(INPUT_LIMITS.size)],
    ['the same in keys', { ['a'.repeat(INPUT_LIMITS.size)]: 1 }],
    ['the same in many small values', Array.from({ length: INPUT_LIMITS.size }, () => 1)],
    ['100 MB', 'a'.repeat(100_000_000)],
  ])('is not %s', (_, value) => {
    expect(isPlain(value)).toBe(false);
    expect(isPlain({ deeper: [value] })).toBe(false);
  });

  it('of an administrator may be a whole file', () => {
    expect(isPlainInput({ kind: 'import', file: 'a'.repeat(8_000_000) }, LARGE_INPUT_LIMITS)).toBe(true);
    expect(isPlainInput('a'.repeat(LARGE_INPUT_LIMITS.size), LARGE_INPUT_LIMITS)).toBe(false);
  });
});
