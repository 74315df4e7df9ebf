import type { Result } from '../../shared/basics/result.ts';
import type { ReadTx, WriteTx } from '../engine/ports.ts';
import { changeOf, type StoreChange } from './changes.ts';
import type { Connection, Sql } from './connection.ts';
import { REVISIONS, revisionsOf } from './revisions.ts';
import { readTx, type Tables, writeTx } from './tx.ts';
import type { WitnessNote } from './witness/note.ts';

/** How far a transaction has come, also where it then failed. */
export interface Progress {
  /** From here on nobody knows whether a lost connection took the transaction with it. */
  commitSent: boolean;
  /** It could not be ended: the connection must not be used again. */
  stuck: boolean;
  /** What it changed; counts once it is committed. */
  readonly changes: Set<StoreChange>;
  /** What it has changed that the witness must know; empty until it is committed. */
  noted: readonly WitnessNote[];
}

export function newProgress(): Progress {
  return { commitSent: false, stuck: false, changes: new Set(), noted: [] };
}

/** Runs work that only reads. */
export async function runRead<T>(connection: Connection, tables: Tables, work: (tx: ReadTx) => Promise<T>): Promise<T> {
  const { sql, end } = untilEnded(connection);
  connection.assertUsable();
  try {
    return await work(readTx(sql, tables));
  } finally {
    end();
  }
}

/** Runs work that may write, all or nothing: an error it returns or throws undoes what it wrote. */
export async function runWrite<T, E>(
  connection: Connection,
  tables: Tables,
  work: (tx: WriteTx) => Promise<Result<T, E>>,
  progress: Progress,
): Promise<Result<T, E>> {
  const { sql, end } = untilEnded(connection, progress.changes);
  connection.assertUsable();
  const undo = async () => {
    progress.changes.clear();
    if (!(await connection.rollBack())) progress.stuck = true;
  };
  try {
    const begun = revisionsOf(await connection.begin(REVISIONS));
    await tables.keys.keepUp(sql, begun.keys);
    const { tx, finish, noted } = writeTx(sql, tables, begun.plan);
    const result = await work(tx);
    if (result.ok) await finish();
    end();
    if (!result.ok) {
      await undo();
      return result;
    }
    progress.commitSent = true;
    await connection.commit();
    progress.noted = noted;
    return result;
  } catch (error) {
    end();
    await undo();
    throw error;
  }
}

/** Statements that are refused once the transaction has ended: a forgotten `await` must not write into the next one. */
function untilEnded(connection: Connection, changes = new Set<StoreChange>()): { sql: Sql; end: () => void } {
  let open = true;
  const check = () => {
    if (!open) throw new Error('The transaction has ended.');
  };
  return {
    sql: {
      async all(text, ...values) {
        check();
        return connection.all(text, ...values);
      },
      async run(text, ...values) {
        check();
        const changed = await connection.run(text, ...values);
        const change = changed > 0 ? changeOf(text) : null;
        if (change) changes.add(change);
        return changed;
      },
    },
    end: () => {
      open = false;
    },
  };
}
