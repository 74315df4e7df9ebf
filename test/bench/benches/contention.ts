import type { Start } from '../../../shared/model/availability.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { openTempStore, type TempFolder, tempFolder } from '../../support/temp-store.ts';
import type { Bench } from '../bench.ts';
import { startChild } from '../child.ts';
import type { BenchLine } from '../line.ts';
import { againstGoal } from '../measure.ts';
import { W1 } from '../workloads/all.ts';
import type { ContentionJob, Round } from './contention-process.ts';

const KIOSKS = 10;
const ATTEMPTS = 5;
const GOAL_US = 200_000;
const DATE = localDate('2026-11-16');

/** Fifty residents at ten kiosks want one start with four places, all at the same moment. */
export const contention: Bench = {
  name: 'contention',
  run: async ({ quick }) => [await contended('SQLite, 10 processes', tempFolder(), quick)],
};

/** The same on any database. Throws unless exactly every place was sold, once, and nobody saw a fault. */
export async function contended(workload: string, folder: TempFolder, quick: boolean): Promise<BenchLine> {
  const { plan } = W1;
  const { store } = await openTempStore({ plan }, folder);
  const starts: Start[] = Array.from({ length: quick ? 4 : 16 }, (_, number) => ({
    date: DATE,
    start: minuteOfDay(480 + number * 30),
  }));
  const kiosks = Array.from({ length: KIOSKS }, (_, kiosk) => {
    const job: ContentionJob = { folder, kiosk, attempts: ATTEMPTS, starts };
    return startChild(new URL('contention-process.ts', import.meta.url), job);
  });
  await Promise.all(kiosks.map((kiosk) => kiosk.next()));
  const walls: number[] = [];
  for (const start of starts) {
    for (const kiosk of kiosks) kiosk.go();
    const rounds = await Promise.all(kiosks.map((kiosk) => kiosk.next<Round>()));
    const visits = await store.read((tx) => tx.visitsOn(start.date, null));
    assertRight(rounds, visits.filter((visit) => visit.start === start.start).length, plan.desks.length);
    walls.push(
      (Math.max(...rounds.map(({ endedAt }) => endedAt)) - Math.min(...rounds.map(({ beganAt }) => beganAt))) * 1000,
    );
  }
  await Promise.all(kiosks.map((kiosk) => kiosk.ended()));
  await store.close();
  const [, ...warm] = walls;
  return againstGoal(
    {
      bench: `${KIOSKS * ATTEMPTS} attempts on one start`,
      workload,
      limit: 'goal of 200 ms',
      goal: { atMost: 1, words: '0 overbooked, 0 busy, all sold, ≤ 1', tolerance: 2 },
    },
    warm,
    GOAL_US,
  );
}

function assertRight(rounds: readonly Round[], stored: number, places: number): void {
  const sold = rounds.reduce((sum, { booked }) => sum + booked, 0);
  const failed = rounds.flatMap((round) => round.failed);
  const refused = new Set(rounds.flatMap((round) => round.refused));
  if (sold !== places || stored !== places) throw new Error(`${sold} sold and ${stored} stored of ${places} places`);
  if (failed.length > 0) throw new Error(`residents saw: ${failed.join(', ')}`);
  if (refused.size !== 1 || !refused.has('time-taken')) throw new Error(`refused with ${[...refused].join(', ')}`);
}
