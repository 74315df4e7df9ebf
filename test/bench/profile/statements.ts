import { Sequelize } from 'sequelize';
import sqlite3 from 'sqlite3';

/** Time of one kind of statement: from the call to the answer as sequelize gives it, and as SQLite's driver alone gives it. */
export interface StatementTime {
  readonly statement: string;
  readonly count: number;
  readonly sequelizeMs: number;
  readonly driverMs: number;
}

interface Sum {
  count: number;
  driverCount: number;
  sequelizeMs: number;
  driverMs: number;
}

type Callback = (this: unknown, ...answer: unknown[]) => void;

/** Watches every statement of this process, whichever store sends it. Ask once, before a database is opened. */
export function watchStatements(): { reset(): void; times(): readonly StatementTime[] } {
  // By the whole text: the watch must not take the time that it measures.
  const sums = new Map<string, Sum>();
  const sumOf = (sql: string) => {
    const sum = sums.get(sql) ?? { count: 0, driverCount: 0, sequelizeMs: 0, driverMs: 0 };
    sums.set(sql, sum);
    return sum;
  };
  watchSequelize((sql, ms) => {
    const sum = sumOf(sql);
    sum.count += 1;
    sum.sequelizeMs += ms;
  });
  watchDriver((sql, ms) => {
    const sum = sumOf(sql);
    sum.driverCount += 1;
    sum.driverMs += ms;
  });
  return {
    reset: () => sums.clear(),
    times: () =>
      [...sums]
        // Some statements go past sequelize, and some databases are not SQLite.
        .map(([sql, { count, driverCount, ...times }]) => ({
          statement: shortened(sql),
          count: Math.max(count, driverCount),
          ...times,
        }))
        .toSorted((a, b) => longest(b) - longest(a)),
  };
}

function watchSequelize(tell: (sql: string, ms: number) => void): void {
  const prototype = Sequelize.prototype as unknown as { query: (...args: unknown[]) => Promise<unknown> };
  const original = prototype.query;
  prototype.query = async function query(...args) {
    const began = performance.now();
    try {
      return await original.apply(this, args);
    } finally {
      const [sql] = args;
      tell(typeof sql === 'string' ? sql : (sql as { query: string }).query, performance.now() - began);
    }
  };
}

/** Every statement of the driver ends in a Statement, prepared for once or kept. */
function watchDriver(tell: (sql: string, ms: number) => void): void {
  const prototype = sqlite3.Statement.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const method of ['run', 'all', 'get']) {
    const original = prototype[method];
    if (!original) throw new Error(`the driver has no ${method}`);
    prototype[method] = function watched(this: { readonly sql: string }, ...args) {
      const began = performance.now();
      const callback = args.at(-1);
      if (typeof callback !== 'function') return original.apply(this, args);
      const answered: Callback = (...answer) => {
        tell(this.sql, performance.now() - began);
        (callback as Callback).apply(this, answer);
      };
      return original.apply(this, [...args.slice(0, -1), answered]);
    };
  }
}

const longest = ({ sequelizeMs, driverMs }: { sequelizeMs: number; driverMs: number }) =>
  Math.max(sequelizeMs, driverMs);

/** One line that tells statements apart: without lists of columns or places. */
function shortened(sql: string): string {
  const line = sql
    .replace(/\s+/g, ' ')
    .replace(/(\$\d+, )+\$\d+/g, '$…')
    .replace(/(\w+, ){4,}\w+/g, '…');
  return line.length > 110 ? `${line.slice(0, 109)}…` : line;
}
