import { ok, type Result } from '../../shared/basics/result.ts';
import type { KioskProblem } from '../../shared/model/problems.ts';
import { fromWarsaw } from '../../shared/time/warsaw.ts';
import type { DatabaseFacts, OfficePlan, PersonalDataCipher, Store } from '../engine/ports.ts';
import { createBackups, type StoreBackups } from './backups/backups.ts';
import type { FreeBytes } from './backups/make.ts';
import type { StoreChange } from './changes.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { ensureDatabase, type Opening, openDatabase } from './open-database.ts';
import { postgresDatabase } from './postgres-database.ts';
import { listenForChanges } from './postgres-listener.ts';
import { settled } from './settled.ts';
import { sqliteDatabase } from './sqlite-database.ts';
import { createStore, type WorkingStore } from './store.ts';

export type { StoreBackups } from './backups/backups.ts';
export type { StoreChange } from './changes.ts';
export { backupFolder as backupFolderOf } from './files.ts';

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
  const opening: Opening = { database, cipher, migrations, log };
  const opened = await settled(async () => {
    const ensured = await ensureDatabase(opening, { seed, mayCreate });
    return ensured.ok ? openDatabase(opening) : ensured;
  }, log);
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
      freeBytes: options.freeBytes,
    });
    return ok({ ...working, facts: async () => withCopies(await working.facts(), backups), backups });
  }
  const listener = await listenForChanges({ url: databaseUrl, tell: onChange, onLost: working.lookAfter });
  return ok({
    ...working,
    backups: null,
    close: async () => {
      // At once: what is asked after this comes too late.
      const closed = working.close();
      await listener.close();
      await closed;
    },
  });
}

/** Copies made before a change of the schema count as well. */
async function withCopies(facts: DatabaseFacts, backups: StoreBackups): Promise<DatabaseFacts> {
  const newest = await backups.newestWhole();
  const made = newest === null ? null : fromWarsaw(newest.date, newest.minute);
  const copiedAtMs = made === null ? facts.copiedAtMs : Math.max(made, facts.copiedAtMs ?? made);
  if (backups.secondFolder === null) return { ...facts, copiedAtMs };
  const [second] = await backups.secondMoments();
  return {
    ...facts,
    copiedAtMs,
    secondCopiedAtMs: second === undefined ? null : fromWarsaw(second.date, second.minute),
  };
}

function databaseOf({ folder, databaseUrl = null }: StorePlace, onLost?: () => void) {
  return databaseUrl === null ? sqliteDatabase(folder) : postgresDatabase(databaseUrl, onLost);
}
