import type { Migration } from './migration.ts';

/**
 * E-mails that are to be sent (G1, G2), and the office's own words for them (G3). The outbox holds nothing of a person and
 * nothing of what is told: that is read from the visit when the e-mail goes out.
 */
export const mail: Migration = {
  number: 80,
  name: '0080-mail',
  async up(sql) {
    await sql.run(
      `CREATE TABLE outbox (
        id INTEGER PRIMARY KEY NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('confirmation', 'change', 'cancellation', 'reminder')),
        visit_id TEXT NOT NULL REFERENCES visit (id),
        calendar_id TEXT NOT NULL,
        sequence INTEGER NOT NULL CHECK (sequence >= 0),
        created_at INTEGER NOT NULL,
        next_try_at INTEGER NOT NULL,
        tries INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dropped', 'given-up')),
        failure TEXT,
        settled_at INTEGER,
        UNIQUE (visit_id, kind, sequence)
      ) STRICT`,
    );
    // Nearly all of them have been sent: those that wait are few, and asked for all the time.
    await sql.run("CREATE INDEX outbox_waiting ON outbox (next_try_at) WHERE state = 'waiting'");
    await sql.run("CREATE INDEX outbox_given_up ON outbox (settled_at) WHERE state = 'given-up'");
    await sql.run(
      `CREATE TABLE message_text (
        kind TEXT NOT NULL CHECK (kind IN ('confirmation', 'change', 'cancellation', 'reminder')),
        language TEXT NOT NULL CHECK (language IN ('pl', 'en')),
        document TEXT,
        document_before TEXT,
        saved_at INTEGER NOT NULL,
        saved_by TEXT NOT NULL,
        PRIMARY KEY (kind, language)
      ) STRICT`,
    );
  },
};
