import type { Result } from '../../shared/basics/result.ts';
import type { ReadTx, WriteTx } from '../engine/ports.ts';
import { type Connection, rollBack, type Sql } from './connection.ts';
import { readTx, type Tables, writeTx } from './tx.ts';

/** Runs work that only reads. */
export async function runRead<T>(connection: Connection, tables: Tables, work: (tx: ReadTx) => Promise<T>): Promise<T> {
  const { sql, end } = untilEnded(connection);
  connection.assertInPlace();
  try {
    return await work(readTx(sql, tables));
  } finally {
    end();
  }
}

/**
 * Runs work that may write, all or nothing: an error it returns or throws undoes what it wrote. `stuck` is called when
 * the transaction could not be ended and the connection must not be used again.
 */
export async function runWrite<T, E>(
  connection: Connection,
  tables: Tables,
  work: (tx: WriteTx) => Promise<Result<T, E>>,
  stuck: () => void,
): Promise<Result<T, E>> {
  const { sql, end } = untilEnded(connection);
  connection.assertInPlace();
  // IMMEDIATE: a reader that turns writer could be refused in the middle; this one waits at the door.
  await connection.run('BEGIN IMMEDIATE');
  try {
    const result = await work(writeTx(sql, tables));
    end();
    if (result.ok) await connection.run('COMMIT');
    else if (!(await rollBack(connection))) stuck();
    return result;
  } catch (error) {
    end();
    if (!(await rollBack(connection))) stuck();
    throw error;
  }
}

/** Statements that are refused once the transaction has ended: a forgotten `await` must not write into the next one. */
function untilEnded(connection: Connection): { sql: Sql; end: () => void } {
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
        return connection.run(text, ...values);
      },
    },
    end: () => {
      open = false;
    },
  };
}
