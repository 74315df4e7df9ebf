import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { QueryTypes, Sequelize } from 'sequelize';
import sqlite3 from 'sqlite3';
import { PRAGMAS } from '../../electron/store/durable-database.ts';
import { databaseFile } from '../../electron/store/files.ts';
import type { TempFolder } from '../support/temp-store.ts';

/** What the machine can do at best with the same library and the same pragmas. */
export interface RawLimits {
  /** One row read by its key. */
  pointRead(): Promise<unknown>;
  /** One row stored so that it survives a power cut. */
  durableInsert(): Promise<unknown>;
  close(): Promise<void>;
}

/** About what a visit takes. */
export const ROW_BYTES = 600;

/** Opens databases beside the product's: its file for the reads, one of its own for the inserts. */
export async function rawLimits({ data }: TempFolder): Promise<RawLimits> {
  // The driver as it comes: a limit that moved with the product's own driver would hide what that one gains or loses.
  const open = async (storage: string) => {
    const database = new Sequelize({ dialect: 'sqlite', dialectModule: sqlite3, storage, logging: false });
    for (const { name, set } of PRAGMAS) await database.query(`PRAGMA ${name}=${set}`);
    return database;
  };
  const reading = await open(databaseFile(data));
  const writing = await open(path.join(data, '..', `raw-${randomUUID()}.sqlite3`));
  await writing.query('CREATE TABLE raw (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT');
  const found = await reading.query<{ id: string }>('SELECT id FROM visit LIMIT 200', { type: QueryTypes.SELECT });
  const ids = found.map(({ id }) => id);
  const body = Buffer.alloc(ROW_BYTES, 7);
  let reads = 0;
  let inserts = 0;
  return {
    pointRead: () => {
      reads += 1;
      const id = ids[reads % ids.length] ?? '';
      return reading.query('SELECT code FROM visit WHERE id = $1', { bind: [id], type: QueryTypes.SELECT });
    },
    durableInsert: () => {
      inserts += 1;
      return writing.query('INSERT INTO raw (id, body) VALUES ($1, $2)', {
        bind: [inserts, body],
        type: QueryTypes.INSERT,
      });
    },
    close: async () => {
      await reading.close();
      await writing.close();
    },
  };
}
