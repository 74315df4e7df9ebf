import { Socket } from 'node:net';
import type { Client, ClientConfig, QueryResult } from 'pg';
import type { Bound } from './connection.ts';
import { DatabaseUnreachable } from './problems.ts';

/** Longer than a frozen kiosk may hold the write lock, so that the others wait it out instead of giving up. */
const LOCK_MS = 8000;
const IDLE_IN_TRANSACTION_MS = 5000;
const STATEMENT_MS = 10_000;
/** For a server that no longer answers at all: a little longer than the server's own limits. */
const ANSWER_MS = 12_000;
const CONNECT_MS = 5000;
/** How long a server may take to say goodbye. */
export const GOODBYE_MS = 1000;

/** The application_name that a server's administrator sees. */
const APPLICATION_NAME = 'kiosk-wizyt';

/**
 * Settings of a session, as the server takes them at connect. A commit is on the server's disk before it is acknowledged;
 * each statement sees all that was committed before it, which the write lock makes enough.
 */
const SESSION = [
  'synchronous_commit=on',
  'default_transaction_isolation=read\\ committed',
  'client_min_messages=warning',
  'jit=off',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

const INT8 = 20;

/** What every client of ours is opened with, and the means to end it when its server does not answer. */
export async function clientConfig(url: string): Promise<{ readonly config: ClientConfig; readonly cut: () => void }> {
  const { default: pg } = await import('pg');
  const socket = new Socket();
  const config: ClientConfig = {
    connectionString: url,
    application_name: APPLICATION_NAME,
    options: SESSION,
    stream: () => socket,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: ANSWER_MS,
    statement_timeout: STATEMENT_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    types: {
      // Every whole number of ours is below 2^53.
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format)) as never,
    },
  };
  return { config, cut: () => socket.destroy() };
}

export interface SingleClient {
  /** The driver for sequelize's `dialectModule`. */
  readonly driver: object;
  /** Asks past sequelize's query machinery, on the same connection, once sequelize has opened it. */
  ask(text: string, values: readonly Bound[]): Promise<QueryResult>;
  /** Whether the connection was there and is not any more. */
  lost(): boolean;
  /** Ends the connection, also where the server does not answer. */
  cut(): void;
}

/** Few statements differ in text; past this many (lists of other lengths) they are not prepared. */
const MOST_PREPARED = 200;

/**
 * A driver that connects once. Sequelize's pool replaces a broken connection without a word, and the rest of a transaction
 * would then be written outside of any: this one refuses, and what was begun ends with an error.
 */
export async function singleClient(url: string, onLost: () => void): Promise<SingleClient> {
  const [{ default: pg }, { config, cut }] = await Promise.all([import('pg'), clientConfig(url)]);
  let used = false;
  let connected = false;
  let lost = false;
  const prepared = new Map<string, string>();
  let only: Client | null = null;
  class OnlyClient extends pg.Client {
    constructor() {
      super(config);
      const noteLoss = () => {
        if (lost || !connected) return;
        lost = true;
        onLost();
      };
      this.on('connect', () => {
        connected = true;
      });
      this.on('error', noteLoss);
      this.on('end', noteLoss);
      prepareStatements(this, prepared);
      if (used) this.connect = refuseToConnect as never;
      else only = this;
      used = true;
    }
  }
  const ask = (text: string, values: readonly Bound[]) => {
    if (only === null) throw new Error('The connection is not open.');
    // Without values several statements may go together: one that is prepared stands alone.
    return values.length === 0 ? only.query(text) : only.query(text, [...values]);
  };
  return { driver: { ...pg, Client: OnlyClient }, ask, lost: () => lost, cut };
}

function refuseToConnect(done: (error: Error) => void): void {
  done(new DatabaseUnreachable('The connection to the database was lost.'));
}

/** Lets the server parse and plan each statement once for the connection: a fifth of what a short statement costs. */
function prepareStatements(client: Client, prepared: Map<string, string>): void {
  const query = client.query.bind(client) as (...args: readonly unknown[]) => unknown;
  const named = (text: string): string | undefined => {
    if (!prepared.has(text) && prepared.size < MOST_PREPARED) prepared.set(text, `kiosk_${prepared.size}`);
    return prepared.get(text);
  };
  client.query = ((text: unknown, values: unknown, ...rest: readonly unknown[]) => {
    if (typeof text !== 'string' || !Array.isArray(values)) return query(text, values, ...rest);
    return query({ text, values, name: named(text) }, ...rest);
  }) as never;
}
