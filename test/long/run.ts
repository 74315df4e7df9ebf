/** What `npm run test:long` was asked for. Each run reads what concerns it. */
export interface LongOptions {
  /** Another beginning of the random numbers. */
  readonly seed: string | undefined;
  /** Goes on with a batch. */
  readonly from: number;
  /** A database, where a run takes place on both; the other is left out. */
  readonly database: string | undefined;
  /** Sequences of the model on each database. */
  readonly sqlite: number;
  readonly postgres: number;
  /** How often a printing program is killed. */
  readonly kills: number;
}

/** One of the long forms of tests that have a short one in `npm test`. */
export interface LongRun {
  readonly name: string;
  /** Tells as it goes; false when something was found. */
  run(options: LongOptions): Promise<boolean>;
}

/** Calls for each batch in turn until one throws; tells what was found and how to see it again. */
export async function inBatches(
  { name, batches, from, again }: { name: string; batches: number; from: number; again: (batch: number) => string },
  runBatch: (batch: number) => Promise<void>,
): Promise<boolean> {
  const began = Date.now();
  for (let batch = from; batch < batches; batch += 1) {
    try {
      await runBatch(batch);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      console.error(`\n${name}: batch ${batch}. Again: npm run test:long -- ${again(batch)}`);
      return false;
    }
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`${name}: batch ${batch + 1} of ${batches} is good, ${seconds} s`);
  }
  return true;
}
