import type { Migration } from './migration.ts';

/** Tables whose changes other kiosks and desks must hear of, with the word they hear. */
const HEARD = [
  ['visit', 'visits'],
  ['desk_day', 'visits'],
  ['plan_revision', 'plan'],
] as const;

/** Tells every process on the database what was committed. One word a transaction: the server drops repetitions. */
export const notify: Migration = {
  number: 30,
  name: '0030-notify',
  up: async () => undefined,
  async postgres(sql) {
    await sql.run(
      `CREATE FUNCTION kiosk_notify() RETURNS trigger LANGUAGE plpgsql AS $body$
       BEGIN PERFORM pg_notify('kiosk_changed', TG_ARGV[0]); RETURN NULL; END $body$`,
    );
    for (const [table, word] of HEARD) {
      await sql.run(
        `CREATE TRIGGER ${table}_notify AFTER INSERT OR UPDATE OR DELETE ON ${table}
         FOR EACH STATEMENT EXECUTE FUNCTION kiosk_notify('${word}')`,
      );
    }
  },
};
