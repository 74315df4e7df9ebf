import type { Bench } from '../bench.ts';
import type { BenchLine } from '../line.ts';
import { interleaved } from '../measure.ts';
import { operationsOn } from '../operations.ts';
import { rawLimits } from '../raw-limits.ts';
import { W1, W2, W3, W4, W5, W6, W6_SPRING } from '../workloads/all.ts';
import { openWorkload } from '../workloads/open.ts';

/** The free times of one case for a month, against one row read by its key. */
export const availability: Bench = {
  name: 'availability',
  async run({ quick, reads }) {
    const lines: BenchLine[] = [];
    for (const workload of quick ? [W1, W4, W5, W6, W6_SPRING] : [W1, W2, W3, W4, W5, W6, W6_SPRING]) {
      const office = await openWorkload(workload);
      const raw = await rawLimits(office.folder);
      const named = {
        bench: 'availability of 30 days, engine',
        workload: workload.name,
        limit: 'point read through sequelize.query',
        goal: { atMost: 10, words: '≤ 10 (stretch ≤ 4)', tolerance: 1.35 },
      };
      lines.push(await interleaved(named, reads, raw.pointRead, operationsOn(office).availability));
      await raw.close();
      await office.store.close();
    }
    return lines;
  },
};
