import { CASE_ID } from '../../support/builders.ts';
import { startServer, teardown } from '../../support/postgres-server.ts';
import { openTempStore, removeTempStores } from '../../support/temp-store.ts';
import { type Operations, operationsOn } from '../operations.ts';
import { W1, W3 } from '../workloads/all.ts';
import { folderWith } from '../workloads/made.ts';
import { depsFor, freeStartsOf, type OpenWorkload, openWorkload } from '../workloads/open.ts';
import { openOnPostgres } from '../workloads/postgres-database.ts';
import type { Profiled } from './profile.ts';

type Once = (operations: Operations) => Promise<unknown>;

const on = (open: () => Promise<OpenWorkload>, once: Once) => async (use: (run: () => Promise<unknown>) => unknown) => {
  const office = await open();
  const operations = operationsOn(office);
  await use(() => once(operations));
  await office.store.close();
};

const onSqlite = (name: string, runs: number, once: Once): Profiled => ({
  name,
  runs,
  with: on(() => openWorkload(W1), once),
});

const onPostgres = (name: string, runs: number, once: Once): Profiled => ({
  name: `postgres-${name}`,
  runs,
  with: async (use) => {
    await startServer(['fsync=on']);
    try {
      await on(() => openOnPostgres(W1), once)(use);
    } finally {
      await removeTempStores();
      await teardown();
    }
  },
});

/** Opening included: the checks and repairs of a start. */
const firstAnswer: Profiled = {
  name: 'first-answer',
  runs: 4,
  with: async (use) => {
    const folder = await folderWith(W3);
    await use(async () => {
      const { store } = await openTempStore({ plan: W3.plan }, folder);
      await freeStartsOf(depsFor(W3, store), CASE_ID);
      await store.close();
    });
  },
};

const bookAndCancel: Once = async ({ book, cancel }) => {
  await book();
  await cancel();
};

/** What can be profiled with `--profile <name>`, on W1 where nothing else is said. */
export const PROFILED: readonly Profiled[] = [
  onSqlite('availability', 1000, ({ availability }) => availability()),
  onSqlite('booking', 240, ({ book }) => book()),
  onSqlite('hold-and-book', 240, ({ holdAndBook }) => holdAndBook()),
  onSqlite('book-and-cancel', 240, bookAndCancel),
  firstAnswer,
  onPostgres('availability', 1000, ({ availability }) => availability()),
  onPostgres('booking', 240, ({ book }) => book()),
];
