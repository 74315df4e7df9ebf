import type { Bench } from '../bench.ts';
import { startChild } from '../child.ts';
import { againstGoal, quantile } from '../measure.ts';
import { W2, W3 } from '../workloads/all.ts';
import { openWorkload } from '../workloads/open.ts';
import type { FirstAnswer, FirstAnswerJob } from './first-answer-process.ts';

const GOAL_US = 300_000;
const TIMES = 5;

/** How long a program that just started takes to open its store and give the first answer. */
export const firstAnswer: Bench = {
  name: 'first-answer',
  async run({ quick }) {
    const workload = quick ? W2 : W3;
    const { store, folder } = await openWorkload(workload);
    await store.close();
    const answers: FirstAnswer[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const job: FirstAnswerJob = { folder, workload: workload.name };
      const child = startChild(new URL('first-answer-process.ts', import.meta.url), job);
      answers.push(await child.next<FirstAnswer>());
      await child.ended();
    }
    const median = (pick: (answer: FirstAnswer) => number) =>
      Math.round(
        quantile(
          answers.map((answer) => pick(answer) / 1000),
          0.5,
        ),
      );
    console.log(
      `First answer, ${workload.name}: libraries ${median((one) => one.loading)} ms, opening ${median((one) => one.opening)} ms, answering ${median((one) => one.answering)} ms.`,
    );
    return [
      againstGoal(
        {
          bench: 'first answer after opening, engine',
          workload: workload.name,
          limit: 'goal of 300 ms',
          goal: { atMost: 1, words: '≤ 1', tolerance: 1.6 },
        },
        answers.map(({ opening, answering }) => opening + answering),
        GOAL_US,
      ),
    ];
  },
};
