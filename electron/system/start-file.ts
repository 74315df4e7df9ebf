import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readJsonFile } from './json-file.ts';

const StartRecordSchema = z.strictObject({
  startsMs: z.array(z.number()),
  gpuGivenUpMs: z.number().nullable(),
});

/** What one start of the program leaves to the next. Instants in ms since 1970, by the machine's clock. */
export interface StartRecord {
  /** Starts that have neither lived for a healthy minute nor ended in order. */
  readonly startsMs: readonly number[];
  /** When the graphics processor was last given up; null: never. */
  readonly gpuGivenUpMs: number | null;
}

export const NO_STARTS: StartRecord = { startsMs: [], gpuGivenUpMs: null };

/** Neither reading nor writing it ever keeps the program from starting. */
export interface StartFile {
  read(): StartRecord;
  write(record: StartRecord): void;
}

const NAME = 'starts.json';

export function startFile(folder: string): StartFile {
  const file = path.join(folder, NAME);
  return {
    read() {
      const read = readJsonFile(file, NAME);
      const parsed = StartRecordSchema.safeParse(read.ok ? read.value : null);
      return parsed.success ? parsed.data : NO_STARTS;
    },
    write(record) {
      const fresh = `${file}.new`;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(fresh, JSON.stringify(record), { mode: 0o600 });
        renameSync(fresh, file);
      } catch {
        // A disk that takes nothing is told of elsewhere.
      }
    },
  };
}
