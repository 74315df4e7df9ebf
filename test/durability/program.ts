import { createStorage, type Storage } from '../../electron/storage.ts';
import { ok } from '../../shared/basics/result.ts';
import type { KioskProblem } from '../../shared/model/problems.ts';
import { aPlan, instant, someDesks } from '../support/builders.ts';
import type { TempFolder } from '../support/temp-store.ts';

/** A small office with room for a few hundred visits. */
export const officePlan = () => aPlan({ desks: someDesks(12) });

/** Storage as the program has it. */
export function storageOn(
  folder: TempFolder,
  onFailure: (problem: KioskProblem) => void = () => undefined,
  log: (line: string) => void = () => undefined,
): Storage {
  return createStorage({
    dataDir: folder.data,
    databaseUrl: null,
    keyFile: folder.keyFile,
    backupFolder: null,
    now: () => instant('2026-11-02 09:44'),
    pinCost: { logN: 1, r: 1, p: 1 },
    seed: async () => ok(officePlan()),
    onFailure,
    onChange: () => undefined,
    log,
  });
}

/** The same, opened. Throws where it does not open. */
export async function openStorage(
  folder: TempFolder,
  onFailure: (problem: KioskProblem) => void = () => undefined,
): Promise<Storage> {
  const lines: string[] = [];
  const storage = storageOn(folder, onFailure, (line) => lines.push(line));
  const opened = await storage.open();
  if (!opened.ok) throw new Error(`The storage does not open: ${opened.error.type} ${lines.join(' ')}`);
  return storage;
}
