import { execFile } from 'node:child_process';
import type { Health } from '../status.ts';
import { healthOfQueue, namesOf, requestId } from './cups-answers.ts';
import { type JobStanding, jobStanding } from './job-state.ts';

export interface CupsOptions {
  /** Where the commands are found and which server they ask; by default as for this program. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** The printing system with queues, asked as its own commands ask it. Nothing here rejects. */
export interface Cups {
  queues(): Promise<readonly string[]>;
  /** `no-queues`: the machine has no printing system, or it is switched off. */
  look(queue: string): Promise<Health | 'not-told' | 'no-such-queue' | 'no-queues'>;
  /** Gives the job's name. `refused`: nothing was taken; `lost`: nobody knows. */
  submit(queue: string, bytes: Uint8Array): Promise<{ readonly job: string } | 'refused' | 'lost'>;
  standing(job: string): Promise<JobStanding>;
  cancel(job: string): Promise<void>;
}

const QUESTION_MS = 2000;
const SUBMIT_MS = 4000;

/** Titles are seen by everybody who may look at the queue: they name nobody. */
const TITLE = 'potwierdzenie';

export function cupsCommands({ environment = process.env }: CupsOptions = {}): Cups {
  // Their answers are read, so they answer in the one language that never changes.
  const env = { ...environment, LC_ALL: 'C', LANG: 'C', LANGUAGE: undefined };
  const run = (command: string, args: readonly string[], limit = QUESTION_MS, input: Uint8Array = new Uint8Array()) =>
    answerOf(command, args, { env, limit, input });

  return {
    queues: async () => namesOf((await run('lpstat', ['-a'])).text),
    look: async (queue) => {
      const told = await run('lpstat', ['-l', '-p', queue, '-a', queue]);
      if (told.end === 'done') return healthOfQueue(told.text);
      const running = await run('lpstat', ['-r']);
      return running.text.includes('is running') ? 'no-such-queue' : 'no-queues';
    },
    submit: async (queue, bytes) => {
      const { end, text } = await run('lp', ['-d', queue, '-o', 'raw', '-t', TITLE], SUBMIT_MS, bytes);
      if (end === 'failed') return 'refused';
      const job = requestId(text);
      return end === 'late' || job === null ? 'lost' : { job };
    },
    standing: (job) => jobStanding(job, environment['CUPS_SERVER'], QUESTION_MS),
    cancel: async (job) => {
      await run('cancel', [job]);
    },
  };
}

interface Answer {
  /** `failed`: it said no, or there is no such command; `late`: it was ended for taking too long. */
  readonly end: 'done' | 'failed' | 'late';
  readonly text: string;
}

function answerOf(
  command: string,
  args: readonly string[],
  { env, limit, input }: { env: NodeJS.ProcessEnv; limit: number; input: Uint8Array },
): Promise<Answer> {
  return new Promise((resolve) => {
    const child = execFile(command, args, { env, timeout: limit, killSignal: 'SIGKILL' }, (error, text) =>
      resolve({ end: error === null ? 'done' : error.killed === true ? 'late' : 'failed', text }),
    );
    // Whoever ended before reading everything has said why by its exit.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
