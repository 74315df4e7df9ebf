import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { Backup } from '../../../shared/model/backup.ts';
import { momentOfBackup, newestBackupsFirst } from '../../../shared/rules/backup-name.ts';
import { fromWarsaw, type WarsawTime } from '../../../shared/time/warsaw.ts';
import type {
  Backups,
  MadeBackup,
  MakeBackupFault,
  PersonalDataCipher,
  RestoreFault,
  RestoreOrder,
  UnusableBackup,
} from '../../engine/ports.ts';
import type { Connection } from '../connection.ts';
import { backupFolder, namesIn } from '../files.ts';
import { createQueue } from '../queue.ts';
import { erasedIn } from '../retention.ts';
import type { WorkingStore } from '../store.ts';
import { positionOf } from '../witness/unconfirmed.ts';
import type { Witness } from '../witness/witness.ts';
import { isBehind } from './behind.ts';
import { createDrills } from './drill.ts';
import { copiesIn, type ErasedAmong, eraseInCopy, removeKeptAside } from './erase-in-copies.ts';
import { lookedAt } from './looked-at.ts';
import { lossesOf } from './losses.ts';
import { copyDatabase, copyElsewhere, type FreeBytes, finishCopy, freeBytesIn, removeQuietly } from './make.ts';
import { restoreCopy } from './restore.ts';
import { checkSeals, type Expectations } from './verify.ts';

/** What the store does about copies. */
export interface StoreBackups extends Omit<Backups, 'restore' | 'lastRestore' | 'lastRecovery'> {
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
  readonly witness: Witness;
  /** With the keys as they are known now. */
  readonly cipher: () => PersonalDataCipher;
  /** Another than the disk's own answer only in tests. */
  readonly freeBytes?: FreeBytes | undefined;
}

/** Copies of an embedded database, in a folder beside it and in another one. */
export function createBackups(options: BackupOptions): StoreBackups {
  const { dataFolder, secondFolder, expected, store, witness, cipher, freeBytes = freeBytesIn } = options;
  const folder = backupFolder(dataFolder);
  const copies = lookedAt(folder, expected);
  // One copy after another: each begins by clearing away what another has left unfinished.
  const turns = createQueue();
  const checkData = (connection: Connection) => checkSeals(connection, cipher(), 'all');
  const drills = createDrills({ dataFolder, folder, expected, store, checkData, freeBytes });
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

  const placesOfCopies = () => (secondFolder === null ? [folder] : [folder, secondFolder]);

  const make = async (now: WarsawTime): Promise<Result<MadeBackup, MakeBackupFault>> => {
    const unfinished = await store.onConnection(async (connection) => {
      // What comes after the copy is all that it will lack.
      witness.turn();
      await witness.add([await positionOf(connection)], cipher());
      return copyDatabase(connection, folder, freeBytes);
    });
    if (!unfinished.ok) return unfinished;
    const name = await finishCopy(unfinished.value, folder, now, expected);
    if (!name.ok) return name;
    const backup = await copies.copy(name.value);
    if (backup === null) return err({ type: 'folder-not-writable' });
    const made = { backup, second: await second(name.value, backup.bytes) };
    witness.tidy({ copiesMs: await wholeMs(2), checkedMs: drills.checkedMs() });
    return ok(made);
  };
  /** When the newest whole copies were made, so many of them. */
  const wholeMs = async (most: number): Promise<readonly number[]> => {
    const found: number[] = [];
    for (const name of copies.names()) {
      if (found.length === most) break;
      const made = (await copies.copy(name))?.state === 'verified' ? momentOfBackup(name) : null;
      const madeMs = made === null ? null : fromWarsaw(made.date, made.minute);
      if (madeMs !== null) found.push(madeMs);
    }
    return found;
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
    make: (now) => turns.run(() => make(now)),
    isBehind: () =>
      turns.run(async () => {
        const [newest] = newestBackupsFirst(namesInPlace(folder));
        if (newest === undefined || (await copies.copy(newest))?.state !== 'verified') return true;
        return store.onConnection((connection) => isBehind(connection, join(folder, newest)));
      }),
    drill: (now) => turns.run(() => drills.run(now)),
    lastDrill: () => drills.last(),
    async tidy(unneeded) {
      for (const place of placesOfCopies()) {
        for (const name of unneeded(namesInPlace(place))) removeQuietly(join(place, name));
      }
    },
    eraseAsInData: (due) =>
      turns.run(async () => {
        const told = { visits: 0, removed: removeKeptAside(dataFolder, due.visitsUntil) };
        const erasedAmong: ErasedAmong = (ids) => store.onConnection((connection) => erasedIn(connection, ids));
        for (const { file, made } of placesOfCopies().flatMap(copiesThere)) {
          const visits = await eraseInCopy(file, expected, due, erasedAmong);
          told.visits += visits ?? 0;
          if (visits !== null || made > due.visitsUntil) continue;
          removeQuietly(file);
          told.removed += 1;
        }
        return told;
      }),
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
        const onAgreed = () => witness.add([{ kind: 'restored' }], cipher());
        const deps = { dataFolder, folder, expected, freeBytes, onAgreed, onSwitch };
        const restored = await store.alone((held) =>
          restoreCopy(held, { file: join(folder, order.name), schema }, order, deps),
        );
        // The newest copy is of the data that were left behind: whoever needs one must find these.
        if (restored.ok) await make(order.now);
        return restored;
      }),
  };
}

const momentsOf = (names: readonly string[]) => newestBackupsFirst(names).flatMap((name) => momentOfBackup(name) ?? []);

function copiesThere(folder: string): ReturnType<typeof copiesIn> {
  return namesInPlace(folder).length === 0 ? [] : copiesIn(folder);
}

/** A disk that is not there, or cannot be read, holds no copies. */
function namesInPlace(folder: string): readonly string[] {
  try {
    return namesIn(folder);
  } catch {
    return [];
  }
}
