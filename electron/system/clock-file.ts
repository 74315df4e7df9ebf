import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readJsonFile } from './json-file.ts';

/** When the clock was last right, and how long the machine had been on then, both ms. */
export interface ClockSeen {
  readonly wallMs: number;
  readonly sinceBootMs: number;
  readonly bootId: string | null;
}

/** Remembers the clock from one start of the program to the next. */
export interface ClockMemory {
  read(): ClockSeen | null;
  write(seen: ClockSeen): void;
}

const NAME = 'clock.json';

const SeenSchema: z.ZodType<ClockSeen> = z.strictObject({
  wallMs: z.int(),
  sinceBootMs: z.number(),
  bootId: z.string().nullable(),
});

/** Beside the data and not among them: a copy of the data that is put back says nothing about the time. */
export function clockFile(folder: string): ClockMemory {
  const file = path.join(folder, NAME);
  return {
    read() {
      const read = readJsonFile(file, NAME);
      const parsed = read.ok ? SeenSchema.safeParse(read.value) : null;
      return parsed?.success ? parsed.data : null;
    },
    write(seen) {
      const fresh = `${file}.new`;
      try {
        writeFileSync(fresh, JSON.stringify(seen), { mode: 0o600 });
        renameSync(fresh, file);
      } catch {
        // What was seen a minute ago is still there.
      }
    },
  };
}
