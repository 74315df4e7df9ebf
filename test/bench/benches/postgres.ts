import { connectPostgres } from '../../../electron/store/postgres-connection.ts';
import { POSTGRES } from '../../support/databases.ts';
import { startServer, teardown } from '../../support/postgres-server.ts';
import { removeTempStores } from '../../support/temp-store.ts';
import type { Bench } from '../bench.ts';
import { interleaved } from '../measure.ts';
import { operationsOn } from '../operations.ts';
import { ROW_BYTES } from '../raw-limits.ts';
import { W1 } from '../workloads/all.ts';
import { openOnPostgres } from '../workloads/postgres-database.ts';
import { contended } from './contention.ts';

/** The same on PostgreSQL, against one row stored or read over the same kind of connection on the same server. */
export const postgres: Bench = {
  name: 'postgres',
  async run({ quick, reads, writes }) {
    // Durable, as an office's server is.
    await startServer(['fsync=on']);
    try {
      const office = await openOnPostgres(W1);
      const raw = await rawDatabase(office.folder.databaseUrl ?? '');
      const { availability, book, cancel } = operationsOn(office);
      const named = (bench: string, limit: string, atMost: number, words: string) => ({
        bench: `${bench}, engine`,
        workload: 'W1, PostgreSQL',
        limit,
        goal: { atMost, words, tolerance: 1.5 },
      });
      const lines = [
        await interleaved(
          named('availability of 30 days', 'point read over the same connection', 10, '≤ 10'),
          reads,
          raw.read,
          availability,
        ),
        await interleaved(
          named('book', 'insert over the same connection', 1.67, '≤ 1.67 (60 % of inserts)'),
          writes,
          raw.insert,
          book,
        ),
        await interleaved(
          named('cancel', 'insert over the same connection', 1.67, '≤ 1.67'),
          writes,
          raw.insert,
          cancel,
        ),
      ];
      await raw.close();
      await office.store.close();
      return [...lines, await contended('PostgreSQL, 10 processes', await POSTGRES.place(), quick)];
    } finally {
      await removeTempStores();
      await teardown();
    }
  },
};

/** A table of its own beside the product's, over a connection such as the product has. */
async function rawDatabase(url: string) {
  const connection = await connectPostgres(url);
  await connection.run('CREATE TABLE raw (id BIGINT PRIMARY KEY, body BYTEA NOT NULL)');
  const body = Buffer.alloc(ROW_BYTES, 7);
  let inserts = 0;
  return {
    read: () => connection.all('SELECT body FROM raw WHERE id = $1', 1),
    insert: () => {
      inserts += 1;
      return connection.run('INSERT INTO raw (id, body) VALUES ($1, $2)', inserts, body);
    },
    close: () => connection.close(),
  };
}
