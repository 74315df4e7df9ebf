import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { FAULTS, failEveryCall, wrongAnswers } from '../durability/faults.ts';
import { underDiskLibrary } from '../durability/under-disk.ts';
import { inBatches, type LongRun } from './run.ts';

/** Every call of a booking to the disk fails: with each error, alone and for good. */
export const faultsRun: LongRun = {
  name: 'faults',
  run({ from }) {
    const library = underDiskLibrary(tmpdir());
    assert.ok(library !== null, 'a disk that fails needs a C compiler on Linux');
    const again = (batch: number) => `--only faults --from ${batch}`;
    return inBatches({ name: 'faults', batches: FAULTS.length, from, again }, async (batch) => {
      const fault = FAULTS[batch];
      assert.ok(fault !== undefined);
      const outcomes = failEveryCall(library, fault);
      assert.deepEqual(wrongAnswers(outcomes, fault), []);
      console.log(
        `${fault.error}${fault.lasting ? ', for good' : ''}: ${outcomes.length - 1} calls failed one after another`,
      );
    });
  },
};
