import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfficePlan, PersonalDataCipher } from '../../electron/engine/ports.ts';
import { type OpenStore, openStore, type StoreOptions } from '../../electron/store/index.ts';
import { loadKeys } from '../../electron/system/keys.ts';
import { createPersonalDataCipher } from '../../electron/system/personal-data.ts';
import { ok } from '../../shared/basics/result.ts';
import type { KioskProblem } from '../../shared/model/problems.ts';
import { aPlan } from './builders.ts';

/** A data folder with a key outside it, as an installation has them. */
export interface TempFolder {
  readonly data: string;
  readonly keyFile: string;
  /** A database on a server; without it the one in `data`. */
  readonly databaseUrl?: string;
}

/** The first plan of a new store, a small office when left out. */
export interface TempPlan {
  readonly plan?: OfficePlan;
}

const toRemove: string[] = [];
const toClose: OpenStore[] = [];
const toDo: (() => Promise<unknown>)[] = [];

/** Something to be done by {@link removeTempStores} once every store is closed. */
export function atTheEnd(work: () => Promise<unknown>): void {
  toDo.push(work);
}

/** A new place for a kiosk's data, removed by {@link removeTempStores}. */
export function tempFolder(): TempFolder {
  const root = mkdtempSync(join(tmpdir(), 'kiosk-store-'));
  toRemove.push(root);
  return { data: join(root, 'data'), keyFile: join(root, 'keys', 'kiosk.key') };
}

/** The cipher of a key file, made when missing. */
export function cipherOf(keyFile: string): PersonalDataCipher {
  const keys = loadKeys({ keyFile, create: true });
  if (!keys.ok) throw new Error(`No key: ${keys.error.type}`);
  return createPersonalDataCipher(keys.value);
}

/** Options that open a store on a folder, with a small office as its first plan. */
export function storeOptions(folder: TempFolder, changes: Partial<StoreOptions> & TempPlan = {}): StoreOptions {
  const { plan = aPlan(), ...others } = changes;
  return {
    folder: folder.data,
    databaseUrl: folder.databaseUrl ?? null,
    cipher: others.cipher ?? cipherOf(folder.keyFile),
    seed: async () => ok(plan),
    onFailure: () => undefined,
    ...others,
  };
}

export interface TempStore {
  readonly store: OpenStore;
  readonly folder: TempFolder;
  /** What the store reported while it worked. */
  readonly failures: readonly KioskProblem[];
  readonly log: readonly string[];
  /** Closes the store and opens it again on the same files. */
  reopen(): Promise<TempStore>;
}

/** Opens a store on a folder, or on a new one. Throws where it does not open. */
export async function openTempStore(
  changes: Partial<StoreOptions> & TempPlan = {},
  folder: TempFolder = tempFolder(),
): Promise<TempStore> {
  const failures: KioskProblem[] = [];
  const log: string[] = [];
  const opened = await openStore({
    ...storeOptions(folder, changes),
    onFailure: (problem) => {
      failures.push(problem);
      changes.onFailure?.(problem);
    },
    log: (line) => log.push(line),
  });
  if (!opened.ok) throw new Error(`The store does not open: ${opened.error.type} ${log.join(' ')}`);
  toClose.push(opened.value);
  return {
    store: opened.value,
    folder,
    failures,
    log,
    async reopen() {
      await opened.value.close();
      return openTempStore(changes, folder);
    },
  };
}

/** Closes every store a test opened and removes its files: for `afterEach`. */
export async function removeTempStores(): Promise<void> {
  // One that a test has closed itself refuses: there is nothing left to do.
  await Promise.allSettled(toClose.splice(0).map((store) => store.close()));
  await Promise.all(toDo.splice(0).map((work) => work()));
  for (const root of toRemove.splice(0)) rmSync(root, { recursive: true, force: true });
}
