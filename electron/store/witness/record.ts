import type { PersonalDataCipher } from '../../engine/ports.ts';
import { notesOfText, notesToText, type WitnessNote } from './note.ts';

/** What one transaction has changed. */
export interface WitnessRecord {
  /** Rises by one within a segment. */
  readonly number: number;
  readonly notes: readonly WitnessNote[];
}

/** Where a record stands: in which segment, and after which other. */
export interface Link {
  readonly segment: string;
  readonly number: number;
  /** The mark of the record before it, or nothing for the first of a segment. */
  readonly before: string;
}

const SEPARATOR = '\t';
const MARK = /^[A-Za-z0-9_-]{43}$/;

/**
 * A record as a line: number, mark of the record before, version of the key, notes, and its own mark, which fits exactly
 * these in this segment. No record can be changed, moved, or left out of the middle without being seen.
 */
export function lineOf(
  notes: readonly WitnessNote[],
  link: Link,
  cipher: PersonalDataCipher,
): { line: string; mark: string } {
  const { number, before } = link;
  const content = [number, before, cipher.keyVersion, notesToText(notes)].join(SEPARATOR);
  const mark = markOf(content, link.segment, cipher.keyVersion, cipher);
  return { line: `${content}${SEPARATOR}${mark}\n`, mark };
}

/**
 * The record in a line (without its end), or null where it is not as it was written. `key-gone`: the key that it was written
 * with was destroyed, as is done once all data are written with another.
 */
export function recordOf(
  line: string,
  segment: string,
  cipher: PersonalDataCipher,
): (WitnessRecord & { readonly before: string; readonly mark: string }) | 'key-gone' | null {
  const parts = line.split(SEPARATOR);
  const [number = '', before = '', version = '', text = '', mark = ''] = parts;
  if (parts.length !== 5 || !MARK.test(mark) || !/^\d{1,9}$/.test(number) || !/^\d{1,3}$/.test(version)) return null;
  const keyVersion = Number(version);
  if (keyVersion >= 1 && keyVersion < Math.min(...cipher.keyVersions)) return 'key-gone';
  if (!cipher.keyVersions.includes(keyVersion)) return null;
  const content = line.slice(0, -mark.length - 1);
  if (markOf(content, segment, keyVersion, cipher) !== mark) return null;
  const notes = notesOfText(text);
  return notes === null ? null : { number: Number(number), before, mark, notes };
}

function markOf(content: string, segment: string, keyVersion: number, cipher: PersonalDataCipher): string {
  return Buffer.from(cipher.seal('witness', [segment, content], keyVersion)).toString('base64url');
}
