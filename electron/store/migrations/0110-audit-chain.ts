import { BEFORE_THE_FIRST, insertLine, LINE_COLUMNS, LineRow } from '../audit-chain.ts';
import { parseRows } from '../rows.ts';
import type { Migration } from './migration.ts';

const PAGE = 1000;

/** The log of acts, each line bound to the one before it by `prev`, the hash of that one. */
const CHAINED = `CREATE TABLE audit_entry_chained (
    sequence INTEGER PRIMARY KEY NOT NULL,
    happened_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    action TEXT NOT NULL,
    visit_id TEXT,
    detail TEXT,
    prev BLOB NOT NULL,
    hash BLOB NOT NULL
  ) STRICT`;

const SQLITE_GUARDS = ['UPDATE', 'DELETE'].map(
  (act) => `CREATE TRIGGER audit_entry_no_${act.toLowerCase()} BEFORE ${act} ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'the log of acts only grows'); END`,
);
const POSTGRES_GUARD = `CREATE TRIGGER audit_entry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
   FOR EACH STATEMENT EXECUTE FUNCTION kiosk_only_grows()`;

/** A new table in the place of the old one, whose guards let nothing be written into its lines. */
export const auditChain: Migration = {
  number: 110,
  name: '0110-audit-chain',
  async up(sql) {
    await sql.run(CHAINED);
  },
  async withKey(sql, cipher) {
    let prev = BEFORE_THE_FIRST;
    for (let last = Number.MIN_SAFE_INTEGER; ; ) {
      const page = `SELECT ${LINE_COLUMNS} FROM audit_entry WHERE sequence > $1 ORDER BY sequence LIMIT ${PAGE}`;
      const lines = parseRows(await sql.all(page, last), LineRow);
      for (const line of lines) {
        prev = await insertLine(sql, 'audit_entry_chained', cipher, prev, line);
        last = line.sequence;
      }
      if (lines.length < PAGE) break;
    }
    await sql.run('DROP TABLE audit_entry');
    await sql.run('ALTER TABLE audit_entry_chained RENAME TO audit_entry');
  },
  async sqlite(sql) {
    for (const statement of SQLITE_GUARDS) await sql.run(statement);
  },
  async postgres(sql) {
    await sql.run(POSTGRES_GUARD);
  },
};
