import { afterEach, describe, expect, it } from 'vitest';
import type { RotatedTo } from '../../electron/engine/ports.ts';
import { beginKeyChange, continueKeyChange } from '../../electron/engine/privacy/change-keys.ts';
import { type OpenStore, openStore } from '../../electron/store/index.ts';
import { ok } from '../../shared/basics/result.ts';
import type { CommentId } from '../../shared/model/comment.ts';
import type { Person } from '../../shared/model/person.ts';
import { identityKey } from '../../shared/rules/identity.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aKey, aPerson, at, aVisit, aVisitId } from '../support/builders.ts';
import { DATABASES, POSTGRES, SQLITE } from '../support/databases.ts';
import { cipherOf, openTempStore, removeTempStores, storeOptions, type TempFolder } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';
import { cancel } from './two-desks.ts';

afterEach(removeTempStores);

const CLOCK = { now: () => 1_795_000_000_000 };
const DATE = localDate('2026-01-01');
const PERSON = aPerson({ lastName: 'Rotacyjna' });
const STRANGER = aPerson({
  identity: { kind: 'document', number: 'KANAREK7531', born: localDate('1987-06-05') },
  lastName: 'Bez-Pesela',
});
const COMMENT = {
  id: aVisitId(9) as unknown as CommentId,
  atMs: CLOCK.now(),
  place: 'start',
  language: 'pl',
  state: 'new',
  text: 'Za mało krzeseł.',
  note: null,
} as const;

const OWNERS: readonly Person[] = [PERSON, STRANGER, PERSON];
const STARTS = ['10:20', '12:00', '13:00'];

async function addVisits(store: OpenStore): Promise<void> {
  for (const [index, person] of OWNERS.entries()) {
    const codes = ['K7CM3P9TC', 'K7CM3P9TD', 'K7CM3P9TF'];
    const visit = aVisit({
      id: aVisitId(index + 1),
      code: codes[index] ?? '',
      idempotencyKey: aKey(index + 1),
      start: at(STARTS[index] ?? ''),
    });
    expect(await store.write((tx) => tx.addVisit(visit, person))).toEqual(ok(undefined));
  }
  await store.write(async (tx) => ok(await tx.addComment(COMMENT, 'kiosk-1')));
}

/** Everything that was written, read in each way that personal data are read. */
async function expectAllReadable(store: OpenStore): Promise<void> {
  const read = await store.read(async (tx) => ({
    people: [await tx.personOf(aVisitId(1)), await tx.personOf(aVisitId(2)), await tx.personOf(aVisitId(3))],
    ofPerson: await tx.activeVisitsOf(identityKey(PERSON.identity), DATE),
    onDay: await tx.visitsOf(identityKey(STRANGER.identity), aVisit().date),
    named: await tx.namedVisits({ by: 'person', key: identityKey(PERSON.identity) }),
    before: await tx.visitsBeforeBooking(aKey(2), identityKey(PERSON.identity), DATE),
    comments: await tx.comments(null, 10),
  }));
  expect(read.people).toEqual(OWNERS);
  expect(read.ofPerson.map(({ id }) => id)).toEqual([aVisitId(1), aVisitId(3)]);
  expect(read.onDay.map(({ id }) => id)).toEqual([aVisitId(2)]);
  expect(read.named.map(({ name }) => name?.lastName)).toEqual(['Rotacyjna', 'Rotacyjna']);
  expect(read.before.known?.id).toBe(aVisitId(2));
  expect(read.before.active.map(({ id }) => id)).toEqual([aVisitId(1), aVisitId(3)]);
  expect(read.comments).toEqual([COMMENT]);
}

const versions = (folder: TempFolder) =>
  withRawDatabase(folder, async (sql) => ({
    visits: await sql.all('SELECT DISTINCT key_version AS version FROM visit ORDER BY key_version'),
    comments: await sql.all('SELECT DISTINCT key_version AS version FROM resident_comment'),
    keys: await sql.all('SELECT version, state, wrapped IS NULL AS bare FROM data_key ORDER BY version'),
  }));

async function rotateOne(store: OpenStore, after: RotatedTo | null): Promise<RotatedTo | null> {
  const moved = await store.write(async (tx) => ok(await tx.rotateRows(after, 1)));
  return moved.ok ? moved.value : null;
}

const begin = (store: OpenStore) => beginKeyChange({ store, clock: CLOCK, by: 'Barbara' });
const finish = (store: OpenStore) => continueKeyChange({ store, clock: CLOCK, backups: null });

