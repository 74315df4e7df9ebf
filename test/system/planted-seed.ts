import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSeed } from '../../electron/system/seed.ts';

export const SEED = join(import.meta.dirname, '..', '..', 'assets', 'seed');

/** A value of a JSON file that a test is free to spoil. */
// biome-ignore lint/suspicious/noExplicitAny: the point is to write what the types forbid
export type Loose = any;

/** What the loader says about a copy of the seed after `spoil` has been at it. */
export function complaints(spoil: (folder: string) => void): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'seed-'));
  try {
    cpSync(SEED, folder, { recursive: true });
    spoil(folder);
    const result = loadSeed(folder);
    return result.ok ? [] : result.error.sentences;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Changes one JSON file of the copy. */
export function change(file: string, edit: (content: Loose) => void): (folder: string) => void {
  return (folder) => {
    const path = join(folder, file);
    const content = JSON.parse(readFileSync(path, 'utf8'));
    edit(content);
    writeFileSync(path, JSON.stringify(content));
  };
}
