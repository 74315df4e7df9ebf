import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { bookVisit } from '../../electron/engine/book-visit.ts';
import type { Sql } from '../../electron/store/connection.ts';
import { databaseFile } from '../../electron/store/files.ts';
import { openStore } from '../../electron/store/index.ts';
import { MIGRATIONS } from '../../electron/store/migrations/all.ts';
import { cryptoIds } from '../../electron/system/ids.ts';
import { err, ok } from '../../shared/basics/result.ts';
import { aKey, aPlan, someDesks } from '../support/builders.ts';
import {
  openTempStore,
  removeTempStores,
  storeOptions,
  type TempFolder,
  type TempStore,
  tempFolder,
} from '../support/temp-store.ts';
import { bookingDeps, peselNumber, requestFor, startNumber } from './bookings.ts';

import { storeWithItsConnection } from './own-connection.ts';

const mounts: string[] = [];
afterEach(async () => {
  // Lazily: the store on it is closed only afterwards, together with the others.
  for (const mount of mounts.splice(0)) spawnSync('umount', ['--lazy', mount]);
  await removeTempStores();
});

const bookNumber = (temp: TempStore, number: number) =>
  bookVisit(
    bookingDeps(temp.store, cryptoIds),
    requestFor(aKey(number), startNumber(number % 60), peselNumber(number)),
  );

/** Books until storage fails; how many were acknowledged. */
async function bookUntilItFails(temp: TempStore): Promise<number> {
  for (let number = 0; number < 240; number += 1) {
    const refused = await bookNumber(temp, number).then(
      () => false,
      () => true,
    );
    if (refused) return number;
  }
  throw new Error('The storage did not fail.');
}

async function storedVisits(temp: TempStore, count: number): Promise<number> {
  const keys = Array.from({ length: count }, (_, number) => aKey(number));
  return temp.store.read(async (tx) => {
    let found = 0;
    for (const key of keys) if (await tx.visitByKey(key)) found += 1;
    return found;
  });
}

describe('a full disk', () => {
  it('while the kiosk works is told, loses nothing and is over when there is room again', async () => {
    const temp = await storeWithItsConnection();
    const [{ page_count: pages }] = (await temp.own.all('PRAGMA page_count')) as [{ page_count: number }];
    await temp.own.run(`PRAGMA max_page_count = ${pages}`);
    const acknowledged = await bookUntilItFails(temp);
    expect(temp.failures).toEqual([{ type: 'storage-full' }]);
    // The limit ends with the connection, as a full disk does when somebody makes room.
    expect(await temp.store.probe()).toEqual(ok(undefined));
    expect(acknowledged).toBeGreaterThan(0);
    expect(await storedVisits(temp, acknowledged + 1)).toBe(acknowledged);
    expect((await bookNumber(temp, acknowledged)).ok).toBe(true);
  });

  it('at the start is told, and the database is left as it is', async () => {
    const { store, folder } = await openTempStore();
    await store.close();
    const limit = {
      number: 1000,
      name: '1000-limit',
      async up(sql: Sql) {
        await sql.run('PRAGMA max_page_count = 1');
        await sql.run('INSERT INTO disk_probe (filler) VALUES (zeroblob(1000000))');
      },
    };
    const before = readFileSync(databaseFile(folder.data));
    expect(await openStore(storeOptions(folder, { migrations: [...MIGRATIONS, limit] }))).toEqual(
      err({ type: 'storage-full' }),
    );
    expect(readFileSync(databaseFile(folder.data))).toEqual(before);
  });

  // A file system of two megabytes of its own needs the right to mount one; where that is missing the limits above remain.
  it.skipIf(!canMount())(
    'of a real file system is told, probed in vain, and over when there is room again',
    async () => {
      const root = dirname(tempFolder().data);
      const disk = join(root, 'disk');
      mountSmall(disk);
      const folder: TempFolder = { data: join(disk, 'data'), keyFile: join(root, 'keys', 'kiosk.key') };
      const temp = await openTempStore({ plan: aPlan({ desks: someDesks(4) }) }, folder);
      fillUp(join(disk, 'filler'));
      const acknowledged = await bookUntilItFails(temp);
      expect(temp.failures).toEqual([{ type: 'storage-full' }]);
      expect(await temp.store.probe()).toEqual(err({ type: 'storage-full' }));
      expect(await temp.store.probe()).toEqual(err({ type: 'storage-full' }));
      rmSync(join(disk, 'filler'));
      expect(await temp.store.probe()).toEqual(ok(undefined));
      expect(await storedVisits(temp, acknowledged + 1)).toBe(acknowledged);
      expect((await bookNumber(temp, acknowledged)).ok).toBe(true);
      expect(temp.failures).toEqual([{ type: 'storage-full' }]);
      await temp.store.close();
      // A first start on a full disk: told, and nothing half-made is left.
      const fresh: TempFolder = { data: join(disk, 'fresh'), keyFile: folder.keyFile };
      mkdirSync(fresh.data);
      fillUp(join(disk, 'filler'));
      expect(await openStore(storeOptions(fresh))).toEqual(err({ type: 'storage-full' }));
      expect(readdirSync(fresh.data)).toEqual([]);
    },
  );
});

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const place = dirname(tempFolder().data);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place]).status === 0;
  if (mounted) spawnSync('umount', [place]);
  return mounted;
}

function mountSmall(place: string): void {
  mkdirSync(place);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', place]).status !== 0)
    throw new Error('cannot mount');
  mounts.push(place);
}

/** Leaves less room than a booking's journal needs. */
function fillUp(file: string): void {
  const piece = Buffer.alloc(4096);
  try {
    for (;;) writeFileSync(file, piece, { flag: 'a' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
