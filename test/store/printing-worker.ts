import { writeSync } from 'node:fs';
import { bookVisit } from '../../electron/engine/book-visit.ts';
import { printReceipt } from '../../electron/engine/print-receipt.ts';
import { openStore } from '../../electron/store/index.ts';
import { cryptoIds } from '../../electron/system/ids.ts';
import { aKey } from '../support/builders.ts';
import { storeOptions } from '../support/temp-store.ts';
import { bookingDeps, peselNumber, requestFor, startNumber } from './bookings.ts';
import { type PrintingJob, printingDeps } from './print-crash.ts';

/**
 * A process of its own that books visits and prints each twice, until it is killed. A line of what was booked is written
 * synchronously: whoever reads it knows that the booking was committed.
 */
const job = JSON.parse(process.argv[2] ?? '') as PrintingJob;
const opened = await openStore(storeOptions(job.folder));
if (!opened.ok) throw new Error(opened.error.type);
const booking = bookingDeps(opened.value, cryptoIds);
const { deps: printing } = printingDeps(opened.value, job.port);
for (let number = job.firstKey; ; number += 1) {
  const booked = await bookVisit(booking, requestFor(aKey(number), startNumber(number), peselNumber(number)));
  if (!booked.ok) throw new Error(booked.error.type);
  const { visitId } = booked.value;
  writeSync(1, `${visitId}\n`);
  await printReceipt(printing, { visitId });
  await printReceipt(printing, { visitId });
}
