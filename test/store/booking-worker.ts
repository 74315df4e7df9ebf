import { writeSync } from 'node:fs';
import { bookVisit } from '../../electron/engine/book-visit.ts';
import { openStore } from '../../electron/store/index.ts';
import { cryptoIds } from '../../electron/system/ids.ts';
import type { IdempotencyKey } from '../../shared/model/ids.ts';
import { aKey } from '../support/builders.ts';
import { storeOptions } from '../support/temp-store.ts';
import { type BookingJob, bookingDeps, peselNumber, requestFor, startNumber } from './bookings.ts';

/**
 * A process of its own that books on a database it shares with others, one line of JSON on stdout for each answer. Written
 * synchronously: a line that was read was sent after the booking was committed, whatever kills the process next.
 */
const job = JSON.parse(process.argv[2] ?? '') as BookingJob;

const opened = await openStore({
  ...storeOptions(job.folder),
  onFailure: (problem) => say({ failure: problem.type }),
});
if (!opened.ok) {
  say({ failure: opened.error.type });
  process.exit(1);
}
const deps = bookingDeps(opened.value, cryptoIds);

async function book(number: number): Promise<void> {
  const start = job.oneStart ? startNumber(0) : startNumber(job.firstKey + number);
  const key: IdempotencyKey = aKey(job.firstKey + number);
  const pesel = peselNumber(job.firstKey + number);
  const result = await bookVisit(deps, requestFor(key, start, pesel));
  say(result.ok ? { booked: result.value.visitId, key } : { refused: result.error.type });
}

say({ ready: true });
if (job.oneStart) await Promise.all(Array.from({ length: job.count }, (_, number) => book(number)));
else for (let number = 0; number < job.count; number += 1) await book(number);
await opened.value.close();

function say(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}
