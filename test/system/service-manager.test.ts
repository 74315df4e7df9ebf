import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { serviceManager } from '../../electron/system/service-manager.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'manager-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Takes the place of systemd-notify: writes down what it was called with, and ends with a code. */
function tool(code: number): { PATH: string; NOTIFY_SOCKET: string } {
  const program = path.join(folder, 'systemd-notify');
  writeFileSync(program, `#!/bin/sh\necho "$NOTIFY_SOCKET $* ${'$'}{SECRET:-none}" >> ${folder}/told\nexit ${code}\n`);
  chmodSync(program, 0o755);
  return { PATH: `${folder}:/usr/bin:/bin`, NOTIFY_SOCKET: '/run/systemd/notify' };
}
const told = () => {
  try {
    return readFileSync(path.join(folder, 'told'), 'utf8');
  } catch {
    return '';
  }
};

it('hears that the program is up and well, and nothing of its surroundings', async () => {
  const manager = serviceManager({ ...tool(0), SECRET: 'databaseUrl' }, () => undefined);
  manager?.ready();
  await expect.poll(told).toBe('/run/systemd/notify READY=1 none\n');
  manager?.feed();
  await expect.poll(told).toBe('/run/systemd/notify READY=1 none\n/run/systemd/notify WATCHDOG=1 none\n');
});

it('that cannot be told is told of', async () => {
  let failures = 0;
  const fails = () => {
    failures += 1;
  };
  serviceManager(tool(1), fails)?.feed();
  await expect.poll(() => failures).toBe(1);
  serviceManager({ PATH: '/nowhere', NOTIFY_SOCKET: '/run/systemd/notify' }, fails)?.feed();
  await expect.poll(() => failures).toBe(2);
});

test.each([
  ['no systemd', {}, undefined],
  ['an empty socket', { NOTIFY_SOCKET: '', WATCHDOG_USEC: '30000000' }, undefined],
  ['no watchdog', { NOTIFY_SOCKET: '/run/x' }, null],
  ['a watchdog of half a minute', { NOTIFY_SOCKET: '/run/x', WATCHDOG_USEC: '30000000' }, 10_000],
  ['a watchdog that is no number', { NOTIFY_SOCKET: '/run/x', WATCHDOG_USEC: 'soon' }, null],
  ['a watchdog that is off', { NOTIFY_SOCKET: '/run/x', WATCHDOG_USEC: '0' }, null],
])('%s', (_what, environment, feedEveryMs) => {
  expect(serviceManager(environment, () => undefined)?.feedEveryMs).toBe(feedEveryMs);
});
