import { ok, type Result } from '../../shared/basics/result.ts';
import type { KioskProblem } from '../../shared/model/problems.ts';
import type { DatabaseFacts, Store } from '../engine/ports.ts';
import type { StoreChange } from './changes.ts';
import type { Connection } from './connection.ts';
import { type Opening, openDatabase } from './open-database.ts';
import { createPlanReader } from './plan.ts';
import { isConnectionLost, problemOf } from './problems.ts';
import { createQueue } from './queue.ts';
import { settled } from './settled.ts';
import { newProgress, type Progress, runRead, runWrite } from './transactions.ts';

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
  close(): Promise<void>;
}

/** A store on an opened database. Drops its connection at every failure, and opens another with the next call. */
export function createStore(first: Connection, opening: Opening, { onFailure, onCommitted }: Told): WorkingStore {
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
    const opened = await settled(() => openDatabase(opening), opening.log);
    if (opened.ok) connection = opened.value;
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
          return await runWrite(current, tables, work, progress);
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
