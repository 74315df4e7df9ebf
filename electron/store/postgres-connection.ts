import type { Options } from 'sequelize';
import type { Bound, Connection } from './connection.ts';
import { GOODBYE_MS, singleClient } from './postgres-client.ts';
import { DatabaseUnreachable, isConnectionLost } from './problems.ts';
import { isRepeated } from './repeated-statements.ts';
import { bound } from './sqlite-connection.ts';

/** One writer at a time over every kiosk and desk of an office, as SQLite has it: "KioW" in ASCII. */
const WRITE_LOCK = 0x4b69_6f57;

/** What sequelize may take for granted; the statements of the store themselves need nothing newer. */
const OLDEST_POSTGRES = '14.0.0';

/**
 * Opens one connection to a PostgreSQL database (`postgres://…`) through sequelize. Rejects with the driver's error, or with
 * {@link DatabaseUnreachable} where it has none; `onLost` is called when the connection ends without being closed.
 */
export async function connectPostgres(url: string, onLost: () => void = () => undefined): Promise<Connection> {
  const { Sequelize, QueryTypes } = await import('sequelize');
  let closing = false;
  let connected = false;
  const client = await singleClient(url, () => {
    if (!closing) onLost();
  });
  const options = {
    dialect: 'postgres',
    dialectModule: client.driver,
    logging: false,
    // Unless told, sequelize connects once more to ask.
    databaseVersion: OLDEST_POSTGRES,
    keepDefaultTimezone: true,
    dialectOptions: { clientMinMessages: 'ignore' },
    // The one connection is kept however long nobody comes: no reaper.
    pool: { max: 1, idle: MOST_MS, evict: MOST_MS },
    retry: { max: 1 },
  } as Options;
  const sequelize = new Sequelize(options);
  const told = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      // The driver has no code for a lost connection and for an answer that does not come.
      if (client.lost() || isUnanswered(error))
        throw new DatabaseUnreachable('The connection to the database was lost.', { cause: error });
      throw error;
    }
  };
  // What comes with every booking goes past sequelize's query machinery, which takes longer than the way to the server.
  const all = async (sql: string, ...values: readonly Bound[]): Promise<readonly object[]> => {
    if (isRepeated(sql)) return (await told(client.ask(sql, values))).rows;
    return told(sequelize.query(sql, { type: QueryTypes.SELECT, ...bound(values) }));
  };
  const run = async (sql: string, ...values: readonly Bound[]): Promise<number> => {
    if (isRepeated(sql) && connected) return (await told(client.ask(sql, values))).rowCount ?? 0;
    return told(sequelize.query(sql, { type: QueryTypes.BULKUPDATE, ...bound(values) }));
  };
  const close = async () => {
    closing = true;
    const impatient = setTimeout(client.cut, GOODBYE_MS);
    await sequelize.close().finally(() => clearTimeout(impatient));
  };
  try {
    await run('SELECT 1');
    connected = true;
  } catch (error) {
    client.cut();
    await close();
    throw new DatabaseUnreachable('The database cannot be connected to.', { cause: error });
  }
  return {
    dialect: 'postgres',
    all,
    run,
    assertUsable() {
      if (client.lost()) throw new DatabaseUnreachable('The connection to the database was lost.');
    },
    async begin(first) {
      // Together: one way to the server and back. Each statement after the lock sees all that was committed under it.
      const lock = `BEGIN; SELECT pg_advisory_xact_lock(${WRITE_LOCK})`;
      // The driver answers several statements with a list of results, whatever its types say.
      const answers = (await told(client.ask(first === undefined ? lock : `${lock}; ${first}`, []))) as unknown;
      const results = answers as readonly { readonly rows: readonly object[] }[];
      return first === undefined ? [] : (results.at(-1)?.rows ?? []);
    },
    async commit() {
      await run('COMMIT');
    },
    async rollBack() {
      // A lost connection has taken its transaction with it; what is left is replaced.
      if (client.lost()) return false;
      return run('ROLLBACK').then(
        () => true,
        () => false,
      );
    },
    close,
  };
}

/** The longest a timer takes. */
const MOST_MS = 2 ** 31 - 1;

function isUnanswered(error: unknown): boolean {
  return (
    isConnectionLost(error) || (error instanceof Error && /Query read timeout|timeout expired/.test(error.message))
  );
}
