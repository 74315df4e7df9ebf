import type { DatabaseFacts, OfficePlan, PersonalDataCipher } from '../engine/ports.ts';
import type { Connection } from './connection.ts';
import type { Migration } from './migrations/migration.ts';

/**
 * What lies where the database should be: nothing of ours; a kiosk's database; something in its place that is not one;
 * or traces of one that is gone. Only the first may become a new kiosk.
 */
export type DatabaseContent = 'nothing' | 'database' | 'not-a-database' | 'traces';

/** What a first database is made of. */
export interface FirstDatabase {
  readonly plan: OfficePlan;
  readonly cipher: PersonalDataCipher;
  readonly migrations: readonly Migration[];
}

/** A place for one database: a file in a folder, or a database of a server. */
export interface Database {
  /** Looks without changing anything. */
  content(): Promise<DatabaseContent>;
  /** Makes the first database, whole or not at all. Where another process was faster, its database counts. */
  make(first: FirstDatabase): Promise<void>;
  connect(): Promise<Connection>;
  /** Throws where the engine behind the connection, or what it stores, is not to be trusted. Reads only. */
  assertWhole(connection: Connection): Promise<void>;
  /** Keeps the database as it is before its schema changes. Returns a line for the journal. */
  backUp(connection: Connection): Promise<string>;
  /** What it says of itself, for staff (F9). */
  facts(connection: Connection): Promise<DatabaseFacts>;
}
