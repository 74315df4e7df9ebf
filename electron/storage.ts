import { err, ok, type Result } from '../shared/basics/result.ts';
import type { KioskProblem } from '../shared/model/problems.ts';
import type { OfficePlan, Store } from './engine/ports.ts';
import { holdsData, type OpenStore, openStore } from './store/index.ts';
import { loadKeys } from './system/keys.ts';
import { createPersonalDataCipher } from './system/personal-data.ts';

export interface StorageOptions {
  readonly dataDir: string;
  readonly keyFile: string;
  readonly seed: () => Promise<Result<OfficePlan, KioskProblem>>;
  readonly onFailure: (problem: KioskProblem) => void;
  readonly log: (line: string) => void;
}

/** Keys and database as one thing that can be opened, fail, and be opened again. */
export interface Storage {
  /** Opens at the first call; later calls look whether what failed works again. */
  open(): Promise<Result<void, KioskProblem>>;
  /** Rejects while storage is not open. */
  readonly store: Store;
  close(): Promise<void>;
}

export function createStorage({ dataDir, keyFile, seed, onFailure, log }: StorageOptions): Storage {
  let opened: OpenStore | null = null;

  async function openFirst(): Promise<Result<void, KioskProblem>> {
    const keys = loadKeys({ keyFile, create: !holdsData(dataDir) });
    if (!keys.ok) return keys;
    const store = await openStore({
      folder: dataDir,
      cipher: createPersonalDataCipher(keys.value),
      seed,
      mayCreate: !keys.value.databaseMade,
      onFailure,
      log,
    });
    if (!store.ok) return store;
    opened = store.value;
    return keys.value.noteDatabaseMade() ? ok(undefined) : err({ type: 'storage-unreachable' });
  }
  const current = () => {
    if (!opened) throw new Error('the storage is not open');
    return opened;
  };
  return {
    open: () => (opened ? opened.probe() : openFirst()),
    store: { read: async (work) => current().read(work), write: async (work) => current().write(work) },
    close: async () => opened?.close(),
  };
}
