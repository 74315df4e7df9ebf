import { createHash } from 'node:crypto';
import { constants, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cipherOf, openTempStore, type TempFolder, tempFolder } from '../../support/temp-store.ts';
import { fillFile } from './sqlite-file.ts';
import type { Workload } from './workload.ts';

const root = path.resolve(import.meta.dirname, '../../..');
/** From this history on a file is kept in the system's folder for temporary files. */
const KEPT_FROM = 100_000;

/** Whatever decides what a made file holds. */
const SOURCES = [
  'electron/store/migrations',
  'electron/store/visit-row.ts',
  'electron/store/personal-columns.ts',
  'electron/system/personal-data.ts',
  'electron/system/keys.ts',
  'test/bench/workloads',
];

/** A data folder of its own, filled with a workload: made now, or a copy of one that an earlier run has made. */
export async function folderWith(workload: Workload): Promise<TempFolder> {
  if (workload.history < KEPT_FROM) return made(workload);
  const kept = path.join(tmpdir(), 'kiosk-bench', fingerprint(), workload.name);
  if (!existsSync(kept)) {
    forgetOlder(path.dirname(path.dirname(kept)), fingerprint());
    const fresh = await made(workload);
    // Whole or not at all: another run may look at the same moment.
    const half = `${kept}.${process.pid}`;
    mkdirSync(path.dirname(kept), { recursive: true, mode: 0o700 });
    cpSync(path.dirname(fresh.data), half, { recursive: true, mode: constants.COPYFILE_FICLONE });
    renameSync(half, kept);
    return fresh;
  }
  const copy = tempFolder();
  cpSync(kept, path.dirname(copy.data), { recursive: true, mode: constants.COPYFILE_FICLONE });
  return copy;
}

async function made(workload: Workload): Promise<TempFolder> {
  const { store, folder } = await openTempStore({ plan: workload.plan });
  await store.close();
  await fillFile(folder.data, workload, cipherOf(folder.keyFile));
  return folder;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const absolute = path.join(root, source);
    const files = source.endsWith('.ts') ? [absolute] : readdirSync(absolute).map((name) => path.join(absolute, name));
    for (const file of files.toSorted()) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** A gigabyte that no run will use again. */
function forgetOlder(folder: string, current: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name !== current) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}
