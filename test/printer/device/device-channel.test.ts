import { execFileSync } from 'node:child_process';
import { constants, createReadStream, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { PrinterLine } from '../../../electron/printer/channel.ts';
import { deviceChannel } from '../../../electron/printer/device/device-channel.ts';
import type { DeviceProcess } from '../../../electron/printer/device/device-messages.ts';
import { err } from '../../../shared/basics/result.ts';
import { hasPty, openPty } from '../../support/pty.ts';

const GENEROUS = { timeout: 10_000, interval: 10 };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kiosk-device-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function opened(file: string): Promise<PrinterLine> {
  const line = await deviceChannel(file, { allowPipe: true, patienceMs: 20_000 }).open();
  if (!line.ok) throw new Error(line.error.type);
  onTestFinished(() => line.value.close());
  return line.value;
}

describe('B2 what hangs at the path', () => {
  const files: readonly [string, () => string, string][] = [
    ['nothing', () => path.join(folder, 'absent'), 'no-such-file'],
    ['a file for a folder', () => path.join(import.meta.filename, 'lp0'), 'no-such-file'],
    ['a folder', () => folder, 'no-device'],
    ['an ordinary file', () => import.meta.filename, 'no-device'],
    ['a pipe', () => pipe(), 'no-device'],
  ];
  test.each(files)('B2 %s is no printer', async (_name, file, type) => {
    expect(await deviceChannel(file(), { patienceMs: 20_000 }).open()).toEqual(err({ type }));
  });

  test('B2 a device with nobody behind it', async () => {
    const channel = deviceChannel(pipe(), { allowPipe: true, patienceMs: 20_000 });
    expect(await channel.open()).toEqual(err({ type: 'nobody-there' }));
  });

  test('B2 an ordinary file is left as it was', async () => {
    const file = path.join(folder, 'letter.txt');
    writeFileSync(file, 'Szanowni Państwo');
    await deviceChannel(file).open();
    expect(execFileSync('cat', [file], { encoding: 'utf8' })).toBe('Szanowni Państwo');
  });

  test('B2 a process that cannot be started, or never answers, ends the attempt', async () => {
    const killed = vi.fn();
    const deaf: DeviceProcess = { post: vi.fn(), onMessage: vi.fn(), onEnd: vi.fn(), kill: killed };
    const absent: DeviceProcess = { ...deaf, onEnd: (listener) => queueMicrotask(listener) };
    for (const child of [deaf, absent]) {
      const channel = deviceChannel('/dev/null', { startProcess: () => child, patienceMs: 20 });
      expect(await channel.open()).toEqual(err({ type: 'nobody-there' }));
    }
    expect(killed).toHaveBeenCalled();
  });
});

describe('B2 one way', () => {
  test('B2 more than the pipe holds arrives whole and in order while somebody reads slowly', async () => {
    const file = pipe();
    const reading = createReadStream(file, { highWaterMark: 16_384 });
    const heard: Buffer[] = [];
    reading.on('data', (piece) => heard.push(piece as Buffer));
    const line = await opened(file);
    const pieces = [0, 1, 2].map((part) => Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7 + part) % 251));
    expect(await Promise.all(pieces.map((piece) => line.send(piece)))).toEqual(['sent', 'sent', 'sent']);
    line.close();
    await line.gone;
    await vi.waitFor(() => expect(Buffer.concat(heard).equals(Buffer.concat(pieces))).toBe(true), GENEROUS);
  });

  test('B2 whoever closes a line does not wait for its device', async () => {
    const file = pipe();
    openSync(file, constants.O_RDWR | constants.O_NONBLOCK);
    const line = await opened(file);
    const answer = line.send(new Uint8Array(1_000_000));
    line.close();
    expect(await answer).toBe('lost');
    await line.gone;
    expect(await line.send(Uint8Array.of(1))).toBe('lost');
  });

  test('B2 a device that goes away while it is written to', async () => {
    const file = pipe();
    const reading = createReadStream(file);
    reading.once('data', () => reading.destroy());
    const line = await opened(file);
    expect(await line.send(new Uint8Array(1_000_000))).toBe('lost');
    await line.gone;
  });
});

describe.skipIf(!hasPty)('B2 both ways, over a pair of terminals (skipped where python3 is missing)', () => {
  const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, value) => value);

  test('B2 every byte goes through as it is, in both directions, and none comes back by itself', async () => {
    const printer = await aTerminal();
    const line = await opened(printer.file);
    const said: number[] = [];
    line.hear((bytes) => said.push(...bytes));
    // XON and XOFF are flow control where the installer left it on.
    const bytes = EVERY_BYTE.filter((value) => value !== 0x11 && value !== 0x13);
    expect(await line.send(bytes)).toBe('sent');
    await vi.waitFor(() => expect(printer.heard().equals(Buffer.from(bytes))).toBe(true), GENEROUS);
    printer.say(bytes);
    await vi.waitFor(() => expect(said).toEqual([...bytes]), GENEROUS);
  });

  test('B2 a listener that stopped hears nothing any more', async () => {
    const printer = await aTerminal();
    const line = await opened(printer.file);
    const [early, late] = [vi.fn(), vi.fn()];
    const stop = line.hear(early);
    line.hear(late);
    stop();
    printer.say(Uint8Array.of(0x12));
    await vi.waitFor(() => expect(late).toHaveBeenCalledExactlyOnceWith(Uint8Array.of(0x12)), GENEROUS);
    expect(early).not.toHaveBeenCalled();
  });

  test('B2 the plug is pulled', async () => {
    const printer = await aTerminal();
    const line = await opened(printer.file);
    await printer.close();
    await line.gone;
    expect(await line.send(Uint8Array.of(1))).toBe('lost');
  });

  test('B2 a printer that takes nothing holds up nobody: closing ends the job as lost', async () => {
    const printer = await aTerminal();
    const line = await opened(printer.file);
    printer.stopReading();
    const answer = line.send(new Uint8Array(1_000_000));
    line.close();
    expect(await answer).toBe('lost');
  });
});

async function aTerminal() {
  const printer = await openPty();
  onTestFinished(() => printer.close());
  return printer;
}

function pipe(): string {
  const file = path.join(folder, 'lp0');
  execFileSync('mkfifo', [file]);
  return file;
}
