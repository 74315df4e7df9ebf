import type { Bench } from '../bench.ts';
import { interleaved } from '../measure.ts';
import { operationsOn } from '../operations.ts';
import { rawLimits } from '../raw-limits.ts';
import { W1 } from '../workloads/all.ts';
import { openWorkload } from '../workloads/open.ts';

const TOLERANCE = 1.5;

/** What writes, the whole engine with encryption and seals, against one durable insert with the same pragmas. */
export const booking: Bench = {
  name: 'booking',
  async run({ writes }) {
    const office = await openWorkload(W1);
    const raw = await rawLimits(office.folder);
    const { book, holdAndBook, cancel, arrive } = operationsOn(office);
    const measured = (bench: string, goal: { atMost: number; words: string }, product: () => Promise<unknown>) =>
      interleaved(
        {
          bench: `${bench}, engine`,
          workload: W1.name,
          limit: 'durable insert through sequelize.query',
          goal: { ...goal, tolerance: TOLERANCE },
        },
        writes,
        raw.durableInsert,
        product,
      );
    const lines = [
      await measured('book', { atMost: 2.5, words: '≤ 2.5 (40 % of inserts)' }, book),
      await measured('cancel', { atMost: 2.5, words: '≤ 2.5' }, cancel),
      await measured('hold, then book', { atMost: 5, words: '≤ 5 (two transactions)' }, holdAndBook),
      await measured('arrive', { atMost: 2.5, words: '≤ 2.5' }, arrive),
    ];
    await raw.close();
    await office.store.close();
    return lines;
  },
};
