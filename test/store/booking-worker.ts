import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { bookVisit } from '../../electron/engine/book-visit.ts';
import { openStore } from '../../electron/store/index.ts';
import { cryptoIds } from '../../electron/system/ids.ts';
import type { Start } from '../../shared/model/availability.ts';
import type { CaseId, IdempotencyKey } from '../../shared/model/ids.ts';
import { minuteOfDay } from '../../shared/time/minute-of-day.ts';
import { aKey, CASE_ID } from '../support/builders.ts';
import { storeOptions } from '../support/temp-store.ts';
import { type BookingJob, bookingDeps, peselNumber, requestFor, startNumber } from './bookings.ts';

/**
 * A process of its own that books on a database it shares with others, one line of JSON on stdout for each answer. Written
 * synchronously: a line that was read was sent after the booking was committed, whatever kills the process next.
 */
const job = JSON.parse(process.argv[2] ?? '') as BookingJob;

const open = () => openStore({ ...storeOptions(job.folder), onFailure: (problem) => say({ failure: problem.type }) });

// As the program does: a start that did not get its turn on a busy machine is tried again.
let opened = await open();
for (let attempt = 2; !opened.ok && attempt <= 5; attempt += 1) opened = await open();
if (!opened.ok) {
  say({ failure: opened.error.type });
  process.exit(1);
}
const deps = bookingDeps(opened.value, cryptoIds);

async function book(number: number, start: Start, caseId: CaseId = CASE_ID): Promise<void> {
  const key: IdempotencyKey = aKey(job.firstKey + number);
  const pesel = peselNumber(job.firstKey + number);
  const result = await bookVisit(deps, requestFor(key, start, pesel, caseId));
  say(result.ok ? { booked: result.value.visitId, key } : { refused: result.error.type, caseId, start: start.start });
}

// Whoever is killed keeps nothing for the next one.
flushCompileCache();
say({ ready: true });
const numbers = Array.from({ length: job.count }, (_, number) => number);
if (job.oneStart) await Promise.all(numbers.map((number) => book(number, startNumber(0))));
else if (!job.oneDay) for (const number of numbers) await book(number, startNumber(job.firstKey + number));
else {
  const { cases, starts } = job.oneDay;
  for (const number of numbers) {
    const turn = job.firstKey + number;
    // 7919 is prime to the number of starts: each has its turn.
    const start = minuteOfDay(starts[(turn * 7919) % starts.length] ?? 0);
    await book(number, { ...startNumber(0), start }, cases[turn % cases.length]);
  }
}
await opened.value.close();

function say(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}
