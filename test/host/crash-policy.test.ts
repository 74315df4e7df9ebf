import { describe, expect, test } from 'vitest';
import { afterCrash } from '../../electron/host/crash-policy.ts';

describe('afterCrash', () => {
  test.each([
    ['the first crash', [], 1000, 'reload', 1],
    ['the second within a minute', [1000], 20_000, 'reload', 2],
    ['the third within a minute', [1000, 20_000], 60_000, 'relaunch', 3],
    ['the third, but the first is a minute old', [1000, 20_000], 61_000, 'reload', 2],
    ['a crash after a quiet day', [1000, 20_000], 86_400_000, 'reload', 1],
  ] as const)('%s', (_what, earlier, now, answer, count) => {
    const next = afterCrash(earlier, now);
    expect(next.answer).toBe(answer);
    expect(next.crashes).toHaveLength(count);
  });
});
