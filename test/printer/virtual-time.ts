import { setImmediate as afterMicrotasks } from 'node:timers/promises';
import { vi } from 'vitest';

interface Due {
  readonly atMs: number;
  readonly work: () => void;
}

/** Time that passes only when nothing else is left to do: timeouts of half a minute cost nothing, and come in the same order always. */
export function virtualTime() {
  let nowMs = 0;
  let due: Due[] = [];
  vi.stubGlobal('setTimeout', (work: () => void, ms = 0) => {
    const one: Due = { atMs: nowMs + ms, work };
    due.push(one);
    return one;
  });
  vi.stubGlobal('clearTimeout', (one: Due) => {
    due = due.filter((other) => other !== one);
  });
  vi.stubGlobal('performance', { now: () => nowMs });

  function step(): boolean {
    const [next] = due.toSorted((a, b) => a.atMs - b.atMs);
    if (next === undefined) return false;
    due = due.filter((one) => one !== next);
    nowMs = next.atMs;
    next.work();
    return true;
  }

  return {
    clock: { now: () => nowMs },
    /** Lets time pass until a promise is settled. */
    async until<T>(work: Promise<T>): Promise<T> {
      let settled = false;
      void work.finally(() => {
        settled = true;
      });
      for (;;) {
        await afterMicrotasks();
        if (settled) return await work;
        if (!step()) throw new Error('nothing is left that could settle it');
      }
    },
    async pass(ms: number): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      setTimeout(resolve, ms);
      await this.until(promise);
    },
  };
}
