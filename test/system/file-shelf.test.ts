import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderFileShelf } from '../../electron/system/file-shelf.ts';

let home: string;
let importFolder: string;
let exportFolder: string;
const bytes = (text: string) => new TextEncoder().encode(text);
const shelf = (ownFolders = [importFolder, exportFolder]) =>
  folderFileShelf({ importFolder, exportFolder, ownFolders });
const put = (name: string, content: string | Uint8Array = 'abc') =>
  writeFileSync(path.join(importFolder, name), content);

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'shelf-'));
  importFolder = path.join(home, 'deep', 'import');
  exportFolder = path.join(home, 'export');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('the import folder', () => {
  it('E2 the program makes its own folders, for nobody else', () => {
    shelf();
    for (const folder of [importFolder, exportFolder]) expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('E2 the place of a memory stick is not made', async () => {
    const files = shelf([]);
    expect(existsSync(importFolder)).toBe(false);
    const absent = { ok: false, error: { type: 'folder-not-there' } };
    expect(await files.list()).toEqual(absent);
    expect(await files.read('a.pdf', 10)).toEqual(absent);
    expect(await files.save('a.json', bytes('x'))).toEqual(absent);
  });

  it('E2 lists regular files with their size and their beginning, in order of their names', async () => {
    const files = shelf();
    put('wzór 10.pdf', `%PDF-1.7${'x'.repeat(2000)}`);
    put('wzór 2.pdf', '');
    put('.ukryty');
    mkdirSync(path.join(importFolder, 'folder'));
    symlinkSync('/etc/hostname', path.join(importFolder, 'link.pdf'));
    execFileSync('mkfifo', [path.join(importFolder, 'pipe.pdf')]);
    const listed = await files.list();
    if (!listed.ok) throw new Error('not listed');
    expect(listed.value.map(({ name, bytes, head }) => [name, bytes, head.length])).toEqual([
      ['wzór 2.pdf', 0, 0],
      ['wzór 10.pdf', 2008, 1024],
    ]);
    expect(listed.value[1]?.changedAtMs).toBe(Math.trunc(statSync(path.join(importFolder, 'wzór 10.pdf')).mtimeMs));
  });

  it('E2 at most five hundred of them', async () => {
    const files = shelf();
    for (let number = 0; number < 510; number += 1) put(`${number}.txt`);
    const listed = await files.list();
    expect(listed.ok && listed.value.length).toBe(500);
  });

  it('E2 reads what is listed, and nothing longer than allowed', async () => {
    const files = shelf();
    put('a.pdf', '12345');
    expect(await files.read('a.pdf', 5)).toEqual({ ok: true, value: bytes('12345') });
    expect(await files.read('a.pdf', 4)).toEqual({ ok: false, error: { type: 'file-too-large' } });
  });

  it.each([
    '../secret',
    '..',
    '.',
    '',
    'a.pdf\u0000',
    './a.pdf',
    'sub/../a.pdf',
    '/etc/hostname',
    'link',
    'sub',
    'pipe',
    'A.PDF',
    '.ukryty',
  ])('E2 does not read %j', async (name) => {
    const files = shelf();
    put('a.pdf');
    put('.ukryty');
    writeFileSync(path.join(home, 'deep', 'secret'), 'secret');
    mkdirSync(path.join(importFolder, 'sub'));
    symlinkSync('../secret', path.join(importFolder, 'link'));
    execFileSync('mkfifo', [path.join(importFolder, 'pipe')]);
    expect(await files.read(name, 100)).toEqual({ ok: false, error: { type: 'file-not-there' } });
  });
});

describe('the export folder', () => {
  it('E4 writes whole files, for nobody else, and leaves nothing half done beside them', async () => {
    const files = shelf();
    const saved = await files.save('urzad-2026-11-23-0941.json', bytes('{}'));
    const target = path.join(exportFolder, 'urzad-2026-11-23-0941.json');
    expect(saved).toEqual({ ok: true, value: target });
    expect(readFileSync(target, 'utf8')).toBe('{}');
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(exportFolder)).toEqual(['urzad-2026-11-23-0941.json']);
  });

  it('E4 never overwrites: the next one gets a number, also when they are written at once', async () => {
    const files = shelf();
    const saved = await Promise.all(['a', 'b', 'c'].map((text) => files.save('plan.csv', bytes(text))));
    expect(saved.map((one) => one.ok && path.basename(one.value)).toSorted()).toEqual([
      'plan-2.csv',
      'plan-3.csv',
      'plan.csv',
    ]);
    const contents = readdirSync(exportFolder).map((name) => readFileSync(path.join(exportFolder, name), 'utf8'));
    expect(contents.toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('E4 a link in the place of a file is not written through', async () => {
    const files = shelf();
    const precious = path.join(home, 'precious');
    writeFileSync(precious, 'precious');
    symlinkSync(precious, path.join(exportFolder, 'plan.csv'));
    linkSync(precious, path.join(exportFolder, 'plan-2.csv'));
    expect(await files.save('plan.csv', bytes('new'))).toEqual({
      ok: true,
      value: path.join(exportFolder, 'plan-3.csv'),
    });
    expect(readFileSync(precious, 'utf8')).toBe('precious');
  });

  it.each(['../plan.csv', '/tmp/plan.csv', 'plan', 'Plan.csv', 'a b.csv', '.csv', 'plan.csv.exe', ''])(
    'E4 %j is not a name that the program gives',
    async (name) => {
      await expect(shelf().save(name, bytes('x'))).rejects.toThrow('a name of ours');
    },
  );

  it('E4 says that the disk is full and leaves nothing', async (context) => {
    mkdirSync(exportFolder);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', exportFolder]).status !== 0)
      return context.skip();
    try {
      const saved = await shelf().save('plan.csv', new Uint8Array(200_000));
      expect(saved).toEqual({ ok: false, error: { type: 'disk-full' } });
      expect(readdirSync(exportFolder)).toEqual([]);
    } finally {
      spawnSync('umount', ['--lazy', exportFolder]);
    }
  });

  it('E4 a folder that cannot be written is as if it were not there', async () => {
    mkdirSync(path.dirname(exportFolder), { recursive: true });
    writeFileSync(exportFolder, 'a file in its place');
    expect(await shelf().save('plan.csv', bytes('x'))).toEqual({ ok: false, error: { type: 'folder-not-there' } });
  });
});
