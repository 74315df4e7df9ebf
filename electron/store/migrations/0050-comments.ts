import type { Migration } from './migration.ts';

/** Remarks of residents (F8). `body` and `note` are encrypted: people write about themselves, and staff about people. */
const COMMENTS = [
  `CREATE TABLE resident_comment (
    id TEXT PRIMARY KEY NOT NULL,
    received_at INTEGER NOT NULL,
    holder TEXT NOT NULL,
    place TEXT NOT NULL CHECK (place IN ('start', 'done')),
    language TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'seen', 'done')),
    key_version INTEGER NOT NULL,
    body BLOB NOT NULL,
    note BLOB
  ) STRICT`,
  'CREATE INDEX resident_comment_received ON resident_comment (received_at)',
];

export const comments: Migration = {
  number: 50,
  name: '0050-comments',
  async up(sql) {
    for (const statement of COMMENTS) await sql.run(statement);
  },
};
