import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freeBytesOf, isClockSynchronised, machineDevice } from '../../electron/system/device.ts';
import { cupsPrinter } from '../../electron/system/office-printer.ts';
import { err, ok } from '../../shared/basics/result.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kiosk-machine-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program of the system, as far as we can tell. */
function program(script: string): string {
  const file = path.join(folder, 'program');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('F9 the machine', () => {
  test('F9 room on the disk, and none where there is no folder', async () => {
    expect(await freeBytesOf(folder)).toBeGreaterThan(0);
    expect(await freeBytesOf(path.join(folder, 'absent'))).toBeNull();
  });

  test.each([
    ['echo yes', true],
    ['echo no', false],
    ['echo perhaps', null],
    ['echo yes; exit 1', null],
  ])('F9 the clock, when the system answers %j: %s', async (script, said) => {
    expect(await isClockSynchronised(program(script))).toBe(said);
  });

  test('F9 the clock on a machine without systemd', async () => {
    expect(await isClockSynchronised(path.join(folder, 'absent'))).toBeNull();
  });

  test('F9 a database that does not answer keeps nobody from seeing the rest', async () => {
    const printing = { state: { kind: 'not-asked' }, last: 'no-paper', settingsDamaged: false } as const;
    const device = machineDevice({
      dataDir: folder,
      version: '1.2.3',
      printing: () => printing,
      database: () => Promise.reject(new Error('the storage is not open')),
      mail: () => Promise.reject(new Error('the storage is not open')),
      problem: () => 'storage-full',
    });
    expect(await device.look()).toMatchObject({
      printing,
      freeBytes: expect.any(Number),
      database: null,
      mail: 'unknown',
      problem: 'storage-full',
      versions: { kiosk: '1.2.3', node: process.versions.node },
    });
  });
});

describe('F5 the office’s printer', () => {
  const PDF = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(300_000, 7)]);

  test('F5 the page goes through a pipe to the queue', async () => {
    const [told, paper] = [path.join(folder, 'told'), path.join(folder, 'paper')];
    const lp = program(`echo "$@" > '${told}'; cat > '${paper}'`);
    expect(await cupsPrinter('biuro-parter', lp).print(PDF)).toEqual(ok(undefined));
    expect(readFileSync(told, 'utf8')).toBe('-d biuro-parter -t wizyty\n');
    expect(readFileSync(paper).equals(PDF)).toBe(true);
  });

  test.each(['exit 1', 'cat > /dev/null; exit 1'])('F5 a queue that does not take it: %s', async (script) => {
    const printer = cupsPrinter('biuro', program(script));
    expect(await printer.print(PDF)).toEqual(err({ type: 'printer-refused' }));
  });

  test('F5 a machine without CUPS', async () => {
    const printer = cupsPrinter('biuro', path.join(folder, 'absent'));
    expect(await printer.print(PDF)).toEqual(err({ type: 'printer-refused' }));
  });
});
