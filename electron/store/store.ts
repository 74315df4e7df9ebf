import { ok, type Result } from '../../shared/basics/result.ts';
import type { KioskProblem } from '../../shared/model/problems.ts';
import type { DatabaseFacts, Store } from '../engine/ports.ts';
import type { StoreChange } from './changes.ts';
import type { Connection } from './connection.ts';
import { type Opening, openDatabase, openOrRecover } from './open-database.ts';
import { createPlanReader } from './plan.ts';
import { isConnectionLost, problemOf } from './problems.ts';
import { createQueue } from './queue.ts';
import { settled } from './settled.ts';
import { newProgress, type Progress, runRead, runWrite } from './transactions.ts';
import type { Tables } from './tx.ts';

interface Told {
  readonly onFailure: (problem: KioskProblem) => void;
  /** Called for each change that a write of this store has committed. */
  readonly onCommitted: (change: StoreChange) => void;
}

export interface WorkingStore extends Store {
  probe(): Promise<Result<void, KioskProblem>>;
  /** Looks whether the connection still works, when something says that it may not. Replaces it or tells `onFailure`. */
  lookAfter(): void;
  facts(): Promise<DatabaseFacts>;
  /** Work on the database itself, past transactions, in its turn. */
  onConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Work that lets the database go and takes it again: nobody else has a turn meanwhile. */
  alone<T>(work: (held: HeldStore) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A store that waits for one work. */
export interface HeldStore {
  readonly connection: Connection;
  /** The file is nobody's afterwards. */
  letGo(): Promise<void>;
  /** Opens what lies there now, with every check of a start. */
  openAgain(): Promise<Result<void, KioskProblem>>;
}

/** A store on an opened database. Drops its connection at every failure, and opens another with the next call. */
export function createStore(first: Connection, opening: Opening, { onFailure, onCommitted }: Told): WorkingStore {
  const queue = createQueue();
  let plan = createPlanReader();
  const tables: Tables = { keys: opening.keys, plan: (sql, revision) => plan.read(sql, revision) };
  let connection: Connection | null = first;
  let closed = false;
  // After a failure nothing the old connection remembers can be trusted: the next caller opens a new one, checks included.
  const drop = async () => {
    const dropped = connection;
    connection = null;
    await dropped?.close().catch(() => undefined);
  };
  const connected = async (
    open: (opening: Opening) => Promise<Result<Connection, KioskProblem>> = openOrRecover,
  ): Promise<Result<Connection, KioskProblem>> => {
    if (connection) return ok(connection);
    const opened = await settled(() => open(opening), opening.log);
    if (opened.ok) {
      connection = opened.value;
      // It may be an earlier copy, in which a revision of the same number is another plan.
      plan = createPlanReader();
    }
    return opened;
  };
  const attempt = async <T>(work: (connection: Connection) => Promise<T>, mayRepeat: () => boolean): Promise<T> => {
    const current = await connected();
    if (!current.ok) {
      onFailure(current.error);
      throw new Error(`The storage does not work: ${current.error.type}`);
    }
    try {
      return await work(current.value);
    } catch (error) {
      const problem = problemOf(error);
      if (problem) await drop();
      if (problem?.type === 'database-damaged') opening.recovery?.suspect();
      // A server that was restarted overnight has taken the connection with it: nothing was written, nobody need know.
      if (isConnectionLost(error) && mayRepeat()) return attempt(work, () => false);
      if (problem) onFailure(problem);
      throw error;
    }
  };
  const operate = <T>(work: (connection: Connection) => Promise<T>, mayRepeat: () => boolean): Promise<T> =>
    queue.run(async () => {
      if (closed) throw new Error('The store is closed.');
      return attempt(work, mayRepeat);
    });
  const write: Store['write'] = async (work) => {
    let progress: Progress = newProgress();
    const result = await operate(
      async (current) => {
        progress = newProgress();
        try {
          const written = await runWrite(current, tables, work, progress);
          // Nobody is told of anything that only the database knows.
          if (progress.noted.length > 0) await opening.witness?.add(progress.noted, opening.keys.cipher);
          return written;
        } finally {
          if (progress.stuck) await drop();
        }
      },
      () => !progress.commitSent,
    );
    for (const change of progress.changes) onCommitted(change);
    return result;
  };
  return {
    read: (work) =>
      operate(
        (current) => runRead(current, tables, work),
        () => true,
      ),
    write,
    probe: () =>
      queue.run(async () => {
        if (closed) throw new Error('The store is closed.');
        await drop();
        const opened = await connected();
        return opened.ok ? ok(undefined) : opened;
      }),
    facts: () =>
      operate(
        (current) => opening.database.facts(current),
        () => true,
      ),
    onConnection: (work) => operate(work, () => false),
    alone: (work) =>
      operate(
        (current) =>
          work({
            connection: current,
            letGo: drop,
            openAgain: async () => {
              // Somebody has put it there: what does not work is theirs to hear, not to be mended.
              const opened = await connected(openDatabase);
              return opened.ok ? ok(undefined) : opened;
            },
          }),
        () => false,
      ),
    lookAfter: () =>
      queue.runByItself(async () => {
        if (closed || !connection) return;
        const works = await answers(connection);
        if (works) return;
        await drop();
        const opened = await connected();
        if (!opened.ok) onFailure(opened.error);
      }),
    close: () =>
      queue.run(async () => {
        closed = true;
        await drop();
        opening.witness?.turn();
      }),
  };
}

async function answers(connection: Connection): Promise<boolean> {
  try {
    connection.assertUsable();
    await connection.all('SELECT 1 AS answer');
    return true;
  } catch {
    return false;
  }
}
