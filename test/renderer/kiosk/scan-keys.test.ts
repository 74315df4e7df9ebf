import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_SCAN, scanKey } from '../../../renderer/kiosk/session/scan-keys.ts';

const CODE = 'K7CM3P9TD';
const BETWEEN_MS = 10;

interface Outcome {
  readonly codes: readonly string[];
  /** Keys that a field or a button got. */
  readonly leftOver: string;
}

function typed(keys: readonly string[], gapMs: (index: number) => number = () => BETWEEN_MS): Outcome {
  let scan = NO_SCAN;
  let nowMs = 1000;
  const codes: string[] = [];
  let leftOver = '';
  keys.forEach((key, index) => {
    nowMs += gapMs(index);
    const step = scanKey(scan, key, nowMs);
    scan = step.scan;
    if (!step.taken && key !== 'Shift') leftOver += key;
    if (step.code !== null) codes.push(step.code);
  });
  return { codes, leftOver };
}

const keysOf = (text: string) => [...text, 'Enter'];

describe('C4 a reader', () => {
  test('C4 types prefix, code and Enter: the code is read and no field gets a sign of it', () => {
    expect(typed(keysOf(`UM1:${CODE}`))).toEqual({ codes: [CODE], leftOver: '' });
  });

  test('C4 holds Shift for capitals and the colon', () => {
    const keys = keysOf(`UM1:${CODE}`).flatMap((key) =>
      /[A-Z:]/.test(key) && key.length === 1 ? ['Shift', key] : [key],
    );
    expect(typed(keys).codes).toEqual([CODE]);
  });

  test('C4 may read twice', () => {
    expect(typed([...keysOf(`UM1:${CODE}`), ...keysOf(`UM1:${CODE}`)]).codes).toEqual([CODE, CODE]);
  });

  test.each([
    ['another prefix', 'UM2:K7CM3P9TD'],
    ['no prefix', CODE],
    ['small letters', `um1:${CODE.toLowerCase()}`],
    ['a sign too few', 'UM1:K7CM3P9T'],
    ['a sign too many', 'UM1:K7CM3P9TDD'],
    ['a sign that no code has', 'UM1:K7CM3P9TB'],
    ['a wrong check character', 'UM1:K7CM3P9TX'],
    ['a number of goods', '5901234123457'],
    ['an address', 'https://example.pl/UM1:K7CM3P9TD'],
  ])('C4 %s is no code', (_, text) => {
    const { codes } = typed(keysOf(text));
    expect(codes).toEqual(text.includes('https') ? [CODE] : []);
  });

  test('C4 a person is slower than that', () => {
    expect(typed(keysOf(`UM1:${CODE}`), () => 300).codes).toEqual([]);
    expect(typed(keysOf(`UM1:${CODE}`), (index) => (index === 7 ? 500 : BETWEEN_MS)).codes).toEqual([]);
  });

  test('C4 whoever types a code by hand loses nothing', () => {
    expect(typed([...CODE]).leftOver).toBe(CODE);
    expect(typed(['Enter'])).toEqual({ codes: [], leftOver: 'Enter' });
  });

  test('C4 whatever is typed, only whole codes come out', () => {
    const key = fc.constantFrom('U', 'M', '1', ':', 'Enter', 'Shift', 'K', '7', 'x', 'B', 'Tab');
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
        for (const code of typed(keys).codes) expect(code).toMatch(/^[234679CDFHJKMNPRTWX]{9}$/);
      }),
    );
  });
});
