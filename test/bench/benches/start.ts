import { ensureBuilt } from '../../../electron/launch/fresh-build.ts';
import { launchKiosk } from '../../support/kiosk.ts';
import type { Bench } from '../bench.ts';
import { againstGoal, timed } from '../measure.ts';

const GOAL_US = 2_000_000;

/** From the start of the program, its first, to the start screen. */
export const start: Bench = {
  name: 'start',
  async run({ quick }) {
    await ensureBuilt();
    const times: number[] = [];
    for (let run = 0; run < (quick ? 2 : 5); run += 1) {
      const close: (() => Promise<void>)[] = [];
      times.push(
        await timed(async () => {
          const kiosk = await launchKiosk();
          close.push(kiosk.close);
          await kiosk.page.getByRole('heading', { level: 1, name: 'Umów wizytę w urzędzie' }).waitFor();
        }),
      );
      for (const end of close) await end();
    }
    return [
      againstGoal(
        {
          bench: 'start to the start screen, new database',
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
