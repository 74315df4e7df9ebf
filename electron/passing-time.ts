import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import type { Passing } from './api/even-answers.ts';

/** Timers are exact to a millisecond only. */
const TIMER_MS = 2;

/** Time that really passes, waited for as exactly as can be: what is missing to a whole millisecond would tell of the work before. */
export const passingTime: Passing = {
  now: () => performance.now(),
  async until(dueMs) {
    const restMs = dueMs - performance.now();
    if (restMs > TIMER_MS) await pause(restMs - TIMER_MS);
    while (performance.now() < dueMs) await turn();
  },
};
