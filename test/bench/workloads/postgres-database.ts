import pg from 'pg';
import type { PersonalDataCipher } from '../../../electron/engine/ports.ts';
import { POSTGRES } from '../../support/databases.ts';
import { cipherOf, openTempStore } from '../../support/temp-store.ts';
import { checked, type OpenWorkload } from './open.ts';
import { writeVisits } from './visits.ts';
import type { Workload } from './workload.ts';

/** A filled office on a new database of the run's server, its answers compared. */
export async function openOnPostgres(workload: Workload): Promise<OpenWorkload> {
  const folder = await POSTGRES.place();
  if (folder.databaseUrl === undefined) throw new Error('a place on a server has an address');
  const first = await openTempStore({ plan: workload.plan }, folder);
  await first.store.close();
  await fillDatabase(folder.databaseUrl, workload, cipherOf(folder.keyFile));
  const { store } = await openTempStore({ plan: workload.plan }, folder);
  return checked(workload, store, folder);
}

/** Fills a database that the store has made, in one transaction. */
async function fillDatabase(url: string, workload: Workload, cipher: PersonalDataCipher): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const names = new Map<string, string>();
    await client.query('BEGIN');
    await writeVisits(workload, cipher, {
      async write(text, values) {
        const name = names.get(text) ?? `fill_${names.size}`;
        names.set(text, name);
        await client.query({ name, text, values: [...values] });
      },
    });
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}
