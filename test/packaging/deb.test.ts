import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { makeDeb } from '../../electron/launch/deb.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const hasDpkg = spawnSync('dpkg-deb', ['--version']).error === undefined;

describe.skipIf(!hasDpkg)('the Debian package', () => {
  let temporary: string;
  let file: string;
  /** Rights, owner and place of everything in it. */
  let entries: readonly (readonly [string, string, string])[];

  beforeAll(() => {
    temporary = mkdtempSync(path.join(tmpdir(), 'deb-'));
    const program = path.join(temporary, 'linux-unpacked');
    mkdirSync(path.join(program, 'resources'), { recursive: true });
    // Rights as careless as a packager’s own folder may have them.
    for (const [name, mode] of [
      ['kiosk-wizyt', 0o775],
      ['chrome-sandbox', 0o755],
      ['resources/app.asar', 0o666],
    ] as const) {
      writeFileSync(path.join(program, name), name);
      chmodSync(path.join(program, name), mode);
    }
    file = makeDeb({ program, output: path.join(temporary, 'out') });
    const listed = execFileSync('dpkg-deb', ['--contents', file], { encoding: 'utf8' }).trim().split('\n');
    entries = listed.map((line) => {
      const [rights = '', owner = ''] = line.split(/\s+/);
      return [rights, owner, line.slice(line.indexOf('./') + 1)] as const;
    });
  }, 60_000);
  afterAll(() => rmSync(temporary, { recursive: true, force: true }));

  const rightsOf = (place: string) => entries.find(([, , at]) => at === place)?.[0];
  const field = (name: string) => execFileSync('dpkg-deb', ['--field', file, name], { encoding: 'utf8' }).trim();

  it('has its name, version and what it stands on', () => {
    expect(path.basename(file)).toMatch(new RegExp(`^kiosk-wizyt_${version}_(amd64|arm64)\\.deb$`));
    expect([field('Package'), field('Version')]).toEqual(['kiosk-wizyt', version]);
    expect(field('Depends').split(', ')).toEqual(expect.arrayContaining(['cage', 'seatd', 'adduser']));
  });

  it('belongs to root, and nobody else may change anything of it', () => {
    expect(new Set(entries.map(([, owner]) => owner))).toEqual(new Set(['root/root']));
    expect(entries.filter(([rights]) => rights[5] === 'w' || rights[8] === 'w')).toEqual([]);
  });

  test.each([
    ['/opt/kiosk-wizyt/kiosk-wizyt', '-rwxr-xr-x'],
    ['/opt/kiosk-wizyt/chrome-sandbox', '-rwsr-xr-x'],
    ['/opt/kiosk-wizyt/resources/app.asar', '-rw-r--r--'],
    ['/usr/lib/systemd/system/kiosk.service', '-rw-r--r--'],
    ['/usr/lib/sysctl.d/60-kiosk.conf', '-rw-r--r--'],
    ['/usr/lib/udev/rules.d/60-kiosk-printer.rules', '-rw-r--r--'],
    ['/usr/lib/systemd/logind.conf.d/60-kiosk.conf', '-rw-r--r--'],
    ['/usr/lib/systemd/journald.conf.d/60-kiosk.conf', '-rw-r--r--'],
    ['/usr/lib/systemd/system.conf.d/60-kiosk.conf', '-rw-r--r--'],
    ['/usr/share/doc/kiosk-wizyt/instalacja.md', '-rw-r--r--'],
  ])('%s is %s', (place, rights) => {
    expect(rightsOf(place)).toBe(rights);
  });

  it('brings the program to where its unit looks for it', () => {
    const unit = readFileSync(path.join(root, 'packaging/kiosk.service'), 'utf8');
    const program = /-- (\S+)/.exec(unit)?.[1] ?? '';
    expect(rightsOf(program)).toBe('-rwxr-xr-x');
  });

  it('has scripts that a shell can read, and that never touch the data', () => {
    const control = path.join(temporary, 'control');
    execFileSync('dpkg-deb', ['--control', file, control]);
    for (const name of ['postinst', 'prerm']) {
      expect(spawnSync('sh', ['-n', path.join(control, name)]).status).toBe(0);
      expect(readFileSync(path.join(control, name), 'utf8')).not.toMatch(/\brm\b|deluser|delgroup/);
    }
  });
});
