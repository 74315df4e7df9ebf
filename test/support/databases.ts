import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { StoreOptions } from '../../electron/store/index.ts';
import { SERVER_VARIABLE } from './postgres-server.ts';
import { atTheEnd, openTempStore, type TempFolder, type TempPlan, type TempStore, tempFolder } from './temp-store.ts';

/** One of the two kinds of database that the store's tests run on. */
export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** A new place for an office's data, removed by `removeTempStores`. */
  place(): Promise<TempFolder>;
  /** A store on a new place. */
  open(changes?: Partial<StoreOptions> & TempPlan): Promise<TempStore>;
}

function databaseOf(name: TestDatabase['name'], place: () => Promise<TempFolder>): TestDatabase {
  return { name, place, open: async (changes = {}) => openTempStore(changes, await place()) };
}

export const SQLITE = databaseOf('SQLite', async () => tempFolder());
export const POSTGRES = databaseOf('PostgreSQL', async () => ({ ...tempFolder(), databaseUrl: await newDatabase() }));

/** For `describe.each`. */
export const DATABASES: readonly TestDatabase[] = [SQLITE, POSTGRES];

/** Address of a new, empty database on the run's server, removed by `removeTempStores`. */
export async function newDatabase(): Promise<string> {
  const name = `kiosk_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator((client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' STRATEGY FILE_COPY`),
  );
  atTheEnd(() => asAdministrator((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)));
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

/** Works on the run's server as its owner, outside any kiosk's database. */
export async function asAdministrator<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(serverUrl());
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env[SERVER_VARIABLE];
  if (!url) throw new Error('No PostgreSQL: these tests run under test/vitest.config.ts.');
  return url;
}
