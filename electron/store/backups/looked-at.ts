import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup } from '../../../shared/model/backup.ts';
import { momentOfBackup, newestBackupsFirst } from '../../../shared/rules/backup-name.ts';
import { namesIn } from '../files.ts';
import { type Expectations, verifyCopy } from './verify.ts';

/** The copies of a folder, each looked at as a whole. Only names that the folder lists are ever opened. */
export interface LookedAt {
  /** Newest first. */
  names(): readonly string[];
  /** What a look at a copy finds, or has found where the file is still the same; null where there is no such copy. */
  copy(name: string): Promise<Backup | null>;
  /** Looks again, at everything. */
  anew(name: string): Promise<Backup | null>;
}

/** There are dozens of copies, each perhaps large: what was looked at once is remembered until the file is another. */
export function lookedAt(folder: string, expected: Expectations): LookedAt {
  const seen = new Map<string, { readonly file: string; readonly backup: Backup }>();
  const names = () => newestBackupsFirst(namesIn(folder));
  const look = async (name: string, seals: 'some' | 'all'): Promise<Backup | null> => {
    const made = names().includes(name) ? momentOfBackup(name) : null;
    const file = join(folder, name);
    const stat = made === null ? undefined : lstatSync(file, { throwIfNoEntry: false });
    if (made === null || !stat?.isFile()) return null;
    const sameFile = `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
    const before = seen.get(name);
    if (seals === 'some' && before?.file === sameFile) return before.backup;
    const verified = await verifyCopy(file, expected, seals);
    const found = verified.ok
      ? { schema: verified.value.schema, state: 'verified' as const }
      : { schema: null, state: verified.error };
    const backup: Backup = { name, ...made, bytes: stat.size, ...found };
    seen.set(name, { file: sameFile, backup });
    return backup;
  };
  return { names, copy: (name) => look(name, 'some'), anew: (name) => look(name, 'all') };
}
