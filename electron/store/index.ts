import { ok, type Result } from '../../shared/basics/result.ts';
import type { KioskProblem } from '../../shared/model/problems.ts';
import type { DataRecovery } from '../../shared/model/recovery.ts';
import { fromWarsaw } from '../../shared/time/warsaw.ts';
import type { DatabaseFacts, OfficePlan, PersonalDataCipher, Store } from '../engine/ports.ts';
import { createBackups, type StoreBackups } from './backups/backups.ts';
import type { FreeBytes } from './backups/make.ts';
import type { StoreChange } from './changes.ts';
import { createDataKeys } from './data-keys.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { ensureDatabase, type Opening, openDatabase, openOrRecover } from './open-database.ts';
import { postgresDatabase } from './postgres-database.ts';
import { listenForChanges } from './postgres-listener.ts';
import { createRecovery, type Recovery } from './recovery/recovery.ts';
import { settled } from './settled.ts';
import { sqliteDatabase } from './sqlite-database.ts';
import { createStore, type WorkingStore } from './store.ts';
import { createWitness, type Witness } from './witness/witness.ts';

export { withAuditLog } from './audit-reading.ts';
export type { StoreBackups } from './backups/backups.ts';
export type { StoreChange } from './changes.ts';
export { backupFolder as backupFolderOf } from './files.ts';
export { type FolderLock, lockFolder } from './folder-lock.ts';

export interface OpenStore extends Store {
  /**
   * Whether the storage works (again): opens the database anew with every check of a start and writes to it durably.
   * For a kiosk that is out of order; tells `onFailure` nothing.
   */
  probe(): Promise<Result<void, KioskProblem>>;
  /** What the database says of itself, for staff. Rejects while it does not answer. */
  facts(): Promise<DatabaseFacts>;
  /** Copies of the embedded database; null where there is a server, which keeps its own. */
  readonly backups: StoreBackups | null;
  /** What was brought back by itself; null where there is a server, which looks after its data itself. */
  readonly recovery: Pick<Recovery, 'last'> | null;
  /** Waits for what is under way, then closes. Later calls reject. */
  close(): Promise<void>;
}

/** Where the database is: on a PostgreSQL server, or as a file in the data folder. */
export interface StorePlace {
  /** The data folder; made (mode 0700) when missing, left alone where there is a server. */
  readonly folder: string;
  /** `postgres://user:password@host/database`. Default: null, the embedded database. */
  readonly databaseUrl?: string | null;
}

export interface StoreOptions extends StorePlace {
  readonly cipher: PersonalDataCipher;
  /** The plan of a new office. Asked only at a first start. */
  readonly seed: () => Promise<Result<OfficePlan, KioskProblem>>;
  /** Called when storage fails while the kiosk works; the operation itself rejects. */
  readonly onFailure: (problem: KioskProblem) => void;
  /** Called after a commit that others should know of: on the embedded database its own, on a server anybody's. */
  readonly onChange?: (change: StoreChange) => void;
  readonly log?: (line: string) => void;
  /** False where it is known that there was a database, so that a missing one is lost. Default: true. */
  readonly mayCreate?: boolean;
  /** Another place for copies of the embedded database, as a second disk. Default: none. */
  readonly secondBackupFolder?: string | null;
  /** Where the witness of the embedded database lies, outside the data folder. Default: beside it. */
  readonly witnessFolder?: string | null;
  /** Called when something had to be brought back from a copy or from the witness. */
  readonly onRecovered?: (report: DataRecovery) => void;
  /** The machine's time, ms. */
  readonly now?: () => number;
  /** Bytes that can still be written into a folder; another answer than the disk's own only in tests. */
  readonly freeBytes?: FreeBytes;
  /** The schema's history; another than the program's own only in its tests. */
  readonly migrations?: readonly Migration[];
}

