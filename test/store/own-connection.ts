import type { Sql } from '../../electron/store/connection.ts';
import { MIGRATIONS } from '../../electron/store/migrations/all.ts';
import { aPlan, someDesks } from '../support/builders.ts';
import { openTempStore, type TempStore } from '../support/temp-store.ts';

/** A store together with its own connection, to make that connection fail. */
export async function storeWithItsConnection(): Promise<TempStore & { own: Sql }> {
  let own: Sql | undefined;
  const spy = {
    number: 1000,
    name: '1000-spy',
    async up(sql: Sql) {
      own = sql;
    },
  };
  // The second start opens an existing database: its connection, which runs the spy, is the one that stays.
  const folder = (await openTempStore({ plan: aPlan({ desks: someDesks(4) }) })).folder;
  const temp = await openTempStore({ migrations: [...MIGRATIONS, spy] }, folder);
  if (!own) throw new Error('The connection was not seen.');
  return { ...temp, own };
}
