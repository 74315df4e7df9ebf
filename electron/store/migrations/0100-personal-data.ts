import type { Migration } from './migration.ts';

/**
 * The keys that personal data are written with. `wrapped` opens with the key file only; null for the first, which is made from
 * the key file itself, and for one that was destroyed. `keys_revision` goes up with every change of them, and is read with
 * the plan's at the beginning of each transaction.
 */
const KEYS = [
  `CREATE TABLE data_key (
    version INTEGER PRIMARY KEY NOT NULL CHECK (version BETWEEN 1 AND 255),
    state TEXT NOT NULL CHECK (state IN ('active', 'retiring', 'destroyed')),
    wrapped BLOB,
    created_at INTEGER,
    destroyed_at INTEGER,
    CHECK (version = 1 OR (state = 'destroyed') = (wrapped IS NULL))
  ) STRICT`,
  // A database whose first key nobody knows to be younger is as old as its key.
  "INSERT INTO data_key (version, state) VALUES (1, 'active')",
  "CREATE UNIQUE INDEX data_key_active ON data_key (state) WHERE state = 'active'",
  'ALTER TABLE plan_revision ADD COLUMN keys_revision INTEGER NOT NULL DEFAULT 1',
];

/** Until which instant the clock was believed when personal data were last erased by age. */
const RETENTION = [
  `CREATE TABLE retention (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    believed_at INTEGER NOT NULL
  ) STRICT`,
];

export const personalData: Migration = {
  number: 100,
  name: '0100-personal-data',
  async up(sql) {
    for (const statement of [...KEYS, ...RETENTION]) await sql.run(statement);
  },
};
