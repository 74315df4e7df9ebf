import { AsyncLocalStorage } from 'node:async_hooks';

export interface Queue {
  /** Runs a job once every earlier one has ended, whatever became of them. */
  run<T>(job: () => Promise<T>): Promise<T>;
  /** The same for what happens by itself, as a lost connection does: it may be noticed in the middle of a job. */
  runByItself(job: () => Promise<void>): void;
}

/**
 * One job at a time. The store's only connection would otherwise mix the statements of two transactions, and a read
 * could see half of one.
 */
export function createQueue(): Queue {
  const inside = new AsyncLocalStorage<boolean>();
  let last: Promise<unknown> = Promise.resolve();
  const add = <T>(job: () => Promise<T>): Promise<T> => {
    const result = last.then(() => inside.run(true, job));
    last = result.catch(() => undefined);
    return result;
  };
  return {
    run(job) {
      // It would wait for itself for ever.
      if (inside.getStore()) return Promise.reject(new Error('The store was called from inside its own transaction.'));
      return add(job);
    },
    runByItself(job) {
      void add(job).catch(() => undefined);
    },
  };
}
