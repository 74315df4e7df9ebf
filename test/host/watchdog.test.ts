import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startWatchdog } from '../../electron/host/watchdog.ts';
import type { Log } from '../../electron/system/log.ts';

const FEED_MS = 10_000;
let fed: number;
let lag: number;
let storage: () => Promise<boolean>;
let page: () => Promise<boolean>;
let lines: unknown[];
const log: Log = {
  info: (event) => lines.push(event),
  problem: (event, details) => lines.push([event, details]),
};
const well = async () => true;
type Question = () => Promise<boolean>;
const silent: Question = () => new Promise(() => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  [fed, lag, storage, page, lines] = [0, 0, well, well, []];
});
afterEach(() => vi.useRealTimers());

function start(feedEveryMs: number | null = FEED_MS): () => void {
  const began = Date.now();
  const manager = { ready: () => undefined, feed: () => (fed += 1), feedEveryMs };
  const now = () => Date.now() - began;
  return startWatchdog({ manager, storage: () => storage(), page: () => page(), log, now, worstLag: () => lag });
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('is fed in time for as long as all is well', async () => {
  start();
  await pass(60_000);
  expect([fed, lines]).toEqual([6, []]);
});

it('is not fed while the page is silent, and again once it answers', async () => {
  start();
  await pass(10_000);
  page = async () => false;
  await pass(30_000);
  // Its last good answer, two seconds before, still counted once.
  expect(fed).toBe(2);
  page = well;
  await pass(20_000);
  expect(fed).toBe(4);
  expect(lines).toEqual([['not-well', { why: ['page'] }], 'well-again']);
});

it.each<[string, Question]>([
  ['never settles', silent],
  ['says no', async () => false],
  ['fails', () => Promise.reject(new Error('the storage does not work'))],
])('is not fed any more when the storage %s', async (_, question) => {
  storage = question;
  start();
  await pass(120_000);
  // The beginning counts as a good moment, for half a minute.
  expect(fed).toBe(2);
  expect(lines).toEqual([['not-well', { why: ['storage'] }]]);
});

it('asks nobody anew who has not answered yet', async () => {
  let asked = 0;
  storage = () => {
    asked += 1;
    return silent();
  };
  start();
  await pass(60_000);
  expect(asked).toBe(1);
});

it('misses one feed when everybody had to wait for once', async () => {
  start();
  lag = 2500;
  await pass(10_000);
  lag = 0;
  await pass(20_000);
  expect(fed).toBe(2);
});

it('ends when told to', async () => {
  const stop = start();
  stop();
  await pass(60_000);
  expect(fed).toBe(0);
});

it('is left alone where nobody waits for it', async () => {
  start(null);
  await pass(60_000);
  expect(fed).toBe(0);
});
