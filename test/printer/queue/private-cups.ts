import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';

const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;

/** Whether this machine has CUPS, from the scheduler to the commands. */
export const hasCups = ['cupsd', 'lpadmin', 'lp', 'lpstat', 'cancel', 'cupsdisable'].every(
  (command) => spawnSync('which', [command], { env: { PATH } }).status === 0,
);

/** A scheduler of the test's own: its files in a folder, its socket too. The machine's own one is not touched. */
export interface PrivateCups extends AsyncDisposable {
  readonly environment: Readonly<Record<string, string>>;
  addRawQueue(name: string, uri: string): void;
  /** Any of its commands, as an administrator types it. */
  run(command: string, ...args: readonly string[]): string;
}

export async function privateCups(): Promise<PrivateCups> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kiosk-cupsd-'));
  const socket = path.join(folder, 'socket');
  // The scheduler gives its work to a user without rights, who has to get at the folder.
  chmodSync(folder, 0o755);
  for (const name of ['spool', 'spool/tmp', 'cache', 'state', 'log', 'root']) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, 'cupsd.conf'), schedulerText(socket));
  writeFileSync(path.join(folder, 'cups-files.conf'), filesText(folder));
  const files = ['-c', path.join(folder, 'cupsd.conf'), '-s', path.join(folder, 'cups-files.conf')];
  const scheduler = spawn('cupsd', ['-f', ...files], { env: { PATH }, stdio: 'ignore' });
  const environment = { PATH, CUPS_SERVER: socket, LC_ALL: 'C' };
  const run = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, { env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  await vi.waitFor(() => run('lpstat', '-r').includes('is running') || Promise.reject(new Error('not yet')), {
    timeout: 20_000,
  });
  return {
    environment,
    addRawQueue: (name, uri) => void run('lpadmin', '-p', name, '-E', '-v', uri, '-m', 'raw'),
    run,
    async [Symbol.asyncDispose]() {
      await ended(scheduler);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

function schedulerText(socket: string): string {
  const everybody = 'Order allow,deny\nAllow all';
  return `Listen ${socket}
Browsing Off
WebInterface No
DefaultAuthType None
ErrorPolicy stop-printer
<Location />
${everybody}
</Location>
<Location /admin>
${everybody}
</Location>
<Policy default>
JobPrivateAccess all
JobPrivateValues none
SubscriptionPrivateAccess all
SubscriptionPrivateValues none
<Limit All>
${everybody}
</Limit>
</Policy>
`;
}

function filesText(folder: string): string {
  const { username, uid } = userInfo();
  const at = (name: string) => path.join(folder, name);
  return `User ${uid === 0 ? 'lp' : username}
Group lp
SystemGroup root
ServerRoot ${at('root')}
RequestRoot ${at('spool')}
TempDir ${at('spool/tmp')}
CacheDir ${at('cache')}
StateDir ${at('state')}
AccessLog ${at('log/access')}
ErrorLog ${at('log/error')}
PageLog ${at('log/page')}
Printcap
`;
}
