import type { Migration } from './migration.ts';

/**
 * Tries to reach a visit by PESEL or document (C1), apart from those by code. `person` is a keyed mark of what was typed:
 * it tells people apart, names nobody and is found nowhere else. `found`: a visit was shown and nothing was done with it yet.
 */
const GUARDS = [
  `CREATE TABLE person_try (
    id INTEGER PRIMARY KEY NOT NULL,
    tried_at INTEGER NOT NULL,
    holder TEXT NOT NULL,
    person BLOB NOT NULL,
    case_id TEXT,
    day INTEGER,
    found INTEGER NOT NULL CHECK (found IN (0, 1))
  ) STRICT`,
  'CREATE INDEX person_try_at ON person_try (tried_at)',
  // Where staff let people be looked for by PESEL again, although too much had been tried.
  `CREATE TABLE person_path (
    holder TEXT PRIMARY KEY NOT NULL,
    opened_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
];

export const guards: Migration = {
  number: 120,
  name: '0120-guards',
  async up(sql) {
    for (const statement of GUARDS) await sql.run(statement);
  },
};
