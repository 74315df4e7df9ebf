import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cryptoIds } from '../../electron/system/ids.ts';
import { createSetupDoor, RECOVERY_REQUEST_FILE, SETUP_CODE_FILE } from '../../electron/system/setup-code.ts';

let folder: string;
let written: string[];
let failed: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-setup-'));
  [written, failed] = [[], []];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const door = () =>
  createSetupDoor({
    folder,
    ids: cryptoIds,
    onWritten: (file) => written.push(file),
    onFailure: (file) => failed.push(file),
  });
const file = () => join(folder, SETUP_CODE_FILE);
const code = () => /^[2-9A-Z]{5}-[2-9A-Z]{5}$/m.exec(readFileSync(file(), 'utf8'))?.[0] ?? '';

describe('the code for the first administrator', () => {
  it('F6 lies in a file that only the program’s own account reads; where it lies is told, what it is never', () => {
    const closed = door();
    expect([closed.state(), closed.matches(''), existsSync(file())]).toEqual(['closed', false, false]);
    closed.open('first-start');
    expect(closed.state()).toBe('first-start');
    expect(code()).not.toBe('');
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(written).toEqual([file()]);
    expect(readdirSync(folder)).toEqual([SETUP_CODE_FILE]);
  });

  it('F6 is typed in any spelling, and nothing else is taken for it', () => {
    const open = door();
    open.open('first-start');
    const right = code();
    for (const typed of [right, right.toLowerCase(), right.replace('-', ''), ` ${right.split('').join(' ')}`])
      expect(open.matches(typed)).toBe(true);
    for (const typed of ['', right.slice(1), `${right}2`, right.replace('-', '2')])
      expect(open.matches(typed)).toBe(false);
  });

  it('F6 stays the same over a restart, and differs between two machines', () => {
    door().open('first-start');
    const first = code();
    const again = door();
    again.open('first-start');
    expect(code()).toBe(first);
    expect(again.matches(first)).toBe(true);
    rmSync(file());
    door().open('first-start');
    expect(code()).not.toBe(first);
  });

  it.skipIf(process.platform === 'win32')('F6 is made anew where others could read it, or where it is none', () => {
    door().open('first-start');
    const first = code();
    chmodSync(file(), 0o644);
    door().open('first-start');
    expect(code()).not.toBe(first);
    writeFileSync(file(), 'AAAAA-AAAAA\n', { mode: 0o600 });
    const open = door();
    open.open('first-start');
    expect(open.matches('AAAAA-AAAAA')).toBe(false);
    expect(open.matches(code())).toBe(true);
  });

  it('F6 is gone when the door closes', () => {
    const open = door();
    open.open('first-start');
    const right = code();
    open.close();
    expect([open.state(), open.matches(right), existsSync(file())]).toEqual(['closed', false, false]);
    open.close();
    expect(failed).toEqual([]);
  });

  it('F6 that cannot be written leaves the door closed, and says so', () => {
    mkdirSync(file());
    const open = door();
    open.open('first-start');
    expect(open.state()).toBe('closed');
    expect(failed).toEqual([file()]);
    expect(readdirSync(folder)).toEqual([SETUP_CODE_FILE]);
  });
});

describe('a request for a new administrator', () => {
  it('F6 is heard once and taken away', () => {
    const open = door();
    expect(open.takeRecoveryRequest()).toBe(false);
    writeFileSync(join(folder, RECOVERY_REQUEST_FILE), '');
    expect(open.takeRecoveryRequest()).toBe(true);
    expect(open.takeRecoveryRequest()).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('F6 gets a new code, whatever lay there', () => {
    door().open('first-start');
    const first = code();
    const open = door();
    open.open('recovery');
    expect(open.state()).toBe('recovery');
    expect(open.matches(first)).toBe(false);
    expect(open.matches(code())).toBe(true);
  });

  it('F6 that cannot be taken away is not heard: it would be at every start', () => {
    mkdirSync(join(folder, RECOVERY_REQUEST_FILE));
    expect(door().takeRecoveryRequest()).toBe(false);
    expect(failed).toEqual([join(folder, RECOVERY_REQUEST_FILE)]);
  });
});
