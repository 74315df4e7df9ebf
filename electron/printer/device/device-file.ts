import { spawn } from 'node:child_process';
import { constants, type FileHandle, open } from 'node:fs/promises';
import { isatty } from 'node:tty';
import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { NoWay } from '../channel.ts';
import { codeOf, noWay } from './file-errors.ts';

const { O_RDWR, O_WRONLY, O_NONBLOCK, O_NOCTTY } = constants;
/** A printer that is off must not make an open or a write wait for it, nor become this process's terminal. */
const AT_ONCE = O_NONBLOCK | O_NOCTTY;

const PIECE_BYTES = 4096;
const READ_BYTES = 256;
const PAUSE_MS = 10;

/** Every byte as it is, both ways. Speed and flow control stay as the installer set them. */
const RAW = '-echo -icanon -isig -iexten -opost -icrnl -inlcr -igncr -istrip min 1 time 0'.split(' ');

export interface OpenDevice {
  readonly file: FileHandle;
  /** A serial port: one that reads as empty has been unplugged. */
  readonly isTerminal: boolean;
}

/** Opens a device for both ways or, where it cannot be read, for writing. */
export async function openDevice(path: string, isPipe: boolean): Promise<Result<OpenDevice, NoWay>> {
  try {
    // A pipe opened both ways would hear itself.
    const file = isPipe ? await open(path, O_WRONLY | AT_ONCE) : await openBothWays(path);
    const isTerminal = isatty(file.fd);
    if (!isTerminal || (await setRaw(file))) return ok({ file, isTerminal });
    await file.close();
    return err({ type: 'no-device' });
  } catch (error) {
    return err(noWay(codeOf(error)));
  }
}

/**
 * Writes everything, and waits until the last piece is on its way: the driver of USB printers forgets what it still holds when
 * its file is closed. It answers a write of nothing with EAGAIN until then (Linux, drivers/usb/class/usblp.c).
 */
export async function writeAll({ file }: OpenDevice, bytes: Uint8Array): Promise<void> {
  let at = 0;
  while (at < bytes.length) at += await patiently(() => write(file, bytes, at, PIECE_BYTES));
  await patiently(() => write(file, bytes, at, 0));
}

/** Tells what the device says until it is gone, or cannot be read at all. */
export async function readAll(
  { file, isTerminal }: OpenDevice,
  tell: (bytes: Uint8Array) => void,
): Promise<'gone' | 'mute'> {
  const buffer = new Uint8Array(READ_BYTES);
  for (;;) {
    try {
      const { bytesRead } = await patiently(() => file.read(buffer, 0, READ_BYTES, null));
      if (bytesRead > 0) tell(buffer.slice(0, bytesRead));
      else if (isTerminal) return 'gone';
      else await pause();
    } catch (error) {
      // Opened for writing only, or a printer that has no way back.
      return ['EBADF', 'EINVAL'].includes(codeOf(error)) ? 'mute' : 'gone';
    }
  }
}

async function openBothWays(path: string): Promise<FileHandle> {
  try {
    return await open(path, O_RDWR | AT_ONCE);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EINVAL', 'EROFS'].includes(codeOf(error))) throw error;
    return open(path, O_WRONLY | AT_ONCE);
  }
}

async function write(file: FileHandle, bytes: Uint8Array, at: number, most: number): Promise<number> {
  return (await file.write(bytes, at, Math.min(most, bytes.length - at), null)).bytesWritten;
}

/** Again until the device takes it or fails; whoever waits for it has a limit and ends this process. */
async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      await pause();
    }
  }
}

const pause = () => new Promise((resume) => setTimeout(resume, PAUSE_MS));

function setRaw({ fd }: FileHandle): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('stty', RAW, { stdio: [fd, 'ignore', 'ignore'] });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