describe.each(DATABASES)('keys of personal data on $name', (database) => {
  it('change: everything is readable before, at every step of it and afterwards, and the earlier key is gone', async () => {
    const { store, folder } = await database.open();
    await addVisits(store);
    expect(await store.read((tx) => tx.keyState())).toEqual({ version: 1, sinceMs: null, left: null });
    expect((await begin(store)).ok).toBe(true);
    expect(await begin(store)).toEqual({ ok: false, error: { type: 'change-under-way' } });
    expect(await store.read((tx) => tx.keyState())).toEqual({ version: 2, sinceMs: CLOCK.now(), left: 4 });
    let last: RotatedTo | null = null;
    for (let step = 0; ; step += 1) {
      await expectAllReadable(store);
      last = await rotateOne(store, last);
      if (last === null) break;
      expect((await store.read((tx) => tx.keyState())).left).toBe(3 - step);
    }
    expect(await store.write(async (tx) => ok(await tx.endKeyRotation(5)))).toEqual(ok(true));
    await expectAllReadable(store);
    expect(await store.read((tx) => tx.keyState())).toMatchObject({ version: 2, left: null });
    const { visits, comments, keys } = await versions(folder);
    expect([visits, comments].map((rows) => JSON.stringify(rows))).toEqual(Array(2).fill('[{"version":2}]'));
    expect(keys).toMatchObject([
      { version: 1, state: 'destroyed' },
      { version: 2, state: 'active' },
    ]);
    await store.close();
    await expectAllReadable((await openTempStore({}, folder)).store);
  });

  it('change a second time: nothing is left of the key between them', async () => {
    const { store, folder } = await database.open();
    await addVisits(store);
    for (const version of [2, 3]) {
      await begin(store);
      expect(await finish(store)).toEqual({ version });
    }
    await expectAllReadable(store);
    const [, second] = (await versions(folder)).keys as { bare: unknown }[];
    expect(Boolean(second?.bare)).toBe(true);
    expect(await finish(store)).toBeNull();
  });

  it('are not destroyed while anything is written with them, and what changes meanwhile keeps its own', async () => {
    const { store } = await database.open();
    await addVisits(store);
    await begin(store);
    await store.write(async (tx) => ok(await cancel(tx, aVisitId(3), 5)));
    expect(await store.write(async (tx) => ok(await tx.endKeyRotation(5)))).toEqual(ok(false));
    await store.write(async (tx) => ok(await tx.changeComment(COMMENT.id, 'seen', 'Dostawimy.')));
    await finish(store);
    expect(await store.read((tx) => tx.comment(COMMENT.id))).toEqual({ ...COMMENT, state: 'seen', note: 'Dostawimy.' });
    expect(await store.read((tx) => tx.personOf(aVisitId(3)))).toEqual(PERSON);
  });

  it('that do not open with the key file are told, and nothing is changed', async () => {
    const { store, folder } = await database.open();
    await addVisits(store);
    await begin(store);
    await store.close();
    // Of the last bytes the tag is made.
    await withRawDatabase(folder, async (sql) => {
      const [row] = (await sql.all('SELECT wrapped FROM data_key WHERE version = 2')) as { wrapped: Buffer }[];
      const wrapped = Buffer.from(row?.wrapped ?? []);
      wrapped.writeUInt8(wrapped.readUInt8(wrapped.length - 1) ^ 1, wrapped.length - 1);
      await sql.run('UPDATE data_key SET wrapped = $1 WHERE version = 2', wrapped);
    });
    const before = await versions(folder);
    expect(await openStore(storeOptions(folder))).toEqual({ ok: false, error: { type: 'key-wrong' } });
    expect(await versions(folder)).toEqual(before);
  });

  it('nobody else changes: a change that is undone leaves no key behind', async () => {
    const { store } = await database.open();
    await addVisits(store);
    const undone = await store.write(async (tx) => {
      expect(await tx.beginKeyRotation(5)).toBe(true);
      return { ok: false, error: 'no' } as const;
    });
    expect(undone.ok).toBe(false);
    await expectAllReadable(store);
    expect(await store.read((tx) => tx.keyState())).toMatchObject({ version: 1, left: null });
    await begin(store);
    await finish(store);
    await expectAllReadable(store);
  });
});

describe('I2 keys of two kiosks on one PostgreSQL', () => {
  it('I2 the other kiosk finds, reads and writes at once under keys that it has not heard of', async () => {
    const folder = await POSTGRES.place();
    const one = await openTempStore({}, folder);
    const other = await openTempStore({ cipher: cipherOf(folder.keyFile) }, folder);
    await addVisits(one.store);
    await begin(one.store);
    await expectAllReadable(other.store);
    await finish(one.store);
    await expectAllReadable(other.store);
    await begin(one.store);
    const visit = aVisit({ id: aVisitId(7), code: 'PFJ47MD6C', idempotencyKey: aKey(7), start: at('14:00') });
    expect(await other.store.write((tx) => tx.addVisit(visit, STRANGER))).toEqual(ok(undefined));
    await finish(one.store);
    expect(await one.store.read((tx) => tx.personOf(visit.id))).toEqual(STRANGER);
    const found = await other.store.read((tx) => tx.activeVisitsOf(identityKey(STRANGER.identity), DATE));
    expect(found.map(({ id }) => id)).toEqual([aVisitId(2), aVisitId(7)]);
    expect([...one.failures, ...other.failures]).toEqual([]);
  });
});

describe('the witness of an embedded database', () => {
  it('is not thought damaged because its records were written with a key that is destroyed', async () => {
    const temp = await SQLITE.open();
    await addVisits(temp.store);
    await begin(temp.store);
    await continueKeyChange({ store: temp.store, clock: CLOCK, backups: temp.store.backups });
    const again = await temp.reopen();
    await expectAllReadable(again.store);
    expect(again.store.recovery?.last() ?? null).toBeNull();
    expect(again.log.join()).not.toContain('amaged');
  });
});
