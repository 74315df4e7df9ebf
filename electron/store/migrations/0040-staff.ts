import type { Migration } from './migration.ts';

/** Who works with the kiosk (F6). `number` is typed before the PIN. Nobody is ever removed: the history names them. */
const STAFF = [
  `CREATE TABLE staff_member (
    id TEXT PRIMARY KEY NOT NULL,
    number TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('clerk', 'administrator')),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    pin_hash TEXT NOT NULL,
    pin_temporary INTEGER NOT NULL CHECK (pin_temporary IN (0, 1)),
    access_revision INTEGER NOT NULL
  ) STRICT`,
  // `recounted_at`: when a clock that had been set back first saw the try in the future.
  `CREATE TABLE pin_failure (
    id INTEGER PRIMARY KEY NOT NULL,
    scope TEXT NOT NULL,
    device TEXT NOT NULL,
    failed_at INTEGER NOT NULL,
    recounted_at INTEGER
  ) STRICT`,
  'CREATE INDEX pin_failure_scope ON pin_failure (scope, failed_at)',
  'CREATE INDEX pin_failure_device ON pin_failure (device, failed_at)',
];

/** What staff did. A visit is named and not referred to: the line outlives it. */
const AUDIT = `CREATE TABLE audit_entry (
    sequence INTEGER PRIMARY KEY NOT NULL,
    happened_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    action TEXT NOT NULL,
    visit_id TEXT,
    detail TEXT
  ) STRICT`;

/** The log only grows: the database itself refuses to change it, whatever bug asks for that. */
const SQLITE_GUARDS = ['UPDATE', 'DELETE'].map(
  (act) => `CREATE TRIGGER audit_entry_no_${act.toLowerCase()} BEFORE ${act} ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'the log of acts only grows'); END`,
);
const POSTGRES_GUARDS = [
  `CREATE FUNCTION kiosk_only_grows() RETURNS trigger LANGUAGE plpgsql AS $body$
   BEGIN RAISE EXCEPTION 'the log of acts only grows'; END $body$`,
  `CREATE TRIGGER audit_entry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
   FOR EACH STATEMENT EXECUTE FUNCTION kiosk_only_grows()`,
];

export const staff: Migration = {
  number: 40,
  name: '0040-staff',
  async up(sql) {
    for (const statement of [...STAFF, AUDIT]) await sql.run(statement);
  },
  async sqlite(sql) {
    for (const statement of SQLITE_GUARDS) await sql.run(statement);
  },
  async postgres(sql) {
    for (const statement of POSTGRES_GUARDS) await sql.run(statement);
  },
};
