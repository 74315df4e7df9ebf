import { writeSync } from 'node:fs';
import { bookVisit } from '../../electron/engine/book-visit.ts';
import type { Storage } from '../../electron/storage.ts';
import { bookingDeps, peselNumber, requestFor, startNumber } from '../store/bookings.ts';
import { aKey } from '../support/builders.ts';
import { randomFrom } from '../support/random.ts';
import type { TempFolder } from '../support/temp-store.ts';
import { idsFrom } from './acts.ts';
import { openStorage } from './program.ts';
import { type DiskFault, faultsSeen, setFault } from './under-disk.ts';

/** What a process of its own is told to suffer. */
export interface FaultJob {
  readonly folder: TempFolder;
  /** The file through which its disk is made to fail. */
  readonly control: string;
  readonly error: DiskFault['error'];
  readonly lasting: boolean;
}

/** What became of one booking whose n-th call to the disk failed. */
export interface FaultOutcome {
  readonly call: number;
  /** Calls that failed: none after the last one that a booking makes. */
  readonly failed: number;
  readonly answer: 'booked' | 'failed' | { readonly refused: string };
  /** What the kiosk was told to say. */
  readonly problems: readonly string[];
  /** Whether the storage opened again once the disk worked. */
  readonly opensAgain: boolean;
  /** Whether the visit is there then. */
  readonly stands: boolean;
  /** Whether asking once more gives one visit. */
  readonly again: boolean;
  /** Visits on the disk that were acknowledged before and are not there. */
  readonly lost: number;
}

/** Books again and again on a disk of which one call fails: the first, the second, and so on until no call is left to fail. */
const job = JSON.parse(process.argv[2] ?? '') as FaultJob;
const problems: string[] = [];
const storage = await openStorage(job.folder, ({ type }) => problems.push(type));
const deps = bookingDeps(storage.store, idsFrom(randomFrom(1)));
const acknowledged = new Map<number, string>();
// What only the first booking does is not what is looked at.
await bookNumber(0);
for (let call = 1; ; call += 1) {
  problems.length = 0;
  setFault(job.control, { call, error: job.error, lasting: job.lasting });
  const answer = await bookNumber(call);
  const { failed } = faultsSeen(job.control);
  setFault(job.control, null);
  const told = [...new Set(problems)];
  const opensAgain = (await storage.open()).ok;
  const stands = opensAgain && (await visitOf(storage, call)) !== undefined;
  const again = opensAgain && (await bookNumber(call)) === 'booked';
  const outcome: FaultOutcome = {
    call,
    failed,
    answer,
    problems: told,
    opensAgain,
    stands,
    again,
    lost: opensAgain ? await lost() : acknowledged.size,
  };
  writeSync(1, `${JSON.stringify(outcome)}\n`);
  if (failed === 0 || !opensAgain) break;
}
await storage.close();

async function bookNumber(number: number): Promise<FaultOutcome['answer']> {
  try {
    const booked = await bookVisit(deps, requestFor(aKey(number), startNumber(number), peselNumber(number)));
    if (!booked.ok) return { refused: booked.error.type };
    acknowledged.set(number, booked.value.visitId);
    return 'booked';
  } catch {
    return 'failed';
  }
}

function visitOf({ store }: Storage, number: number): Promise<string | undefined> {
  return store.read(async (tx) => (await tx.visitByKey(aKey(number)))?.id);
}

async function lost(): Promise<number> {
  let count = 0;
  for (const [number, id] of acknowledged) if ((await visitOf(storage, number)) !== id) count += 1;
  return count;
}
