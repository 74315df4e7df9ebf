import type { Migration } from './migration.ts';

/** The desk of a call stays with the call: taking back what came after it (F2) needs to know it. */
export const eventDesk: Migration = {
  number: 70,
  name: '0070-event-desk',
  async up(sql) {
    await sql.run('ALTER TABLE visit_event ADD COLUMN desk_id TEXT');
    // Staff ask for all of them, however old; there are few, and no other visit costs anything.
    await sql.run("CREATE INDEX visit_unresolved ON visit (day) WHERE state = 'unresolved'");
  },
};
