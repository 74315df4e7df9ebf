import { describe, expect, test } from 'vitest';
import { newlyCalled } from '../../../renderer/display/newly-called.ts';

const called = (code: string, calledAtMs: number) => ({ code, desk: 'Stanowisko 1', calledAtMs });

describe('I3 the gong', () => {
  test.each([
    ['the first list is no news', null, [called('H7K-3MR-9TX', 1)], false],
    ['nobody new', [called('H7K-3MR-9TX', 1)], [called('H7K-3MR-9TX', 1)], false],
    ['somebody new', [called('H7K-3MR-9TX', 1)], [called('C4D-6FH-7KM', 2), called('H7K-3MR-9TX', 1)], true],
    ['the same person again', [called('H7K-3MR-9TX', 1)], [called('H7K-3MR-9TX', 5)], true],
    ['somebody sat down', [called('H7K-3MR-9TX', 1), called('C4D-6FH-7KM', 2)], [called('C4D-6FH-7KM', 2)], false],
    ['the first of the day', [], [called('C4D-6FH-7KM', 2)], true],
  ] as const)('%s', (_what, before, now, expected) => {
    expect(newlyCalled(before, now)).toBe(expected);
  });
});
