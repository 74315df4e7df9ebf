import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../electron/store/files.ts';
import { openStore } from '../../electron/store/index.ts';
import { err, ok } from '../../shared/basics/result.ts';
import { aPerson, aVisit, aVisitId } from '../support/builders.ts';
import { openTempStore, removeTempStores, storeOptions, type TempFolder, tempFolder } from '../support/temp-store.ts';

import { storeWithItsConnection } from './own-connection.ts';

afterEach(removeTempStores);

describe('storage that may not be written', () => {
  it('while the kiosk works is told, reads go on, and it is over when it may be written again', async () => {
    const temp = await storeWithItsConnection();
    await temp.own.run('PRAGMA query_only = ON');
    expect(await temp.store.read((tx) => tx.visit(aVisitId(1)))).toBeNull();
    await expect(temp.store.write((tx) => tx.addVisit(aVisit(), aPerson()))).rejects.toThrow(/SQLITE_READONLY/);
    expect(temp.failures).toEqual([{ type: 'storage-read-only' }]);
    expect(await temp.store.probe()).toEqual(ok(undefined));
    expect(await temp.store.write((tx) => tx.addVisit(aVisit(), aPerson()))).toEqual(ok(undefined));
  });

  // Root may write everything, so the start runs as somebody else: nobody, where the tests run as root.
  it.each([
    ['the file', 0o444, 0o755],
    ['the folder', 0o644, 0o555],
    ['both', 0o444, 0o555],
  ])('at the start, because of the rights of %s, is told, and nothing is changed', async (_, fileMode, folderMode) => {
    const { store, folder } = await openTempStore();
    await store.close();
    const root = dirname(folder.data);
    chmodSync(root, 0o755);
    rmSync(`${databaseFile(folder.data)}-journal`, { force: true });
    chmodSync(databaseFile(folder.data), fileMode);
    chmodSync(folder.data, folderMode);
    const asRoot = process.getuid?.() === 0;
    if (asRoot) for (const path of [dirname(folder.keyFile), folder.keyFile]) chownSync(path, 65_534, 65_534);
    const before = readFileSync(databaseFile(folder.data));
    const script = fileURLToPath(new URL('opening-worker.ts', import.meta.url));
    const user = asRoot ? ['65534'] : [];
    const run = spawnSync(process.execPath, [script, JSON.stringify(folder), ...user], { encoding: 'utf8' });
    chmodSync(folder.data, 0o755);
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual({ type: 'storage-read-only' });
    expect(readFileSync(databaseFile(folder.data))).toEqual(before);
  });
});

describe('storage that goes away', () => {
  it.each([
    ['the file is removed', (folder: TempFolder) => rmSync(databaseFile(folder.data))],
    ['the folder is removed', (folder: TempFolder) => rmSync(folder.data, { recursive: true })],
    ['the folder is moved', (folder: TempFolder) => renameSync(folder.data, `${folder.data}-elsewhere`)],
    [
      'another file takes its place',
      ({ data }: TempFolder) => {
        const bytes = readFileSync(databaseFile(data));
        rmSync(databaseFile(data));
        writeFileSync(databaseFile(data), bytes);
      },
    ],
  ])('because %s: nothing is acknowledged, and it is told', async (_, lose) => {
    const temp = await openTempStore();
    lose(temp.folder);
    await expect(temp.store.write((tx) => tx.addVisit(aVisit(), aPerson()))).rejects.toThrow(/gone/);
    expect(temp.failures).toEqual([{ type: 'storage-unreachable' }]);
  });

  it('is found again by a probe when it is put back', async () => {
    const temp = await openTempStore();
    await temp.store.write((tx) => tx.addVisit(aVisit(), aPerson()));
    renameSync(temp.folder.data, `${temp.folder.data}-elsewhere`);
    await expect(temp.store.read((tx) => tx.plan())).rejects.toThrow(/gone/);
    expect((await temp.store.probe()).ok).toBe(false);
    expect(statSync(temp.folder.data, { throwIfNoEntry: false })).toBeUndefined();
    renameSync(`${temp.folder.data}-elsewhere`, temp.folder.data);
    expect(await temp.store.probe()).toEqual(ok(undefined));
    expect(await temp.store.read((tx) => tx.visit(aVisitId(1)))).toEqual(aVisit());
  });

  it('is a problem at the start where the data folder’s place is a file', async () => {
    const folder = tempFolder();
    writeFileSync(folder.data, '');
    const opened = await openStore(storeOptions(folder));
    expect(opened).toEqual(err({ type: 'storage-unreachable' }));
  });
});
