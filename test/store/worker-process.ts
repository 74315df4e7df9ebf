import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CaseId } from '../../shared/model/ids.ts';
import type { BookingJob } from './bookings.ts';

/** What a worker says: one of these a line. */
export interface WorkerLine {
  readonly ready?: true;
  readonly booked?: string;
  readonly key?: string;
  readonly refused?: string;
  /** Of what was refused. */
  readonly caseId?: CaseId;
  readonly start?: number;
  readonly failure?: string;
}

export interface Worker {
  readonly process: ChildProcess;
  readonly lines: readonly WorkerLine[];
  /** Resolves once everything it said was read. With the exit code, or null when it was killed. */
  readonly ended: Promise<number | null>;
  readonly complaints: () => string;
}

/** Starts test/store/booking-worker.ts; `onLine` sees each line as it arrives. */
export function startWorker(
  job: BookingJob,
  onLine: (line: WorkerLine, worker: ChildProcess) => void = () => undefined,
): Worker {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('booking-worker.ts', import.meta.url)), JSON.stringify(job)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const lines: WorkerLine[] = [];
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk);
  });
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (text) => {
    const line = JSON.parse(text) as WorkerLine;
    lines.push(line);
    onLine(line, child);
  });
  const ended = Promise.all([once(child, 'close'), once(reader, 'close')]).then(() => child.exitCode);
  return { process: child, lines, ended, complaints: () => complaints };
}
