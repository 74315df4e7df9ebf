import type { Sql } from '../connection.ts';

/** One step of the schema. Never edited once it has reached an office: what it got wrong the next one puts right. */
export interface Migration {
  /** Ascending by ten; becomes the database's user_version. */
  readonly number: number;
  readonly name: string;
  up(sql: Sql): Promise<void>;
}
