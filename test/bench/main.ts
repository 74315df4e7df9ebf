import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { availabilityOf } from '../../electron/engine/availability-of.ts';
import { bookVisit } from '../../electron/engine/book-visit.ts';
import { polishHolidays } from '../../electron/engine/rules/polish-holidays.ts';
import { ensureBuilt } from '../../electron/launch/fresh-build.ts';
import { createHolidayCalendar } from '../../electron/system/holidays.ts';
import { cryptoIds } from '../../electron/system/ids.ts';
import type { Start } from '../../shared/model/availability.ts';
import { bookingDeps, peselNumber, requestFor } from '../store/bookings.ts';
import { aKey, CASE_ID } from '../support/builders.ts';
import { launchKiosk } from '../support/kiosk.ts';
import { openTempStore, removeTempStores } from '../support/temp-store.ts';
import { type BenchLine, interleaved, quantile } from './measure.ts';
import { rawLimits } from './raw-limits.ts';
import { expectedStarts, fillW1, planW1 } from './workload.ts';

/** `npm run bench`: speed as ratios to a raw read and a raw durable insert of the same run (PERFORMANCE, workload W1). */
const WORKLOAD = 'W1';
const lines: BenchLine[] = [];

await ensureBuilt();
const plan = planW1();
const { store, folder } = await openTempStore({ plan });
const taken = await fillW1(store, plan);
const deps = { ...bookingDeps(store, cryptoIds), holidays: createHolidayCalendar(polishHolidays) };
const ask = () => availabilityOf(deps, { caseId: CASE_ID });

// A wrong answer fails before any timing.
const answer = await ask();
if (!answer.ok || answer.value.nearest === null) throw new Error('the case of the workload is not offered');
const offered = answer.value.days.flatMap((day) =>
  day.kind === 'free' ? day.starts.map((start): Start => ({ date: day.date, start })) : [],
);
const isHoliday = new Set(polishHolidays(2026).map((holiday) => String(holiday.date)));
const expected = expectedStarts(taken, answer.value.nearest.date).filter((start) => !isHoliday.has(start.slice(0, 10)));
if (offered.map(({ date, start }) => `${date} ${start}`).join() !== expected.join()) {
  throw new Error(`the engine offers ${offered.length} starts, a slow count finds ${expected.length}`);
}
console.log(
  `${WORKLOAD}: ${taken.length} visits ahead, 10000 past, ${offered.length} free starts, none missing, none extra.\n`,
);

const raw = await rawLimits(path.join(folder.data, 'kiosk.sqlite3'), '00000000-0000-4000-8000-000000000007');
lines.push(
  await interleaved(
    { bench: 'availability, 30 days, engine', workload: WORKLOAD, limit: 'point read through sequelize.query' },
    { count: 7, runs: 60 },
    raw.pointRead,
    ask,
  ),
);
let booked = 0;
lines.push(
  await interleaved(
    { bench: 'booking, durable, whole engine', workload: WORKLOAD, limit: 'durable insert through sequelize.query' },
    { count: 7, runs: 25 },
    raw.durableInsert,
    async () => {
      const start = offered[booked % offered.length];
      if (!start) throw new Error('no free start');
      const result = await bookVisit(deps, requestFor(aKey(booked), start, peselNumber(booked)));
      booked += 1;
      if (!result.ok) throw new Error(`not booked: ${result.error.type}`);
    },
  ),
);
await raw.close();
await removeTempStores();

const starts: number[] = [];
for (let run = 0; run < 5; run += 1) {
  const began = performance.now();
  const kiosk = await launchKiosk();
  await kiosk.page.getByRole('heading', { level: 1, name: 'Umów wizytę w urzędzie' }).waitFor();
  starts.push((performance.now() - began) * 1000);
  await kiosk.close();
}
lines.push({
  bench: 'start to the start screen, new database',
  workload: 'empty',
  n: starts.length,
  median_us: Math.round(quantile(starts, 0.5)),
  p99_us: Math.round(Math.max(...starts)),
  limit: 'goal of 2 s',
  ratio: Math.round(quantile(starts, 0.5) / 20_000) / 100,
  ratio_min: Math.round(Math.min(...starts) / 20_000) / 100,
  ratio_max: Math.round(Math.max(...starts) / 20_000) / 100,
  correct: true,
});

console.table(
  lines.map(({ bench, n, median_us, p99_us, limit, ratio, ratio_min, ratio_max }) => ({
    bench,
    n,
    'median ms': median_us / 1000,
    'p99 ms': p99_us / 1000,
    'times the limit': `${ratio} (${ratio_min}–${ratio_max})`,
    limit,
  })),
);
const out = path.resolve(import.meta.dirname, '../../out');
mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, 'bench.jsonl'), `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
console.log(
  'Goals: availability ≤ 10 times a point read; booking ≤ 2.5 times a durable insert; start ≤ 2 s. Lines are in out/bench.jsonl.',
);
