import { randomUUID } from 'node:crypto';
import { closeSync, fdatasync, fstatSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonalDataCipher } from '../../engine/ports.ts';
import { linkIfFree, makeFolder, namesIn, syncFolder } from '../files.ts';
import { StorageGone } from '../problems.ts';
import type { WitnessNote } from './note.ts';
import { lineOf, recordOf, type WitnessRecord } from './record.ts';

/**
 * A segment grows by so many bytes at once, zeros that are on the disk before anything is written over them: then a record
 * changes nothing but its own bytes, and one short wait for the disk is enough.
 */
const STEP = 65_536;
const ZEROS = Buffer.alloc(STEP);
const UNFINISHED = 'unfinished-';
const LEFT = /^unfinished-(\d+)-/;

/** Waits for the disk without keeping anybody else from working. */
function dataOnDisk(descriptor: number): Promise<void> {
  return new Promise((resolve, reject) => fdatasync(descriptor, (error) => (error ? reject(error) : resolve())));
}

/** A file of records that is being written. */
export interface Segment {
  readonly name: string;
  /** Resolves once the record is on the disk. After a failure nothing more may be added. */
  add(notes: readonly WitnessNote[], cipher: PersonalDataCipher): Promise<void>;
  close(): void;
}

/**
 * Begins a segment under the first name that is free; its folder is made (mode 0700) when missing. Another program may do the
 * same at the same moment: neither takes the other's file.
 */
export function beginSegment(folder: string, nameOf: (attempt: number) => string): Segment {
  makeFolder(folder);
  for (const left of namesIn(folder)) if (isLeftBehind(left)) rmSync(join(folder, left), { force: true });
  const fresh = join(folder, `${UNFINISHED}${process.pid}-${randomUUID()}`);
  let name = '';
  const descriptor = openSync(fresh, 'wx+', 0o600);
  let size = 0;
  const grow = () => {
    size += writeSync(descriptor, ZEROS, 0, STEP, size);
  };
  try {
    grow();
    fsyncSync(descriptor);
    name = firstFree(folder, fresh, nameOf);
    syncFolder(folder);
  } catch (error) {
    closeSync(descriptor);
    rmSync(fresh, { force: true });
    throw error;
  }
  let position = 0;
  let number = 0;
  let before = '';
  return {
    name,
    async add(notes, cipher) {
      // Somebody has removed it: what is written there now would be found by nobody.
      if (fstatSync(descriptor).nlink === 0) throw new StorageGone('The file of the witness is gone.');
      const { line, mark } = lineOf(notes, { segment: name, number, before }, cipher);
      const bytes = Buffer.from(line);
      while (size < position + bytes.length) grow();
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(descriptor, bytes, written, bytes.length - written, position + written);
      }
      await dataOnDisk(descriptor);
      position += bytes.length;
      number += 1;
      before = mark;
    },
    close: () => closeSync(descriptor),
  };
}

function firstFree(folder: string, fresh: string, nameOf: (attempt: number) => string): string {
  for (let attempt = 0; ; attempt += 1) {
    const name = nameOf(attempt);
    if (!linkIfFree(fresh, join(folder, name))) continue;
    rmSync(fresh);
    return name;
  }
}

/** What a program began that does not run any more. */
function isLeftBehind(name: string): boolean {
  const [, pid] = LEFT.exec(name) ?? [];
  if (pid === undefined) return name.startsWith(UNFINISHED);
  if (Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** What a segment says. */
export interface ReadSegment {
  readonly records: readonly WitnessRecord[];
  /** Records that are not as they were written, or are missing between others. */
  readonly damaged: number;
  /** It ends within a record, as when the machine was switched off while it was written; or the file was cut. */
  readonly cut: boolean;
}

/** Reads a segment. What is damaged is left out and counted, what lies behind it is not lost. */
export function readSegment(folder: string, name: string, cipher: PersonalDataCipher): ReadSegment {
  const bytes = readFileSync(join(folder, name));
  const end = bytes.indexOf(0);
  const lines = bytes.toString('utf8', 0, end === -1 ? bytes.length : end).split('\n');
  // What follows the last end of a line was never finished.
  const unfinished = lines.pop() ?? '';
  const records: WitnessRecord[] = [];
  let damaged = 0;
  let last: { readonly number: number; readonly mark: string } | null = { number: -1, mark: '' };
  for (const line of lines) {
    const record = recordOf(line, name, cipher);
    if (record === 'key-gone') {
      last = null;
      continue;
    }
    if (record !== null) records.push(record);
    // Behind a damaged record nobody knows which one has to follow.
    const follows = last === null || (record?.number === last.number + 1 && record.before === last.mark);
    if (record === null || !follows) damaged += 1;
    last = record;
  }
  const rest = end === -1 ? Buffer.alloc(0) : bytes.subarray(end);
  const cut = unfinished !== '' || end === -1 || bytes.length % STEP !== 0 || rest.some((byte) => byte !== 0);
  return { records, damaged, cut };
}
