import type { PersonalDataCipher } from '../../engine/ports.ts';
import type { Sql } from '../connection.ts';

/** One step of the schema. Never edited once it has reached an office: what it got wrong the next one puts right. */
export interface Migration {
  /** Ascending by ten; becomes the database's version. */
  readonly number: number;
  readonly name: string;
  /** For both databases, in SQLite's words: ../ddl.ts says what PostgreSQL makes of them. */
  up(sql: Sql): Promise<void>;
  /** What needs the key, for both databases, after `up`. */
  withKey?(sql: Sql, cipher: PersonalDataCipher): Promise<void>;
  /** What only SQLite needs, after both. */
  sqlite?(sql: Sql): Promise<void>;
  /** What only PostgreSQL needs, after both. */
  postgres?(sql: Sql): Promise<void>;
}
