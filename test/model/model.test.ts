import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BookingSettings } from '../../shared/model/settings.ts';
import { DATABASES } from '../support/databases.ts';
import { checkModel } from './check.ts';
import type { Command } from './command.ts';
import { SCENES } from './office.ts';
import { playSequence } from './run.ts';
import { inMemory, onDatabase } from './stores.ts';

const SEED = 20_091_110;
const RUNS = { SQLite: 40, PostgreSQL: 10 };

beforeAll(() => {
  // Every commit is synced; in memory that costs next to nothing, and no promise is weakened for it.
  if (existsSync('/dev/shm')) process.env['TMPDIR'] = '/dev/shm';
});

/** What sequences must reach, or they prove nothing about it. */
const MUST_REACH = [
  ...['book ok', 'book time-taken', 'book time-not-offered', 'book case-already-booked', 'book hours-overlap'],
  ...['book key-reused', 'book suspended', 'book not-offered', 'hold ok', 'hold time-taken', 'extendHold ok'],
  ...['extendHold hold-gone', 'cancelVisit ok', 'cancelVisit paused', 'changeVisit ok', 'changeVisit key-reused'],
  ...['arrive arrived', 'arrive early', 'arrive late', 'arrive called', 'arrive ask-staff', 'callNext ok'],
  ...['callNext desk-busy', 'moveVisit ok', 'moveVisit not-today', 'applyChange ok', 'applyChange plan-changed'],
  ...['undoMove ok', 'undoMove nothing-to-undo', 'undoMove not-today', 'undoMove reason-missing', 'undoMove desk-busy'],
  ...['undoMove time-taken', 'undone arrive', 'undone call', 'undone start', 'undone finish'],
  ...['undone transfer', 'undone cancel', 'undone resign', 'undone undo-resignation', 'undone settle-resigned'],
  ...['applyChange place-not-free', 'applyChange impact-changed', 'hit closed move', 'hit desk-gone keep'],
];

describe('the office in any order of events says what a simple office says', () => {
  it('A7 A8 A10 A11 A12 C1 C2 C3 C4 C5 C6 C7 D5 D6 D7 F1 F2 in memory', async () => {
    const reached = await checkModel({ open: inMemory, runs: 400, seed: SEED });
    expect(MUST_REACH.filter((what) => !reached.has(what))).toEqual([]);
  }, 300_000);

  it.each(DATABASES)(
    'A7 A8 A10 A11 A12 C1 C2 C3 C4 C5 C6 C7 D5 D6 D7 F1 F2 on $name, restarts included',
    async (database) => {
      await checkModel({ open: onDatabase(database), runs: RUNS[database.name], seed: SEED + 1 });
    },
    300_000,
  );

  const today = (what: number, n: number) => ({ what, inDays: 0, start: { from: 'free', n } }) as const;
  const lateOne = (what: number): Command[] => [
    { kind: 'book', kiosk: 1, who: 0, time: today(what, what === 1 ? 1 : 3), replace: false, key: null, held: false },
    { kind: 'towards', visit: 0, edge: 2, offset: 0 },
  ];
  const backIntoTheQueue: Command = { kind: 'move', visit: 0, move: 0, desk: 0, reason: true };
  const sceneOf = (begins: string, is: (settings: BookingSettings) => boolean) =>
    SCENES.findIndex((scene) => scene.begins.startsWith(begins) && is(scene.plan.settings));

  it('C6 C7 who is taken back while their time rests gets it back', async () => {
    const scene = sceneOf('2026-11-09', ({ freedDelayMinutes }) => freedDelayMinutes.max > 0);
    const commands: readonly Command[] = [...lateOne(0), backIntoTheQueue, { kind: 'back' }];
    expect((await playSequence({ scene, commands }, inMemory)).get('moveVisit ok')).toBe(1);
  });

  it('A8 C6 a hold that has expired does not keep the time of who is taken back', async () => {
    const scene = sceneOf('2026-10-23', ({ holdMinutes }) => holdMinutes === 3);
    const commands: readonly Command[] = [
      ...lateOne(1),
      { kind: 'hold', kiosk: 2, time: today(0, 3) },
      { kind: 'pass', seconds: 200 },
      backIntoTheQueue,
    ];
    const reached = await playSequence({ scene, commands }, inMemory);
    expect([reached.get('hold ok'), reached.get('moveVisit ok')]).toEqual([1, 1]);
  });
});
