import sqlite3 from 'sqlite3';
import { isRepeated } from './repeated-statements.ts';

type Answer = (this: unknown, error: Error | null, rows?: unknown[]) => void;

/** There are a few dozen; a list of desks of another length makes another text. */
const MOST = 200;

/**
 * The driver's connection with a memory for prepared statements: sequelize would have each prepared and thrown away again,
 * which takes half of a short statement's time. The store asks one statement after another, so none is asked for while it
 * is under way.
 */
export class PreparedDatabase extends sqlite3.Database {
  private readonly prepared = new Map<string, sqlite3.Statement>();

  override run(sql: string, ...rest: unknown[]): this {
    return this.ask('run', sql, rest);
  }

  override all(sql: string, ...rest: unknown[]): this {
    return this.ask('all', sql, rest);
  }

  override close(closed?: (error: Error | null) => void): void {
    // A connection with open statements does not close.
    this.forget();
    super.close(closed);
  }

  private ask(method: 'run' | 'all', sql: string, rest: unknown[]): this {
    const [values, answer] = rest;
    if (!isRepeated(sql) || typeof values !== 'object' || typeof answer !== 'function') {
      return super[method](sql, ...rest);
    }
    this.statement(sql, answer as Answer)[method](values, answer as Answer);
    return this;
  }

  private statement(sql: string, answer: Answer): sqlite3.Statement {
    const known = this.prepared.get(sql);
    if (known !== undefined) return known;
    if (this.prepared.size >= MOST) this.forget();
    const made = super.prepare(sql, (error: Error | null) => {
      if (!error) return;
      // What cannot be prepared never runs: its caller hears of it here.
      this.prepared.delete(sql);
      answer.call(made, error);
    });
    this.prepared.set(sql, made);
    return made;
  }

  private forget(): void {
    for (const statement of this.prepared.values()) statement.finalize();
    this.prepared.clear();
  }
}
