import type { Migration } from './migration.ts';

/**
 * What left this office's kiosks on paper (B2–B4), and how their printers are. `holder` is the device: `kiosk-1`. A job that
 * is `sending` was being printed when this was written, or when the program died.
 */
const PRINTING = [
  `CREATE TABLE receipt_job (
    id TEXT PRIMARY KEY NOT NULL,
    visit_id TEXT NOT NULL REFERENCES visit (id),
    holder TEXT NOT NULL,
    copy INTEGER NOT NULL CHECK (copy >= 0),
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    state TEXT NOT NULL CHECK (state IN ('sending', 'printed', 'handed-over', 'not-started', 'unknown')),
    CHECK ((state = 'sending') = (ended_at IS NULL))
  ) STRICT`,
  'CREATE INDEX receipt_job_visit ON receipt_job (visit_id)',
  // Nearly all of them came out: those that did not are few, and asked for while a printer is in trouble.
  `CREATE INDEX receipt_job_without_paper ON receipt_job (holder, ended_at)
    WHERE state IN ('sending', 'not-started', 'unknown')`,
  // The case is named and not referred to: nobody asks for the prints of one.
  `CREATE TABLE template_print (
    holder TEXT NOT NULL,
    day INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    prints INTEGER NOT NULL CHECK (prints >= 0),
    PRIMARY KEY (holder, day, case_id)
  ) STRICT, WITHOUT ROWID`,
  // A kiosk without a printer has no row.
  `CREATE TABLE kiosk_printer (
    holder TEXT PRIMARY KEY NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('not-asked', 'ready', 'not-ready')),
    near_end INTEGER NOT NULL CHECK (near_end IN (0, 1)),
    why TEXT,
    since_at INTEGER,
    CHECK ((state = 'not-ready') = (why IS NOT NULL AND since_at IS NOT NULL))
  ) STRICT`,
];

export const printing: Migration = {
  number: 90,
  name: '0090-printing',
  async up(sql) {
    for (const statement of PRINTING) await sql.run(statement);
  },
  async postgres(sql) {
    await sql.run(
      `CREATE TRIGGER kiosk_printer_notify AFTER INSERT OR UPDATE OR DELETE ON kiosk_printer
       FOR EACH STATEMENT EXECUTE FUNCTION kiosk_notify('printers')`,
    );
  },
};
