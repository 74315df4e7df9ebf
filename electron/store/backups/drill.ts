import { randomUUID } from 'node:crypto';
import { chmodSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type BackupDrill, BackupDrillSchema } from '../../../shared/model/backup.ts';
import { momentOfBackup, newestBackupsFirst } from '../../../shared/rules/backup-name.ts';
import { fromWarsaw, type WarsawTime } from '../../../shared/time/warsaw.ts';
import type { Connection } from '../connection.ts';
import { writeProbe } from '../disk-probe.ts';
import { namesIn } from '../files.ts';
import { readKept, writeKept } from '../kept-file.ts';
import type { WorkingStore } from '../store.ts';
import { type FreeBytes, hasRoom, removeQuietly, UNFINISHED } from './make.ts';
import { type Expectations, hasAllRows, rowCounts, verifyCopy, withCopy } from './verify.ts';

const KeptSchema = z.strictObject({
  last: BackupDrillSchema,
  /** When the newest copy was made that was good to the last visit. */
  checked: BackupDrillSchema.nullable(),
});

export interface DrillOptions {
  readonly dataFolder: string;
  /** Where copies lie, and the one that is tried is copied to. */
  readonly folder: string;
  readonly expected: Expectations;
  readonly store: Pick<WorkingStore, 'onConnection'>;
  /** Throws where a visit of the data themselves is not as it was written. */
  readonly checkData: (connection: Connection) => Promise<void>;
  readonly freeBytes: FreeBytes;
}

export interface Drills {
  run(now: WarsawTime): Promise<BackupDrill>;
  last(): BackupDrill | null;
  /** When the newest copy was made that passed, ms; null when none did. */
  checkedMs(): number | null;
}

/** Trials with the newest copy. What they show is remembered beside the data. */
export function createDrills({ dataFolder, folder, expected, store, checkData, freeBytes }: DrillOptions): Drills {
  const file = join(dataFolder, 'drill.json');
  const kept = () => readKept(file, KeptSchema);
  const outcomeOf = async (name: string): Promise<BackupDrill['outcome']> => {
    const copy = join(folder, name);
    if (!(await hasRoom(folder, statSync(copy).size, freeBytes))) return 'no-room';
    const trial = join(folder, `${UNFINISHED}${randomUUID()}`);
    try {
      await copyFile(copy, trial);
      chmodSync(trial, 0o600);
      const verified = await verifyCopy(trial, expected, 'all');
      if (!verified.ok) return verified.error;
      const rows = await withCopy(trial, async (opened) => {
        await writeProbe(opened);
        return rowCounts(opened);
      });
      return hasAllRows(await store.onConnection(rowCounts), rows) ? 'good' : 'other-data';
    } finally {
      for (const left of [trial, `${trial}-journal`]) removeQuietly(left);
    }
  };
  return {
    last: () => kept()?.last ?? null,
    checkedMs() {
      const made = momentOfBackup(kept()?.checked?.name ?? '');
      return made === null ? null : fromWarsaw(made.date, made.minute);
    },
    async run(now) {
      const [name = null] = newestBackupsFirst(namesIn(folder));
      const drill = { ...now, name, outcome: name === null ? ('no-copy' as const) : await outcomeOf(name) };
      writeKept(file, { last: drill, checked: drill.outcome === 'good' ? drill : (kept()?.checked ?? null) });
      // The data too: copies are made past their indexes, and what is damaged there shows in no copy. Then the store says so,
      // and is mended.
      await store.onConnection(checkData);
      return drill;
    },
  };
}
