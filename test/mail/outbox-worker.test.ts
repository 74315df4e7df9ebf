import { describe, expect, it } from 'vitest';
import { createOutboxWorker } from '../../electron/mail/outbox-worker.ts';

/** A worker whose turns end when the test says so. */
function aWorker() {
  const ends: ((goOn: boolean | Error) => void)[] = [];
  const problems: unknown[] = [];
  let turns = 0;
  const worker = createOutboxWorker(
    () =>
      new Promise((resolve, reject) => {
        turns += 1;
        ends.push((goOn) => (goOn instanceof Error ? reject(goOn) : resolve({ goOn })));
      }),
    (cause) => problems.push(cause),
  );
  const end = async (goOn: boolean | Error) => {
    ends.shift()?.(goOn);
    // What follows from it follows at once.
    for (let step = 0; step < 10; step += 1) await Promise.resolve();
    return turns;
  };
  return { worker, end, problems, turns: () => turns };
}

describe('G1 the worker of the outbox', () => {
  it('G1 sends one after the other until nothing is left', async () => {
    const { worker, end, turns } = aWorker();
    worker.wake();
    worker.wake();
    expect(turns()).toBe(1);
    expect(await end(true)).toBe(2);
    expect(await end(false)).toBe(2);
    worker.wake();
    expect(turns()).toBe(3);
  });

  it('G1 what is wanted while it works is looked at afterwards', async () => {
    const { worker, end } = aWorker();
    worker.wake();
    for (let times = 0; times < 3; times += 1) worker.wake();
    expect(await end(false)).toBe(2);
    expect(await end(false)).toBe(2);
    worker.wake();
    expect(await end(false)).toBe(3);
  });

  it('G1 a turn that throws is told and ends nothing for good', async () => {
    const { worker, end, problems } = aWorker();
    worker.wake();
    const cause = new Error('the storage is not open');
    expect(await end(cause)).toBe(1);
    expect(problems).toEqual([cause]);
    worker.wake();
    expect(await end(false)).toBe(2);
  });

  it('G1 closing waits for what is under way and begins nothing', async () => {
    const { worker, end, turns } = aWorker();
    worker.wake();
    const closed = worker.close();
    await end(true);
    await closed;
    worker.wake();
    expect(turns()).toBe(1);
  });
});
