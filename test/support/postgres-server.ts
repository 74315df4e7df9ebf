import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where tests find the server: an address without a database. */
export const SERVER_VARIABLE = 'KIOSK_TEST_POSTGRES';

let server: ChildProcess | null = null;

/**
 * One PostgreSQL for a whole run of the tests: the server of `DATABASE_URL` where that is set, whose user must be allowed to
 * make databases, else a server of our own in a temporary folder. Vitest calls this before the first test file.
 */
export function setup(): Promise<void> {
  // Test data need not survive a power cut, and databases live too shortly to be tidied up.
  return startServer(['fsync=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0', 'autovacuum=off']);
}

/** The same with other settings of the server. */
export async function startServer(settings: readonly string[]): Promise<void> {
  const given = process.env['DATABASE_URL'];
  if (given) {
    process.env[SERVER_VARIABLE] = given;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-postgres-'));
  const port = await freePort();
  const job = {
    folder,
    port,
    settings: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', ...settings],
  };
  const script = fileURLToPath(new URL('./postgres-process.ts', import.meta.url));
  const started = spawn(process.execPath, [script, JSON.stringify(job)], { stdio: ['pipe', 'pipe', 'inherit'] });
  server = started;
  const ready = once(started.stdout, 'data').then(() => true);
  const ended = once(started, 'exit').then(() => false);
  if (!(await Promise.race([ready, ended]))) throw new Error('PostgreSQL does not start.');
  process.env[SERVER_VARIABLE] = `postgres://kiosk:test@127.0.0.1:${port}/postgres`;
}

/** Vitest calls this after the last test file, whatever became of them. */
export async function teardown(): Promise<void> {
  if (server === null || server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.stdin?.end();
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
