import { err, ok, type Result } from '../shared/basics/result.ts';
import type { KioskProblem } from '../shared/model/problems.ts';
import type { DataRecovery } from '../shared/model/recovery.ts';
import type { DatabaseFacts, OfficePlan, PinHasher, Store } from './engine/ports.ts';
import {
  backupFolderOf,
  type FolderLock,
  holdsData,
  lockFolder,
  type OpenStore,
  openStore,
  type StoreBackups,
  type StoreChange,
} from './store/index.ts';
import { loadKeys } from './system/keys.ts';
import { createPersonalDataCipher } from './system/personal-data.ts';
import { createPinHasher, type ScryptCost } from './system/pins.ts';

export interface StorageOptions {
  readonly dataDir: string;
  /** The office's PostgreSQL; null for the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly keyFile: string;
  /** Comes before the key file where it is there; see `KeyPlace`. */
  readonly keyCredential?: string | null;
  /** Another place for copies of the data; null for none. */
  readonly backupFolder: string | null;
  /** Where the witness of the embedded database lies. Default: beside the data folder. */
  readonly witnessFolder?: string | null;
  /** The machine's time, ms. */
  readonly now?: () => number;
  /** How slow PINs are hashed; another than the program's own only in tests. */
  readonly pinCost?: ScryptCost | undefined;
  readonly seed: () => Promise<Result<OfficePlan, KioskProblem>>;
  readonly onFailure: (problem: KioskProblem) => void;
  readonly onChange: (change: StoreChange) => void;
  /** Called when something had to be brought back from a copy or from the witness. */
  readonly onRecovered?: (report: DataRecovery) => void;
  readonly log: (line: string) => void;
}

/** Keys and database as one thing that can be opened, fail, and be opened again. */
export interface Storage {
  /** Opens at the first call; later calls look whether what failed works again. */
  open(): Promise<Result<void, KioskProblem>>;
  /** Rejects while storage is not open. */
  readonly store: Store;
  /** Stands on the same key. Rejects while storage is not open. */
  readonly pins: PinHasher;
  /** What the database says of itself. Rejects while storage is not open. */
  facts(): Promise<DatabaseFacts>;
  /** Copies of the embedded database; null where there is a server. Rejects while storage is not open. */
  readonly backups: StoreBackups | null;
  /** What was last brought back by itself; null when nothing ever was, or while storage is not open. */
  lastRecovery(): DataRecovery | null;
  close(): Promise<void>;
}

export function createStorage(options: StorageOptions): Storage {
  const {
    dataDir,
    databaseUrl,
    witnessFolder = null,
    now = Date.now,
    keyFile,
    backupFolder,
    pinCost,
    seed,
    onFailure,
    onChange,
  } = options;
  const log = withoutRepetitions(options.log);
  const place = { folder: dataDir, databaseUrl };
  let opened: OpenStore | null = null;
  let lock: FolderLock | null = null;
  let pins: PinHasher | null = null;

  async function openFirst(): Promise<Result<void, KioskProblem>> {
    const holds = await holdsData(place);
    if (!holds.ok) return holds;
    if (databaseUrl === null && lock === null) {
      const locked = await lockFolder(dataDir);
      if (!locked.ok) return locked;
      lock = locked.value;
    }
    const keys = loadKeys({ keyFile, credential: options.keyCredential, create: !holds.value });
    if (!keys.ok) return keys;
    const store = await openStore({
      ...place,
      cipher: createPersonalDataCipher(keys.value),
      seed,
      mayCreate: !keys.value.databaseMade,
      secondBackupFolder: backupFolder,
      witnessFolder,
      now,
      onFailure,
      onChange,
      onRecovered: options.onRecovered ?? (() => undefined),
      log,
    });
    if (!store.ok) return store;
    opened = store.value;
    pins = createPinHasher(keys.value.derive('pin'), pinCost);
    return keys.value.noteDatabaseMade() ? ok(undefined) : err({ type: 'storage-unreachable' });
  }
  const current = () => {
    if (!opened) throw new Error('the storage is not open');
    return opened;
  };
  const copies = () => {
    const { backups } = current();
    if (!backups) throw new Error('a server keeps its own copies');
    return backups;
  };
  const backups: StoreBackups = {
    folder: backupFolderOf(dataDir),
    secondFolder: backupFolder,
    list: async () => copies().list(),
    moments: async () => copies().moments(),
    secondMoments: async () => copies().secondMoments(),
    newestWhole: async () => copies().newestWhole(),
    make: async (now) => copies().make(now),
    isBehind: async () => copies().isBehind(),
    tidy: async (unneeded) => copies().tidy(unneeded),
    eraseAsInData: async (due) => copies().eraseAsInData(due),
    drill: async (now) => copies().drill(now),
    lastDrill: () => opened?.backups?.lastDrill() ?? null,
    preview: async (name, now) => copies().preview(name, now),
    restore: async (order, onSwitch) => copies().restore(order, onSwitch),
  };
  const hasher = () => {
    if (!pins) throw new Error('the storage is not open');
    return pins;
  };
  return {
    open: () => (opened ? opened.probe() : openFirst()),
    store: { read: async (work) => current().read(work), write: async (work) => current().write(work) },
    pins: { hash: async (pin) => hasher().hash(pin), verify: async (pin, hash) => hasher().verify(pin, hash) },
    facts: async () => current().facts(),
    backups: databaseUrl === null ? backups : null,
    lastRecovery: () => opened?.recovery?.last() ?? null,
    close: async () => {
      await opened?.close();
      await lock?.release();
      lock = null;
    },
  };
}

/** A kiosk that tries every few seconds would fill the journal with one line. */
function withoutRepetitions(log: (line: string) => void): (line: string) => void {
  let last = '';
  return (line) => {
    if (line !== last) log(line);
    last = line;
  };
}
