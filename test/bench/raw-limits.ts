import path from 'node:path';
import { Sequelize } from 'sequelize';
import sqlite3 from 'sqlite3';

/** What the machine can do at best with the same library: one row read by its key, one row stored so that it survives a power cut. */
export interface RawLimits {
  pointRead(): Promise<unknown>;
  durableInsert(): Promise<unknown>;
  close(): Promise<void>;
}

/** Opens a database beside the product's: its file for the reads, one of its own, with the same pragmas, for the inserts. */
export async function rawLimits(productFile: string, visitId: string): Promise<RawLimits> {
  const open = (storage: string) =>
    new Sequelize({ dialect: 'sqlite', dialectModule: sqlite3, storage, logging: false, benchmark: false });
  const reading = open(productFile);
  const writing = open(path.join(path.dirname(productFile), '..', 'raw.sqlite3'));
  for (const pragma of ['journal_mode=TRUNCATE', 'synchronous=EXTRA', 'foreign_keys=ON', 'secure_delete=ON']) {
    await writing.query(`PRAGMA ${pragma}`);
  }
  await writing.query('CREATE TABLE raw (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT');
  const body = Buffer.alloc(600, 7);
  let next = 0;
  return {
    pointRead: () => reading.query('SELECT code FROM visit WHERE id = $1', { bind: [visitId] }),
    durableInsert: () => {
      next += 1;
      return writing.query('INSERT INTO raw (id, body) VALUES ($1, $2)', { bind: [next, body] });
    },
    close: async () => {
      await reading.close();
      await writing.close();
    },
  };
}
