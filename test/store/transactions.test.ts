import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WriteTx } from '../../electron/engine/ports.ts';
import { createQueue } from '../../electron/store/queue.ts';
import { err, ok } from '../../shared/basics/result.ts';
import { aCase, aKey, aPerson, aPlan, at, aVisit, aVisitId, CASE_ID, someDesks } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores, type TempStore } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';

describe.each(DATABASES)('on $name', (database) => {
  let temp: TempStore;
  beforeEach(async () => {
    temp = await database.open({ plan: aPlan({ desks: someDesks(2) }) });
  });
  afterEach(removeTempStores);

  const stored = () => temp.store.read((tx) => tx.visit(aVisitId(1)));

  describe('a write', () => {
    it('that returns an error leaves nothing', async () => {
      const result = await temp.store.write(async (tx) => {
        await tx.addVisit(aVisit(), aPerson());
        await tx.recordFailedAttempt(7);
        return err({ type: 'changed-my-mind' as const });
      });
      expect(result).toEqual(err({ type: 'changed-my-mind' }));
      expect(await stored()).toBeNull();
      expect(await temp.store.read((tx) => tx.failedAttempts(0))).toEqual([]);
    });

    it('that throws leaves nothing, rejects with what was thrown and is no failure of the storage', async () => {
      const work = temp.store.write(async (tx) => {
        await tx.addVisit(aVisit(), aPerson());
        throw new Error('a mistake of ours');
      });
      await expect(work).rejects.toThrow('a mistake of ours');
      expect(await stored()).toBeNull();
      expect(temp.failures).toEqual([]);
      expect(await temp.store.write((tx) => tx.addVisit(aVisit(), aPerson()))).toEqual(ok(undefined));
    });

    it('sees what it has written itself', async () => {
      await temp.store.write(async (tx) => {
        await tx.addVisit(aVisit(), aPerson());
        expect(await tx.visit(aVisitId(1))).toEqual(aVisit());
        return ok(undefined);
      });
    });

    it('cannot be used after it has ended', async () => {
      const kept: WriteTx[] = [];
      await temp.store.write(async (tx) => {
        kept.push(tx);
        return ok(undefined);
      });
      await expect(kept[0]?.addVisit(aVisit(), aPerson())).rejects.toThrow(/has ended/);
      await expect(kept[0]?.plan()).rejects.toThrow(/has ended/);
      expect(await stored()).toBeNull();
    });

    it('from inside another is refused instead of waiting for ever', async () => {
      const inner = (work: () => Promise<unknown>) => temp.store.write(async () => ok(await work()));
      await expect(inner(() => temp.store.read((tx) => tx.plan()))).rejects.toThrow(/inside its own transaction/);
      await expect(inner(() => temp.store.write(async () => ok(1)))).rejects.toThrow(/inside its own transaction/);
      await expect(temp.store.read(() => temp.store.read((tx) => tx.plan()))).rejects.toThrow(/inside its own/);
      expect(await stored()).toBeNull();
    });
  });

  describe('reads and writes asked for at once', () => {
    it('take their turns: a read never sees half of a write', async () => {
      const seen: boolean[][] = [];
      const jobs: Promise<unknown>[] = [];
      for (let number = 1; number <= 20; number += 1) {
        const visit = aVisit({
          id: aVisitId(number),
          idempotencyKey: aKey(number),
          code: `2222222${'234679CDFHJKMNPRTWX'[number % 19]}${number > 18 ? '3' : '2'}`,
          start: at('08:00'),
          minutes: 5,
          date: aVisit().date,
        });
        const moved = { ...visit, start: at(`0${8 + (number % 2)}:${String((number * 5) % 60).padStart(2, '0')}`) };
        jobs.push(
          temp.store.write(async (tx) => {
            const added = await tx.addVisit(moved, aPerson());
            await tx.recordFailedAttempt(number);
            return added;
          }),
          temp.store.read(async (tx) => {
            const visit = await tx.visit(aVisitId(number));
            seen.push([visit !== null, (await tx.failedAttempts(number - 1)).includes(number)]);
          }),
        );
      }
      await Promise.all(jobs);
      expect(seen).toHaveLength(20);
      for (const [visit, attempt] of seen) expect(visit).toBe(attempt);
      expect(seen.filter(([visit]) => visit).length).toBeGreaterThan(0);
    });

    it('run in the order in which they came', async () => {
      const order: number[] = [];
      await Promise.all(
        [1, 2, 3, 4, 5].map((number) =>
          number % 2 === 0
            ? temp.store.read(async () => void order.push(number))
            : temp.store.write(async () => ok(void order.push(number))),
        ),
      );
      expect(order).toEqual([1, 2, 3, 4, 5]);
    });
  });

  describe('a closed store', () => {
    it('finishes what it was asked before and refuses what comes after', async () => {
      const before = temp.store.write((tx) => tx.addVisit(aVisit(), aPerson()));
      const closing = temp.store.close();
      const after = temp.store.read((tx) => tx.plan());
      expect(await before).toEqual(ok(undefined));
      await closing;
      await expect(after).rejects.toThrow(/closed/);
      await expect(temp.store.probe()).rejects.toThrow(/closed/);
      expect(temp.failures).toEqual([]);
    });
  });

  describe('the plan', () => {
    it('is the same object until its revision changes', async () => {
      const read = () => temp.store.read((tx) => tx.plan());
      const first = await read();
      expect(await read()).toBe(first);
      await temp.store.write((tx) => tx.addVisit(aVisit(), aPerson()));
      expect(await temp.store.write(async (tx) => ok(await tx.plan()))).toEqual(ok(first));
      expect(await read()).toBe(first);

      await withRawDatabase(temp.folder, async (sql) => {
        const document = JSON.stringify({ ...aCase({ visitMinutes: 45 }), id: undefined, departmentId: undefined });
        await sql.run('UPDATE office_case SET document = $1', document);
        await sql.run('UPDATE plan_revision SET revision = revision + 1');
      });
      const changed = await read();
      expect(changed.cases).toEqual([aCase({ visitMinutes: 45 })]);
      expect(changed.cases[0]?.id).toBe(CASE_ID);
      expect(await read()).toBe(changed);
    });
  });
});

describe('the queue', () => {
  it('goes on after a job that failed', async () => {
    const queue = createQueue();
    const failed = queue.run(() => Promise.reject(new Error('no')));
    const next = queue.run(async () => 2);
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe(2);
  });
});
