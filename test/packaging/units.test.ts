import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { LEVEL_LIMIT } from '../../electron/host/memory-trend.ts';

const packaging = path.resolve(import.meta.dirname, '../../packaging');
const read = (name: string) => readFileSync(path.join(packaging, name), 'utf8');
const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

/** `section/key` → values, in their order. */
function settings(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let section = '';
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const head = /^\[(\w+)\]$/.exec(line)?.[1];
    if (head !== undefined) {
      section = head;
      continue;
    }
    const at = line.indexOf('=');
    if (at < 0) throw new Error(`neither a section nor a setting: ${line}`);
    const key = `${section}/${line.slice(0, at).trim()}`;
    found.set(key, [...(found.get(key) ?? []), line.slice(at + 1).trim()]);
  }
  return found;
}

describe('kiosk.service', () => {
  const unit = settings(read('kiosk.service'));

  test.each([
    ['Unit/StartLimitIntervalSec', '0'],
    ['Unit/Wants', 'seatd.service'],
    ['Unit/Conflicts', 'getty@tty1.service'],
    ['Service/Type', 'notify'],
    ['Service/NotifyAccess', 'all'],
    ['Service/ExecStart', '/usr/bin/cage -d -- /opt/kiosk-wizyt/kiosk-wizyt --ozone-platform=wayland'],
    ['Service/Restart', 'always'],
    ['Service/RestartSec', '2'],
    ['Service/WatchdogSec', '30'],
    ['Service/TimeoutStartSec', '600'],
    ['Service/User', 'kiosk'],
    ['Service/UMask', '0077'],
    ['Service/StateDirectory', 'kiosk-wizyt'],
    ['Service/StateDirectoryMode', '0700'],
    ['Service/RuntimeDirectoryMode', '0700'],
    ['Service/LoadCredentialEncrypted', 'kiosk-kek'],
    ['Service/ProtectSystem', 'strict'],
    ['Service/ProtectHome', 'yes'],
    ['Service/PrivateTmp', 'yes'],
    ['Service/MemoryHigh', '1200M'],
    ['Service/MemoryMax', '1600M'],
    ['Service/LimitCORE', '0'],
    ['Install/WantedBy', 'multi-user.target'],
  ])('I1 %s=%s', (key, value) => {
    expect(unit.get(key)).toEqual([value]);
  });

  /** In systemd.exec(5) each of these says that it implies NoNewPrivileges= for a user without rights, or breaks V8. */
  test.each([
    ...['NoNewPrivileges', 'RestrictNamespaces', 'MemoryDenyWriteExecute', 'PrivateDevices', 'ProtectKernelTunables'],
    ...['ProtectKernelModules', 'ProtectKernelLogs', 'ProtectClock', 'ProtectHostname', 'RestrictAddressFamilies'],
    ...['RestrictRealtime', 'RestrictSUIDSGID', 'LockPersonality', 'SystemCallFilter', 'SystemCallArchitectures'],
    ...['SystemCallLog', 'DynamicUser', 'PrivateUsers'],
    // A session of its own, in which no message to systemd would count.
    'PAMName',
  ])('Chromium’s sandbox and the watchdog do without %s=', (key) => {
    expect(unit.has(`Service/${key}`)).toBe(false);
  });

  it('keeps the sandbox on and terminals out of reach', () => {
    const command = unit.get('Service/ExecStart')?.[0] ?? '';
    expect(command).not.toMatch(/--no-sandbox|--disable-setuid-sandbox| -s\b/);
  });

  it('slows the program down only after it had a night to begin anew', () => {
    expect(LEVEL_LIMIT).toBeLessThan(Number.parseInt(unit.get('Service/MemoryHigh')?.[0] ?? '', 10));
  });

  it.skipIf(!has('systemd-analyze'))('is one that systemd understands, without a word', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'unit-'));
    const file = path.join(folder, 'kiosk.service');
    // Neither the compositor nor the program is installed here.
    writeFileSync(file, read('kiosk.service').replace(/^ExecStart=.*$/m, 'ExecStart=/bin/true'));
    const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect([status, stdout, stderr.split('\n').filter((line) => line.includes('kiosk.service'))]).toEqual([0, '', []]);
  });
});

describe('the system around it', () => {
  test.each([
    ['sysctl.conf', '/kernel.sysrq', '0'],
    ['sysctl.conf', '/kernel.panic', '10'],
    ['sysctl.conf', '/kernel.core_pattern', '|/bin/false'],
    ['sysctl.conf', '/fs.suid_dumpable', '0'],
    ['logind.conf', 'Login/NAutoVTs', '0'],
    ['logind.conf', 'Login/ReserveVT', '0'],
    ['logind.conf', 'Login/HandlePowerKey', 'ignore'],
    ['journald.conf', 'Journal/Storage', 'persistent'],
    ['journald.conf', 'Journal/SystemMaxUse', '50M'],
    ['system.conf', 'Manager/RuntimeWatchdogSec', '30'],
    ['system.conf', 'Manager/CtrlAltDelBurstAction', 'none'],
    ['system.conf', 'Manager/DumpCore', 'no'],
  ])('%s %s=%s', (file, key, value) => {
    expect(settings(read(file)).get(key)).toEqual([value]);
  });

  it('gives a printer on a USB cable a name, to those of its group', () => {
    const rules = read('printer.rules').split('\n');
    expect(rules.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([
      'SUBSYSTEM=="usbmisc", KERNEL=="lp[0-9]*", SYMLINK+="kiosk-printer", GROUP="lp", MODE="0660"',
    ]);
  });
});
