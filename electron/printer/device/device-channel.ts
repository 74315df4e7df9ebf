import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { NoWay, PrinterChannel, PrinterLine } from '../channel.ts';
import type { DeviceProcess, FromDevice, StartDeviceProcess, ToDevice } from './device-messages.ts';
import { codeOf, noWay } from './file-errors.ts';
import { forkedProcess } from './forked-process.ts';

export interface DeviceChannelOptions {
  readonly startProcess?: StartDeviceProcess;
  /** Milliseconds until an open is given up. */
  readonly patienceMs?: number;
  /** Only tests: a named pipe counts as a device, too. */
  readonly allowPipe?: boolean;
}

const PATIENCE_MS = 2800;

/** A printer behind a device file. Each time it is opened a process of its own holds the file, and ends with it. */
export function deviceChannel(
  file: string,
  { startProcess = forkedProcess, patienceMs = PATIENCE_MS, allowPipe = false }: DeviceChannelOptions = {},
): PrinterChannel {
  return {
    // A look at what lies there waits for no device, and saves a process while nothing is plugged in.
    open: async () => {
      try {
        const found = await stat(file);
        const isPipe = allowPipe && found.isFIFO();
        if (!isPipe && !found.isCharacterDevice()) return err({ type: 'no-device' });
        return await openIn(startProcess(processFile()), { type: 'open', path: file, isPipe }, patienceMs);
      } catch (error) {
        return err(noWay(codeOf(error)));
      }
    },
  };
}

function openIn(
  child: DeviceProcess,
  order: ToDevice & { type: 'open' },
  patienceMs: number,
): Promise<Result<PrinterLine, NoWay>> {
  return new Promise((resolve) => {
    const line = deviceLine(child);
    const fail = (why: NoWay) => {
      clearTimeout(limit);
      line.close();
      resolve(err(why));
    };
    const limit = setTimeout(() => fail({ type: 'nobody-there' }), patienceMs);
    void line.gone.then(() => fail({ type: 'nobody-there' }));
    child.onMessage((message) => {
      if (message.type === 'no-way') fail(message.error);
      if (message.type !== 'open') return;
      clearTimeout(limit);
      resolve(ok(line));
    });
    child.post(order);
  });
}

function deviceLine(child: DeviceProcess): PrinterLine {
  const listeners = new Set<(bytes: Uint8Array) => void>();
  const waiting = new Map<number, (how: 'sent' | 'lost') => void>();
  const end = Promise.withResolvers<void>();
  let isGone = false;
  let last = 0;

  const goneNow = () => {
    isGone = true;
    for (const answer of waiting.values()) answer('lost');
    waiting.clear();
    listeners.clear();
    end.resolve();
  };
  const take = (message: FromDevice) => {
    if (message.type === 'heard') for (const listener of listeners) listener(message.bytes);
    if (message.type !== 'sent') return;
    waiting.get(message.number)?.('sent');
    waiting.delete(message.number);
  };
  child.onMessage(take);
  child.onEnd(goneNow);

  return {
    send: (bytes) =>
      new Promise((resolve) => {
        if (isGone) return resolve('lost');
        last += 1;
        waiting.set(last, resolve);
        child.post({ type: 'send', number: last, bytes });
      }),
    hear: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    gone: end.promise,
    // Not waited for: a process that its device does not let go of cannot hold up anybody here.
    close: () => {
      if (isGone) return;
      child.kill();
      goneNow();
    },
  };
}

/** Beside this file: as it was written, or as it was built. A process does not start from inside an archive, so it lies beside that. */
function processFile(): string {
  const built = path.join(import.meta.dirname, 'device-process.mjs');
  if (!existsSync(built)) return path.join(import.meta.dirname, 'device-process.ts');
  return built.replace(`app.asar${path.sep}`, `app.asar.unpacked${path.sep}`);
}
