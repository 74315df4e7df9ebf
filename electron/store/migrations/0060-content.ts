import type { Migration } from './migration.ts';

/**
 * What administrators write and bring along (E1, E2). Templates lie in the database and not beside it: kiosks of one office
 * share them, and a backup holds them.
 */
export const content: Migration = {
  number: 60,
  name: '0060-content',
  async up(sql) {
    // A draft may be of a case that nobody has published yet, so it stands on no other table.
    await sql.run(
      `CREATE TABLE case_draft (
        case_id TEXT PRIMARY KEY NOT NULL,
        content TEXT NOT NULL,
        saved_at INTEGER NOT NULL,
        saved_by TEXT NOT NULL
      ) STRICT`,
    );
    await sql.run(
      `CREATE TABLE template_file (
        file TEXT PRIMARY KEY NOT NULL,
        original_name TEXT NOT NULL,
        sha256 TEXT NOT NULL UNIQUE,
        byte_count INTEGER NOT NULL CHECK (byte_count BETWEEN 1 AND 5242880),
        page_count INTEGER NOT NULL CHECK (page_count BETWEEN 1 AND 20),
        content BLOB NOT NULL,
        stored_at INTEGER NOT NULL,
        stored_by TEXT NOT NULL
      ) STRICT`,
    );
    await sql.run(
      `CREATE TABLE template_page (
        file TEXT NOT NULL REFERENCES template_file (file),
        page INTEGER NOT NULL CHECK (page BETWEEN 1 AND 20),
        picture BLOB NOT NULL,
        PRIMARY KEY (file, page)
      ) STRICT`,
    );
  },
};
