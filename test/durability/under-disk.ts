import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a program did to its disk, in the order in which it did it. Paths are below the folder that was watched. */
export type DiskEvent =
  | {
      readonly type: 'open';
      readonly file: number;
      readonly path: string;
      readonly created: boolean;
      readonly emptied: boolean;
      readonly folder: boolean;
    }
  | { readonly type: 'write'; readonly file: number; readonly offset: number; readonly bytes: Buffer }
  | { readonly type: 'truncate'; readonly file: number; readonly length: number }
  | { readonly type: 'sync'; readonly file: number }
  | { readonly type: 'rename' | 'link'; readonly from: string; readonly to: string }
  | { readonly type: 'unlink' | 'mkdir' | 'rmdir'; readonly path: string };

/** Files of a rig on one folder of a program. */
export interface UnderDisk {
  /** What `spawn` has to be given so that the program works on this disk. */
  readonly env: Readonly<Record<string, string>>;
  /** Where the program says what it has acknowledged: writes to it are in the order of the others, and never fail. */
  readonly said: string;
  readonly log: string;
  readonly control: string;
}

/** How to fail: the n-th call that changes something, counted from now, and whether all later ones too. */
export interface DiskFault {
  readonly call: number;
  readonly error: 'ENOSPC' | 'EIO';
  readonly lasting: boolean;
}

/** The library between a program and its disk, made by the machine's compiler; null where there is none. */
export function underDiskLibrary(folder: string): string | null {
  if (process.platform !== 'linux') return null;
  const library = join(folder, 'under-disk.so');
  const source = fileURLToPath(new URL('under-disk.c', import.meta.url));
  const made = spawnSync('cc', ['-O1', '-shared', '-fPIC', '-o', library, source, '-ldl', '-lpthread'], {
    encoding: 'utf8',
  });
  if (made.error !== undefined) return null;
  if (made.status !== 0) throw new Error(`under-disk.c does not compile: ${made.stderr}`);
  return library;
}

/** A disk for one program: `root` is watched, the rig's own files lie in `folder`. */
export function underDisk(library: string, root: string, folder: string): UnderDisk {
  const [log, control, said] = ['log', 'control', 'said'].map((name) => join(folder, `disk-${name}`));
  if (log === undefined || control === undefined || said === undefined) throw new Error('three names make three paths');
  writeFileSync(log, '');
  writeFileSync(control, Buffer.alloc(5 * 4));
  const saidInRoot = join(root, 'said');
  return {
    env: {
      LD_PRELOAD: library,
      DISK_ROOT: root,
      DISK_LOG: log,
      DISK_CONTROL: control,
      DISK_SAID: saidInRoot,
      // Past libc nothing could be seen.
      UV_USE_IO_URING: '0',
    },
    said: saidInRoot,
    log,
    control,
  };
}

/** Makes the disk fail, or work again. */
export function setFault(control: string, fault: DiskFault | null): void {
  const fields =
    fault === null ? [0, 0, 0, 0, 0] : [fault.call, constants.errno[fault.error], Number(fault.lasting), 0, 0];
  const descriptor = openSync(control, 'r+');
  try {
    writeSync(descriptor, Buffer.from(Int32Array.from(fields).buffer), 0, undefined, 0);
  } finally {
    closeSync(descriptor);
  }
}

/** How many calls have failed, and how many there were, since the fault was set. */
export function faultsSeen(control: string): { readonly failed: number; readonly calls: number } {
  const bytes = readFileSync(control);
  return { failed: bytes.readInt32LE(12), calls: bytes.readInt32LE(16) };
}

const HEADER = 24;
const CREATED = 1;
const EMPTIED = 2;
const FOLDER = 4;

/** Reads a disk's log. */
export function diskEvents(log: string, root: string): readonly DiskEvent[] {
  const bytes = readFileSync(log);
  const events: DiskEvent[] = [];
  for (let place = 0; place < bytes.length; ) {
    const first = bytes.readUInt32LE(place + 16);
    const second = bytes.readUInt32LE(place + 20);
    const body = place + HEADER;
    events.push(
      eventOf(
        bytes.subarray(place, body),
        bytes.subarray(body, body + first),
        bytes.subarray(body + first, body + first + second),
        root,
      ),
    );
    place = body + first + second;
  }
  return events;
}

function eventOf(header: Buffer, first: Buffer, second: Buffer, root: string): DiskEvent {
  const file = header.readUInt32LE(4);
  const number = Number(header.readBigUInt64LE(8));
  const pathOf = (bytes: Buffer) => bytes.toString().slice(root.length + 1);
  const [path, to] = [pathOf(first), pathOf(second)];
  switch (header.readUInt32LE(0)) {
    case 1: {
      const has = (flag: number) => (number & flag) !== 0;
      return { type: 'open', file, path, created: has(CREATED), emptied: has(EMPTIED), folder: has(FOLDER) };
    }
    case 2:
      return { type: 'write', file, offset: number, bytes: first };
    case 3:
      return { type: 'truncate', file, length: number };
    case 4:
      return { type: 'sync', file };
    case 5:
      return { type: 'rename', from: path, to };
    case 6:
      return { type: 'unlink', path };
    case 7:
      return { type: 'link', from: path, to };
    case 8:
      return { type: 'mkdir', path };
    case 9:
      return { type: 'rmdir', path };
    default:
      throw new Error('no such event of a disk');
  }
}
