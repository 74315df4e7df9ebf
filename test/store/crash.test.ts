import { afterEach, describe, expect, it } from 'vitest';
import { type aKey, aPlan, someDesks } from '../support/builders.ts';
import { openTempStore, removeTempStores } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';
import { startWorker } from './worker-process.ts';

afterEach(removeTempStores);

const ROUNDS = 25;
const PROCESSES = 2;

describe('processes killed while they book', () => {
  it(`lose nothing that was acknowledged, ${ROUNDS * PROCESSES} times over`, async () => {
    const { store, folder } = await openTempStore({ plan: aPlan({ desks: someDesks(12) }) });
    await store.close();
    const acknowledged = new Map<string, string>();
    // They would book for ever. Each is killed at another moment: after some answers, and some turns of the event loop.
    const oneLife = async (life: number) => {
      const worker = startWorker({ folder, count: 10_000, firstKey: life * 1000, oneStart: false }, (line, child) => {
        if (line.booked && line.key) acknowledged.set(line.key, line.booked);
        if (worker.lines.length > 1 + (life % 7)) killSoon(child, life % 5);
      });
      expect(await worker.ended).toBeNull();
      expect(worker.lines.filter((line) => line.failure ?? (line.refused && line.refused !== 'time-taken'))).toEqual(
        [],
      );
      expect(worker.complaints()).toBe('');
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(Array.from({ length: PROCESSES }, (_, index) => oneLife(round * PROCESSES + index)));
    }
    const again = await openTempStore({}, folder);
    const lost: string[] = [];
    await again.store.read(async (tx) => {
      for (const [key, id] of acknowledged) {
        const visit = await tx.visitByKey(key as ReturnType<typeof aKey>);
        if (visit?.id !== id || (await tx.personOf(visit.id)) === null) lost.push(key);
      }
    });
    expect(lost).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(ROUNDS);
    await again.store.close();
    await withRawDatabase(folder, async (sql) => {
      expect(await sql.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      const [{ visits, cells }] = (await sql.all(
        'SELECT (SELECT sum(minutes) / 5 FROM visit) AS visits, (SELECT count(*) FROM desk_cell) AS cells',
      )) as [{ visits: number; cells: number }];
      expect(cells).toBe(visits);
    });
    expect(again.log).toEqual([]);
  }, 240_000);
});

function killSoon(child: { kill: (signal: 'SIGKILL') => boolean }, turns: number): void {
  if (turns === 0) child.kill('SIGKILL');
  else setImmediate(() => killSoon(child, turns - 1));
}
