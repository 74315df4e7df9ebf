import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { Backup } from '../../../shared/model/backup.ts';
import { momentOfBackup, newestBackupsFirst } from '../../../shared/rules/backup-name.ts';
import type { WarsawTime } from '../../../shared/time/warsaw.ts';
import type { Backups, RestoreFault, RestoreOrder, UnusableBackup } from '../../engine/ports.ts';
import { backupFolder, namesIn } from '../files.ts';
import { createQueue } from '../queue.ts';
import type { WorkingStore } from '../store.ts';
import { lookedAt } from './looked-at.ts';
import { lossesOf } from './losses.ts';
import { copyDatabase, copyElsewhere, type FreeBytes, finishCopy, freeBytesIn, removeQuietly } from './make.ts';
import { restoreCopy } from './restore.ts';
import type { Expectations } from './verify.ts';

/** What the store does about copies. */
export interface StoreBackups extends Omit<Backups, 'restore' | 'lastRestore'> {
  /** `onSwitch` is called before nothing can be read any more. */
  restore(order: RestoreOrder, onSwitch: () => void): Promise<Result<void, RestoreFault>>;
  /** When the newest copy was made that is whole. */
  newestWhole(): Promise<WarsawTime | null>;
}

export interface BackupOptions {
  readonly dataFolder: string;
  readonly secondFolder: string | null;
  readonly expected: Expectations;
  readonly store: Pick<WorkingStore, 'onConnection' | 'alone'>;
  /** Another than the disk's own answer only in tests. */
  readonly freeBytes?: FreeBytes | undefined;
}

/** Copies of an embedded database, in a folder beside it and in another one. */
export function createBackups(options: BackupOptions): StoreBackups {
  const { dataFolder, secondFolder, expected, store, freeBytes = freeBytesIn } = options;
  const folder = backupFolder(dataFolder);
  const copies = lookedAt(folder, expected);
  // One copy after another: each begins by clearing away what another has left unfinished.
  const turns = createQueue();
  const wholeCopy = async (name: string): Promise<Result<Backup & { schema: number }, UnusableBackup>> => {
    const backup = await copies.anew(name);
    if (backup === null) return err({ type: 'unknown-backup' });
    const { state, schema } = backup;
    if (state !== 'verified') return err({ type: 'backup-not-usable', why: state });
    return schema === null ? err({ type: 'backup-not-usable', why: 'damaged' }) : ok({ ...backup, schema });
  };
  const second = async (name: string, bytes: number) => {
    if (secondFolder === null) return 'none' as const;
    const copied = await copyElsewhere(name, folder, secondFolder, { freeBytes, expected, bytes });
    return copied ? ('made' as const) : ('failed' as const);
  };

  return {
    folder,
    secondFolder,
    async list() {
      const found: Backup[] = [];
      for (const name of copies.names()) {
        const backup = await copies.copy(name);
        if (backup !== null) found.push(backup);
      }
      return found;
    },
    moments: async () => momentsOf(copies.names()),
    secondMoments: async () => momentsOf(secondFolder === null ? [] : namesInPlace(secondFolder)),
    async newestWhole() {
      for (const name of copies.names()) {
        if ((await copies.copy(name))?.state === 'verified') return momentOfBackup(name);
      }
      return null;
    },
    make: (now) =>
      turns.run(async () => {
        const unfinished = await store.onConnection((connection) => copyDatabase(connection, folder, freeBytes));
        if (!unfinished.ok) return unfinished;
        const name = await finishCopy(unfinished.value, folder, now, expected);
        if (!name.ok) return name;
        const backup = await copies.copy(name.value);
        if (backup === null) return err({ type: 'folder-not-writable' });
        return ok({ backup, second: await second(name.value, backup.bytes) });
      }),
    async tidy(unneeded) {
      for (const place of secondFolder === null ? [folder] : [folder, secondFolder]) {
        for (const name of unneeded(namesInPlace(place))) removeQuietly(join(place, name));
      }
    },
    async preview(name, now) {
      const copy = await wholeCopy(name);
      if (!copy.ok) return copy;
      const losses = await store.onConnection((connection) => lossesOf(connection, join(folder, name), now));
      return ok({ backup: copy.value, losses });
    },
    restore: (order, onSwitch) =>
      turns.run(async () => {
        const copy = await wholeCopy(order.name);
        if (!copy.ok) return copy;
        const { schema } = copy.value;
        const deps = { dataFolder, folder, expected, freeBytes, onSwitch };
        return store.alone((held) => restoreCopy(held, { file: join(folder, order.name), schema }, order, deps));
      }),
  };
}

const momentsOf = (names: readonly string[]) => newestBackupsFirst(names).flatMap((name) => momentOfBackup(name) ?? []);

/** A disk that is not there, or cannot be read, holds no copies. */
function namesInPlace(folder: string): readonly string[] {
  try {
    return namesIn(folder);
  } catch {
    return [];
  }
}
