import { expect, test } from 'vitest';
import { type Unwell, unwell } from '../../electron/host/heartbeat.ts';

const NOW = 1_000_000;

test.each<[string, number, number, number, readonly Unwell[]]>([
  ['all is well', 0, 0, 0, []],
  ['all is just well enough', 29_999, 14_999, 1999, []],
  ['the storage let nothing through for half a minute', 30_000, 0, 0, ['storage']],
  ['the page was silent for a quarter of a minute', 0, 15_000, 0, ['page']],
  ['everybody waited two seconds', 0, 0, 2000, ['event-loop']],
  ['nothing is well', 60_000, 60_000, 5000, ['storage', 'page', 'event-loop']],
])('I1 %s', (_what, storageAgo, pageAgo, worstLagMs, found) => {
  expect(unwell({ storageMs: NOW - storageAgo, pageMs: NOW - pageAgo, worstLagMs }, NOW)).toEqual(found);
});
