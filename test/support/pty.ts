import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** Whether this machine can make a pair of terminals, which stands for a serial printer. */
export const hasPty = spawnSync('python3', ['-c', 'import pty']).status === 0;

export interface Pty {
  /** The end that a program opens as it opens /dev/ttyS0. */
  readonly file: string;
  /** What was written there. */
  readonly heard: () => Buffer;
  hear(listener: (bytes: Uint8Array) => void): void;
  say(bytes: Uint8Array): void;
  /** From now on nothing is read, so that writers have to wait. */
  stopReading(): void;
  /** Pulls the plug. */
  close(): Promise<void>;
}

export async function openPty(): Promise<Pty> {
  const child = spawn('python3', [path.join(import.meta.dirname, 'terminals.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [first] = (await once(child.stdout, 'data')) as [Buffer];
  return pty(child, first.toString().trim());
}

function pty(child: ChildProcessByStdio<Writable, Readable, null>, file: string): Pty {
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  child.stdin.on('error', () => undefined);
  return {
    file,
    heard: () => Buffer.concat(pieces),
    hear: (listener) => void child.stdout.on('data', listener),
    say: (bytes) => void child.stdin.write(bytes),
    stopReading: () => child.kill('SIGSTOP'),
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
