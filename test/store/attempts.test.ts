import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../shared/basics/result.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores, type TempStore } from '../support/temp-store.ts';
import { openTwoDesks } from './two-desks.ts';

describe.each(DATABASES)('on $name', (database) => {
  let temp: TempStore;
  beforeEach(async () => {
    temp = await openTwoDesks(database);
  });
  afterEach(removeTempStores);

  describe('failed attempts', () => {
    const record = (atMs: number) => temp.store.write(async (tx) => ok(await tx.recordFailedAttempt(atMs)));
    const attemptsAfter = (ms: number) => temp.store.read((tx) => tx.failedAttempts(ms));

    it('come back in order, later than the instant asked for', async () => {
      for (const instant of [3000, 1000, 2000]) await record(instant);
      expect(await attemptsAfter(0)).toEqual([1000, 2000, 3000]);
      expect(await attemptsAfter(1000)).toEqual([2000, 3000]);
    });

    it('older than a day are forgotten', async () => {
      await record(1000);
      await record(1000 + 24 * 3_600_000);
      expect(await attemptsAfter(0)).toEqual([1000 + 24 * 3_600_000]);
    });

    it('of the future come back to now when the clock was set back', async () => {
      for (const instant of [1000, 5000, 9000]) await record(instant);
      await temp.store.write(async (tx) => ok(await tx.bringAttemptsBackTo(4000)));
      expect(await attemptsAfter(0)).toEqual([1000, 4000, 4000]);
    });
  });
});
