import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonalDataCipher } from '../../engine/ports.ts';
import { namesIn } from '../files.ts';
import { segmentName, segmentsAmong, unneededSegments } from './names.ts';
import type { WitnessNote } from './note.ts';
import { beginSegment, readSegment, type Segment } from './segment.ts';

/** Everything that the witness of an embedded database says. */
export interface Testimony {
  /** In the order of their transactions. */
  readonly notes: readonly WitnessNote[];
  readonly damaged: number;
  /** Segments that end within a record. */
  readonly cut: number;
}

/**
 * What lies outside the database file of every visit that somebody was told about: written after the commit and before the
 * answer. With it an earlier copy of the database becomes again what it was.
 */
export interface Witness {
  readonly folder: string;
  /** Resolves once the notes are on the disk. Rejects with the file system's error. */
  add(notes: readonly WitnessNote[], cipher: PersonalDataCipher): Promise<void>;
  read(cipher: PersonalDataCipher): Testimony;
  /** What comes from now on lies in another file, so that the one until now can go once copies have it. */
  turn(): void;
  /** Removes what lies in enough copies. */
  tidy(copies: { readonly copiesMs: readonly number[]; readonly checkedMs: number | null }): void;
}

/** The witness in a folder of its own. Each opening begins a file of its own, so that several programs can write. */
export function createWitness(folder: string, now: () => number): Witness {
  let segment: Segment | null = null;
  const turn = () => {
    const former = segment;
    segment = null;
    former?.close();
  };
  const begin = () => {
    const order = (segmentsAmong(namesIn(folder)).at(-1)?.order ?? 0) + 1;
    return beginSegment(folder, (attempt) => segmentName(order + attempt, now()));
  };
  return {
    folder,
    async add(notes, cipher) {
      segment ??= begin();
      try {
        await segment.add(notes, cipher);
      } catch (error) {
        // Nobody knows how much of it is on the disk.
        turn();
        throw error;
      }
    },
    read(cipher) {
      const read = segmentsAmong(namesIn(folder)).map(({ name }) => readSegment(folder, name, cipher));
      const notes = read.flatMap(({ records }) => records.flatMap((record) => record.notes));
      return {
        notes: notes.slice(notes.findLastIndex(({ kind }) => kind === 'restored') + 1),
        damaged: read.reduce((sum, { damaged }) => sum + damaged, 0),
        cut: read.filter(({ cut }) => cut).length,
      };
    },
    turn,
    tidy(copies) {
      const segments = segmentsAmong(namesIn(folder));
      for (const name of unneededSegments(segments, { ...copies, nowMs: now() }))
        rmSync(join(folder, name), { force: true });
    },
  };
}
