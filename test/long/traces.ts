import { ensureBuilt } from '../../electron/launch/fresh-build.ts';
import { ENDINGS, type Ending } from '../canary/endings.ts';
import { canEnd, endsWithoutTrace, WAYS } from '../canary/screens.ts';
import { Stage } from '../canary/stage.ts';
import { tracesIn } from '../canary/traces.ts';
import { inBatches, type LongRun } from './run.ts';

const BATCHES = (Object.keys(ENDINGS) as Ending[]).flatMap((ending) =>
  Object.values(WAYS).map((stops) => ({ ending, stops })),
);

/** Sessions end on every screen in every way, each with something of a resident there before and nothing after. */
export const tracesRun: LongRun = {
  name: 'traces',
  async run({ from }) {
    await ensureBuilt();
    const again = (batch: number) => `--only traces --from ${batch}`;
    return inBatches({ name: 'traces', batches: BATCHES.length, from, again }, async (batch) => {
      const { ending, stops = [] } = BATCHES[batch] ?? { ending: 'finish' };
      const stage = await Stage.open();
      try {
        for (const stop of stops.filter((name) => canEnd(name, ending))) {
          // Nobody's words lie behind the start screen, also where somebody only went back to it.
          const before = async () => {
            const isThere = (await tracesIn(stage.page, stage.secrets)).length > 0;
            if (isThere === (stop === 'start'))
              throw new Error(`${stop}: ${isThere ? 'something' : 'nothing'} is there`);
          };
          await endsWithoutTrace(stage, stop, ending, { withMemory: true, before });
        }
      } finally {
        await stage.close();
      }
    });
  },
};
