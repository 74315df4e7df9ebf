export type Bound = string | number | Uint8Array | null;

/** Statements with `$1`, `$2` … for values. Nothing is ever pasted into the text. */
export interface Sql {
  /** Rows as they are stored: to be parsed before use. */
  all(sql: string, ...values: readonly Bound[]): Promise<readonly unknown[]>;
  /** Number of rows changed. */
  run(sql: string, ...values: readonly Bound[]): Promise<number>;
}

export type Dialect = 'sqlite' | 'postgres';

/** The one connection a store works on, whichever database is behind it. */
export interface Connection extends Sql {
  readonly dialect: Dialect;
  /** Throws when what was opened is not there any more: a removed file, a lost server. */
  assertUsable(): void;
  /** Begins a transaction that may write, once every other writer has ended, also of other processes and machines. */
  /**
   * Gives the rows of a first question, if there is one (a SELECT without values), as they are once nobody else writes:
   * to a server and back in one way with the beginning.
   */
  begin(first?: string): Promise<readonly unknown[]>;
  commit(): Promise<void>;
  /** Ends a failed transaction. False when it could not be ended: the connection must then be replaced. */
  rollBack(): Promise<boolean>;
  close(): Promise<void>;
}

/** Runs work in a transaction; rolls back and rethrows what it throws. For start-up, before the queue exists. */
export async function inTransaction<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  await connection.begin();
  try {
    const value = await work();
    await connection.commit();
    return value;
  } catch (error) {
    await connection.rollBack();
    throw error;
  }
}
