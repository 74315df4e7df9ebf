import type { Bench } from '../bench.ts';
import { interleaved } from '../measure.ts';
import { operationsOn } from '../operations.ts';
import { W2, W3, YOUNG } from '../workloads/all.ts';
import { openWorkload } from '../workloads/open.ts';

/** What a long history costs: the same work in an office with a million past visits and in one with a thousand. */
export const history: Bench = {
  name: 'history',
  async run({ quick, reads, writes }) {
    const old = await openWorkload(quick ? W2 : W3);
    const young = await openWorkload(YOUNG);
    const [inOld, inYoung] = [operationsOn(old), operationsOn(young)];
    const named = (bench: string) => ({
      bench: `${bench}, cost of history`,
      workload: `${YOUNG.name} → ${old.workload.name}`,
      limit: 'the same with a thousand past visits',
      goal: { atMost: 1.1, words: '≤ 1.10', tolerance: 1.2 },
    });
    const lines = [
      await interleaved(named('availability'), reads, inYoung.availability, inOld.availability),
      await interleaved(named('book'), writes, inYoung.book, inOld.book),
      await interleaved(named('cancel'), writes, inYoung.cancel, inOld.cancel),
      await interleaved(named('a minute’s sweep'), writes, inYoung.sweep, inOld.sweep),
    ];
    await old.store.close();
    await young.store.close();
    return lines;
  },
};
