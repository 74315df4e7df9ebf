import { join } from 'node:path';
import { type DataRecovery, DataRecoverySchema } from '../../../shared/model/recovery.ts';
import { momentInName, newestBackupsFirst } from '../../../shared/rules/backup-name.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import { replaceDamaged } from '../backups/exchange.ts';
import { type Expectations, verifyCopy } from '../backups/verify.ts';
import { backupFolder, folderContent, namesIn } from '../files.ts';
import { readKept, writeKept } from '../kept-file.ts';
import type { Settlement } from '../witness/settle.ts';
import { beginning, withSettlement } from './report.ts';

/** What the program does by itself when an embedded database is not whole. */
export interface Recovery {
  /** Something stored was not as it was written: the next opening looks at every visit. */
  suspect(): void;
  /** Whether every visit has to be looked at, and from then on no more. */
  takeSuspicion(): boolean;
  /** Puts the newest whole copy in the place of the database, which is kept aside. False where there is none. */
  returnToCopy(): Promise<boolean>;
  /** Whether a copy has taken the place of the database, which was not opened since. */
  hasReturned(): boolean;
  /** The database is open; null where it agreed with its witness. Writes down what had to be brought back, if anything had. */
  opened(settlement: Settlement | null): void;
  /** The last time that anything had to be brought back; null when it never had. */
  last(): DataRecovery | null;
}

export interface RecoveryOptions {
  readonly dataFolder: string;
  readonly secondFolder: string | null;
  readonly expected: Expectations;
  readonly now: () => number;
  readonly onRecovered: (report: DataRecovery) => void;
  readonly log: (line: string) => void;
}

export function createRecovery({
  dataFolder,
  secondFolder,
  expected,
  now,
  onRecovered,
  log,
}: RecoveryOptions): Recovery {
  const reportFile = join(dataFolder, 'recovery.json');
  // A copy that was tried and did not work is not tried again: the one before it is.
  const tried = new Set<string>();
  let suspected = false;
  let begun: DataRecovery | null = null;

  const copies = function* () {
    for (const folder of [backupFolder(dataFolder), ...(secondFolder === null ? [] : [secondFolder])]) {
      for (const name of newestBackupsFirst(namesQuietly(folder))) yield { name, file: join(folder, name) };
    }
  };
  return {
    suspect() {
      suspected = true;
    },
    takeSuspicion() {
      const was = suspected;
      suspected = false;
      return was;
    },
    async returnToCopy() {
      // An empty folder is rather a disk that is not mounted than a database that is lost: that is for people to see.
      if (folderContent(dataFolder) === 'nothing') return false;
      for (const { name, file } of copies()) {
        if (tried.has(file)) continue;
        tried.add(file);
        const copy = await verifyCopy(file, expected, 'all');
        if (!copy.ok) {
          log(`The copy ${name} is of no use: ${copy.error}.`);
          continue;
        }
        const moment = toWarsaw(now());
        const quarantine = await replaceDamaged(dataFolder, file, momentInName(moment));
        log(`The database was damaged. It lies in ${quarantine} now; the copy ${name} has taken its place.`);
        begun = beginning(moment, { copy: name, quarantine });
        writeKept(reportFile, begun);
        // The seals of a copy of an older schema can be read only once it was brought up to date.
        suspected = true;
        return true;
      }
      return false;
    },
    hasReturned: () => begun !== null,
    opened(settlement) {
      if (begun === null && settlement === null) return;
      const before = begun ?? beginning(toWarsaw(now()), null);
      const report = settlement === null ? before : withSettlement(before, settlement);
      writeKept(reportFile, report);
      begun = null;
      onRecovered(report);
    },
    last: () => readKept(reportFile, DataRecoverySchema),
  };
}

function namesQuietly(folder: string): readonly string[] {
  try {
    return namesIn(folder);
  } catch {
    return [];
  }
}
