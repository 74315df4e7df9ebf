import { createPinHasher } from '../../../electron/system/pins.ts';
import type { Bench } from '../bench.ts';
import { againstGoal, timed } from '../measure.ts';

/** Slow for whoever steals the database, bearable for whoever signs in. */
const GOAL_US = 2_000_000;

/** One look at a PIN, at the program's own cost: 0.3 s and more on a kiosk's computer, or it would be no protection. */
export const pin: Bench = {
  name: 'pin',
  async run({ quick }) {
    const hasher = createPinHasher(Buffer.alloc(32, 1));
    const hash = await hasher.hash('582914');
    const times: number[] = [];
    for (let run = 0; run < (quick ? 3 : 10); run += 1) {
      times.push(
        await timed(async () => {
          if (!(await hasher.verify('582914', hash))) throw new Error('the right PIN was refused');
        }),
      );
    }
    return [
      againstGoal(
        {
          bench: 'one look at a PIN',
          workload: 'empty',
          limit: 'goal of 2 s',
          goal: { atMost: 1, words: '≤ 1', tolerance: 1.6 },
        },
        times,
        GOAL_US,
      ),
    ];
  },
};
