import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of its own that is told a job and answers in lines of JSON. */
export interface Child {
  /** The next line it says. Throws with its complaints when it ends instead. */
  next<T>(): Promise<T>;
  /** Lets it go on. */
  go(): void;
  ended(): Promise<void>;
}

/** Starts a file with a job as its argument. */
export function startChild(file: URL, job: unknown, nodeOptions: readonly string[] = []): Child {
  const child = spawn(process.execPath, [...nodeOptions, fileURLToPath(file), JSON.stringify(job)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk);
  });
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async next<T>() {
      const { value, done } = await lines.next();
      if (done) throw new Error(`a process ended early: ${complaints}`);
      return JSON.parse(value) as T;
    },
    go: () => {
      child.stdin.write('\n');
    },
    async ended() {
      child.stdin.end();
      await closed;
      if (child.exitCode !== 0) throw new Error(`a process failed: ${complaints}`);
    },
  };
}

/** In the process itself: the job it was given. */
export function jobGiven<T>(): T {
  return JSON.parse(process.argv[2] ?? '') as T;
}

/** In the process itself: says a line. */
export function say(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** In the process itself: waits until it may go on. */
export async function toldToGo(): Promise<void> {
  const told = once(process.stdin, 'data');
  process.stdin.resume();
  await told;
  process.stdin.pause();
}