/** Whether a place holds a database or traces of one: then its key must exist already. Changes nothing. */
export async function holdsData(place: StorePlace): Promise<Result<boolean, KioskProblem>> {
  return settled(async () => ok((await databaseOf(place).content()) !== 'nothing'));
}

/**
 * Opens the store, making the database at a first start: when its place holds no database and no trace of one. A damaged,
 * foreign, newer or lost database is a problem to report, never a reason to begin anew.
 */
export async function openStore(options: StoreOptions): Promise<Result<OpenStore, KioskProblem>> {
  const { cipher, seed, mayCreate = true, migrations = MIGRATIONS, log = () => undefined } = options;
  const { databaseUrl = null, onFailure, onChange = () => undefined } = options;
  let store: WorkingStore | null = null;
  const database = databaseOf(options, () => store?.lookAfter());
  const embedded = embeddedParts(options, log);
  const opening: Opening = {
    database,
    cipher,
    keys: createDataKeys(cipher),
    migrations,
    log,
    ...(databaseUrl === null ? embedded : { witness: null, recovery: null }),
  };
  const opened = await openOrRecover(opening, async () => {
    const ensured = await ensureDatabase(opening, { seed, mayCreate });
    return ensured.ok ? openDatabase(opening) : ensured;
  });
  if (!opened.ok) return opened;
  const working = createStore(opened.value, opening, {
    onFailure,
    // A server tells every change itself, this kiosk's own too.
    onCommitted: databaseUrl === null ? onChange : () => undefined,
  });
  store = working;
  if (databaseUrl === null) {
    const backups = createBackups({
      dataFolder: options.folder,
      secondFolder: options.secondBackupFolder ?? null,
      expected: { cipher, migrations },
      store: working,
      witness: embedded.witness,
      cipher: () => opening.keys.cipher,
      freeBytes: options.freeBytes,
    });
    const { recovery } = embedded;
    return ok({ ...working, facts: async () => withCopies(await working.facts(), backups), backups, recovery });
  }
  const listener = await listenForChanges({ url: databaseUrl, tell: onChange, onLost: working.lookAfter });
  return ok({
    ...working,
    backups: null,
    recovery: null,
    close: async () => {
      // At once: what is asked after this comes too late.
      const closed = working.close();
      await listener.close();
      await closed;
    },
  });
}

/** What looks after an embedded database besides SQLite. A server has means of its own. */
function embeddedParts(options: StoreOptions, log: (line: string) => void): { witness: Witness; recovery: Recovery } {
  const { folder, cipher, migrations = MIGRATIONS, secondBackupFolder = null, now = Date.now } = options;
  const { onRecovered = () => undefined } = options;
  return {
    witness: createWitness(options.witnessFolder ?? `${folder}-witness`, now),
    recovery: createRecovery({
      dataFolder: folder,
      secondFolder: secondBackupFolder,
      expected: { cipher, migrations },
      now,
      onRecovered,
      log,
    }),
  };
}

/** Copies made before a change of the schema count as well. */
async function withCopies(facts: DatabaseFacts, backups: StoreBackups): Promise<DatabaseFacts> {
  const newest = await backups.newestWhole();
  const made = newest === null ? null : fromWarsaw(newest.date, newest.minute);
  const copiedAtMs = made === null ? facts.copiedAtMs : Math.max(made, facts.copiedAtMs ?? made);
  const drill = backups.lastDrill()?.outcome ?? null;
  if (backups.secondFolder === null) return { ...facts, copiedAtMs, drill };
  const [second] = await backups.secondMoments();
  return {
    ...facts,
    copiedAtMs,
    drill,
    secondCopiedAtMs: second === undefined ? null : fromWarsaw(second.date, second.minute),
  };
}

function databaseOf({ folder, databaseUrl = null }: StorePlace, onLost?: () => void) {
  return databaseUrl === null ? sqliteDatabase(folder) : postgresDatabase(databaseUrl, onLost);
}
