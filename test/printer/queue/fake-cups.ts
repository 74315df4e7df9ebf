import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** The commands of CUPS as scripts in a folder of their own, which say what a test puts into their mouths. */
export interface FakeCups {
  readonly environment: Readonly<Record<string, string>>;
  /** What `lpstat -p` says of the queue from now on; null: that there is none. */
  printer(text: string | null): void;
  /** What the scheduler says of every job from now on, as RFC 8011 numbers its states; null: that there is none. */
  job(state: number | null): void;
  /** The scheduler ends. */
  stop(): Promise<void>;
  /** Replaces a command. */
  command(name: 'lp' | 'lpstat' | 'cancel', script: string): void;
  /** What `lp` was given, null while nothing; with its arguments. */
  taken(): { readonly args: string; readonly bytes: Buffer } | null;
  /** What was cancelled. */
  cancelled(): string;
}

export const IDLE = 'printer paragony is idle.  enabled since Mon Nov 23 08:00:00 2026\n\tAlerts: none\n';
export const ACCEPTS = 'paragony accepting requests since Mon Nov 23 08:00:00 2026\n';

/** A printer's words with other alerts. */
export const alerts = (words: string) => `${IDLE.replace('none', words)}${ACCEPTS}`;

/** States of a job. */
export const STATE = { pending: 3, held: 4, processing: 5, stopped: 6, canceled: 7, aborted: 8, completed: 9 } as const;

const LPSTAT = `
case "$*" in
  -r) /bin/cat running ;;
  -a) /bin/cat printer ;;
  *) [ -e printer ] && /bin/cat printer || { echo 'lpstat: Invalid destination name in list "paragony".' >&2; exit 1; } ;;
esac`;
const LP = `echo "$@" > args; /bin/cat > bytes; echo 'request id is paragony-7 (0 file(s))'`;
const CANCEL = `echo "$@" >> cancelled`;

/** A queue `paragony` that takes a job and gives it away at once. */
export async function fakeCups(): Promise<FakeCups> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kiosk-cups-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  const read = (name: string) => {
    const file = path.join(folder, name);
    return existsSync(file) ? readFileSync(file) : null;
  };
  let state: number | null = STATE.completed;
  const socket = path.join(folder, 'socket');
  const scheduler = createServer((request, response) => {
    request.resume().on('end', () => response.end(answerOf(state)));
  });
  scheduler.listen(socket);
  await once(scheduler, 'listening');
  onTestFinished(() => void scheduler.close());
  const fake: FakeCups = {
    environment: { PATH: folder, CUPS_SERVER: socket },
    printer: (text) => (text === null ? rmSync(path.join(folder, 'printer'), { force: true }) : put('printer', text)),
    job: (next) => {
      state = next;
    },
    stop: async () => {
      scheduler.close();
      scheduler.closeAllConnections();
      await once(scheduler, 'close');
    },
    command: (name, script) => {
      put(name, `#!/bin/sh\ncd '${folder}'\n${script}\n`);
      chmodSync(path.join(folder, name), 0o755);
    },
    taken: () => {
      const bytes = read('bytes');
      return bytes === null ? null : { args: String(read('args')), bytes };
    },
    cancelled: () => String(read('cancelled') ?? ''),
  };
  fake.command('lpstat', LPSTAT);
  fake.command('lp', LP);
  fake.command('cancel', CANCEL);
  put('running', 'scheduler is running\n');
  fake.printer(IDLE + ACCEPTS);
  return fake;
}

/** IPP: the group of operation attributes with one text, then the job's. */
export function answerOf(state: number | null): Buffer {
  const notFound = state === null;
  const text = (tag: number, name: string, value: string) =>
    Buffer.concat([
      Buffer.from([tag, 0, name.length]),
      Buffer.from(name),
      Buffer.from([0, value.length]),
      Buffer.from(value),
    ]);
  return Buffer.concat([
    Buffer.from([1, 1, notFound ? 0x04 : 0, notFound ? 0x06 : 0, 0, 0, 0, 1, 0x01]),
    text(0x47, 'attributes-charset', 'utf-8'),
    ...(notFound ? [] : [Buffer.from([0x02]), text(0x23, 'job-state', `\0\0\0${String.fromCharCode(state)}`)]),
    Buffer.from([0x03]),
  ]);
}
