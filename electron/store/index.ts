import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { KioskProblem } from '../../shared/model/problems.ts';
import type { OfficePlan, PersonalDataCipher, Store } from '../engine/ports.ts';
import type { Connection } from './connection.ts';
import { folderContent } from './files.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { ensureDatabase, type Opening, openDatabase } from './open-database.ts';
import { createPlanReader } from './plan.ts';
import { problemOf } from './problems.ts';
import { createQueue } from './queue.ts';
import { runRead, runWrite } from './transactions.ts';

export interface OpenStore extends Store {
  /**
   * Whether the storage works (again): opens the database anew with every check of a start and writes to it durably.
   * For a kiosk that is out of order; tells `onFailure` nothing.
   */
  probe(): Promise<Result<void, KioskProblem>>;
  /** Waits for what is under way, then closes. Later calls reject. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** The data folder; made (mode 0700) when missing. */
  readonly folder: string;
  readonly cipher: PersonalDataCipher;
  /** The plan of a new office. Asked only at a first start. */
  readonly seed: () => Promise<Result<OfficePlan, KioskProblem>>;
  /** Called when storage fails while the kiosk works; the operation itself rejects. */
  readonly onFailure: (problem: KioskProblem) => void;
  readonly log?: (line: string) => void;
  /** False where it is known that there was a database, so that a missing one is lost. Default: true. */
  readonly mayCreate?: boolean;
  /** The schema's history; another than the program's own only in its tests. */
  readonly migrations?: readonly Migration[];
}

/** Whether a data folder holds a database or traces of one: then its key must exist already. Rejects nothing, changes nothing. */
export function holdsData(folder: string): boolean {
  return folderContent(folder) !== 'nothing';
}

/**
 * Opens the store, making the database at a first start: when the folder holds no database and no trace of one. A damaged,
 * foreign, newer or lost database is a problem to report, never a reason to begin anew.
 */
export async function openStore(options: StoreOptions): Promise<Result<OpenStore, KioskProblem>> {
  const { folder, cipher, seed, mayCreate = true, migrations = MIGRATIONS, log = () => undefined } = options;
  const opening: Opening = { folder, cipher, migrations, log };
  const opened = await settled(async () => {
    const ensured = await ensureDatabase(opening, { seed, mayCreate });
    return ensured.ok ? openDatabase(opening) : ensured;
  });
  return opened.ok ? ok(createStore(opened.value, opening, options.onFailure)) : opened;
}

function createStore(first: Connection, opening: Opening, onFailure: StoreOptions['onFailure']): OpenStore {
  const queue = createQueue();
  const plan = createPlanReader();
  const tables = { cipher: opening.cipher, plan: plan.read };
  let connection: Connection | null = first;
  let closed = false;
  // After a failure nothing the old connection remembers can be trusted: the next caller opens a new one, checks included.
  const drop = async () => {
    const dropped = connection;
    connection = null;
    await dropped?.close().catch(() => undefined);
  };
  const connected = async (): Promise<Result<Connection, KioskProblem>> => {
    if (connection) return ok(connection);
    const opened = await settled(() => openDatabase(opening));
    if (opened.ok) connection = opened.value;
    return opened;
  };
  const operate = <T>(work: (connection: Connection) => Promise<T>): Promise<T> =>
    queue.run(async () => {
      if (closed) throw new Error('The store is closed.');
      const current = await connected();
      if (!current.ok) {
        onFailure(current.error);
        throw new Error(`The storage does not work: ${current.error.type}`);
      }
      try {
        return await work(current.value);
      } catch (error) {
        const problem = problemOf(error);
        if (problem) {
          await drop();
          onFailure(problem);
        }
        throw error;
      }
    });
  let stuck = false;
  return {
    read: (work) => operate((current) => runRead(current, tables, work)),
    write: (work) =>
      operate(async (current) => {
        try {
          return await runWrite(current, tables, work, () => {
            stuck = true;
          });
        } finally {
          if (stuck) await drop();
          stuck = false;
        }
      }),
    probe: () =>
      queue.run(async () => {
        if (closed) throw new Error('The store is closed.');
        await drop();
        const opened = await connected();
        return opened.ok ? ok(undefined) : opened;
      }),
    close: () =>
      queue.run(async () => {
        closed = true;
        await drop();
      }),
  };
}

/** Turns what storage throws into the problem it means; what is our own mistake goes on being thrown. */
async function settled<T>(work: () => Promise<Result<T, KioskProblem>>): Promise<Result<T, KioskProblem>> {
  try {
    return await work();
  } catch (error) {
    const problem = problemOf(error);
    if (problem) return err(problem);
    throw error;
  }
}
