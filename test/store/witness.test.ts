import { readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../electron/store/files.ts';
import { segmentName, segmentsAmong, unneededSegments } from '../../electron/store/witness/names.ts';
import { beginSegment, readSegment } from '../../electron/store/witness/segment.ts';
import { err, ok } from '../../shared/basics/result.ts';
import { aPerson, aVisitId } from '../support/builders.ts';
import { cipherOf, openTempStore, removeTempStores, type TempFolder } from '../support/temp-store.ts';
import { book, cancel, copyOf, goneOn, NOW, segmentsOf, statesOf, visitNumber, witnessOf } from './gone-on.ts';

afterEach(removeTempStores);

/** Puts the copy of the data where the data are, as if they had never gone on. */
function goBack(folder: TempFolder): void {
  writeFileSync(databaseFile(folder.data), readFileSync(copyOf(folder)));
  rmSync(`${databaseFile(folder.data)}-journal`, { force: true });
}

describe('an older database in the place of the data', () => {
  it('becomes again what people were told', async () => {
    const { folder } = await goneOn();
    goBack(folder);
    const again = await openTempStore({}, folder);
    expect(await statesOf(again, 1, 2)).toEqual(['cancelled', 'booked']);
    expect(await again.store.read((tx) => tx.personOf(aVisitId(2)))).toEqual(aPerson());
    expect((await again.store.read((tx) => tx.eventsOf(aVisitId(1)))).map(({ move }) => move)).toEqual(['cancel']);
    expect(again.store.recovery?.last()).toMatchObject({ replaced: null, visits: 2, lost: [], withoutTime: [] });
    // The time of the one is free again, that of the other is not.
    const first = { ...visitNumber(3), date: visitNumber(1).date };
    expect((await again.store.write((tx) => tx.addVisit(first, aPerson()))).ok).toBe(true);
    const second = { ...visitNumber(4), date: visitNumber(2).date };
    expect((await again.store.write((tx) => tx.addVisit(second, aPerson()))).ok).toBe(false);
  });

  it('does not bring back whom somebody had erased', async () => {
    const { folder } = await goneOn();
    const later = await openTempStore({}, folder);
    await later.store.write(async (tx) => ok(await tx.erasePersonOf(aVisitId(1))));
    await later.store.close();
    goBack(folder);
    const again = await openTempStore({}, folder);
    const known = (number: number) => again.store.read((tx) => tx.personOf(aVisitId(number)));
    expect([await known(1), await known(2)]).toEqual([null, aPerson()]);
  });

  it('is not touched a second time', async () => {
    const { folder } = await goneOn();
    goBack(folder);
    const recovered: unknown[] = [];
    const again = await openTempStore({ onRecovered: (report) => recovered.push(report) }, folder);
    await again.reopen();
    expect(recovered).toHaveLength(1);
  });
});

describe('the witness', () => {
  it('of a new office is empty, and of data that lack nothing says nothing', async () => {
    const { folder } = await goneOn();
    const again = await openTempStore({}, folder);
    expect(again.log).toEqual([]);
    expect(again.store.recovery?.last()).toBeNull();
  });

  it('tells of a visit that was stored and told to nobody, and then knows it', async () => {
    const temp = await openTempStore();
    await book(temp, 1);
    const [segment = ''] = segmentsOf(temp.folder);
    const before = readFileSync(segment);
    await book(temp, 2);
    await cancel(temp, 1);
    await temp.store.close();
    writeFileSync(segment, before);
    const again = await openTempStore({}, temp.folder);
    const shown = [visitNumber(2), visitNumber(1)].map(({ code, date, start }) => ({ code, date, start }));
    expect(again.store.recovery?.last()?.unconfirmed).toEqual(shown);
    await again.store.close();
    rmSync(`${temp.folder.data}/recovery.json`);
    expect((await openTempStore({}, temp.folder)).store.recovery?.last()).toBeNull();
  });

  it('of two programs that begin at the same moment is kept in two files', async () => {
    const { folder } = await openTempStore();
    const place = witnessOf(folder);
    const begun = ['first', 'second'].map(() => beginSegment(place, (attempt) => segmentName(1 + attempt, 0)));
    expect(new Set(begun.map(({ name }) => name)).size).toBe(2);
    for (const segment of begun) {
      await segment.add([], cipherOf(folder.keyFile));
      segment.close();
    }
  });

  it('is for nobody else to read, and holds no word of a person', async () => {
    const { folder } = await goneOn();
    const text = segmentsOf(folder)
      .map((file) => readFileSync(file, 'utf8'))
      .join('');
    const { firstName, lastName, email, phone } = aPerson();
    for (const word of [firstName, lastName, email, phone, '90041703211'])
      if (word !== null) expect(text).not.toContain(word);
    expect(segmentsOf(folder).map((file) => statSync(file).mode & 0o777)).toEqual(segmentsOf(folder).map(() => 0o600));
    expect(statSync(witnessOf(folder)).mode & 0o777).toBe(0o700);
  });

  it('knows nothing any more of what somebody has gone back behind on purpose', async () => {
    const temp = await openTempStore();
    await book(temp, 1);
    await temp.store.backups?.make(NOW);
    await book(temp, 2);
    const losses = { visits: 1, ahead: 1, changed: 0, planChanges: 0 };
    const name = copyOf(temp.folder).split('/').at(-1) ?? '';
    expect((await temp.store.backups?.restore({ name, now: NOW, losses }, () => undefined))?.ok).toBe(true);
    expect(await statesOf(await temp.reopen(), 1, 2)).toEqual(['booked', null]);
  });

  it('that cannot be written is told, nobody is told of the visit, and it stands once there is room', async () => {
    const temp = await openTempStore();
    rmSync(witnessOf(temp.folder), { recursive: true });
    writeFileSync(witnessOf(temp.folder), 'a file in its place');
    await expect(temp.store.write((tx) => tx.addVisit(visitNumber(1), aPerson()))).rejects.toThrow();
    expect(temp.failures).toEqual([{ type: 'storage-unreachable' }]);
    expect(await temp.store.probe()).toEqual(err({ type: 'storage-unreachable' }));
    rmSync(witnessOf(temp.folder));
    expect(await temp.store.probe()).toEqual(ok(undefined));
    expect(await statesOf(temp, 1)).toEqual(['booked']);
  });
});

describe('a damaged witness', () => {
  const read = (folder: TempFolder) => {
    const [segment = ''] = segmentsOf(folder);
    return readSegment(witnessOf(folder), segment.split('/').at(-1) ?? '', cipherOf(folder.keyFile));
  };

  it('is seen, whichever of its bits is another, and the other records are read', async () => {
    const temp = await openTempStore();
    await book(temp, 1, 2, 3);
    await temp.store.close();
    const [segment = ''] = segmentsOf(temp.folder);
    const whole = readFileSync(segment);
    expect(read(temp.folder)).toMatchObject({ damaged: 0, cut: false });
    expect(read(temp.folder).records).toHaveLength(4);
    const end = whole.indexOf(0);
    fc.assert(
      fc.property(fc.nat(end + 200), fc.nat(7), (byte, bit) => {
        const bytes = Buffer.from(whole);
        bytes[byte] = (bytes[byte] ?? 0) ^ (1 << bit);
        writeFileSync(segment, bytes);
        const found = read(temp.folder);
        expect(found.damaged > 0 || found.cut).toBe(true);
        for (const { notes } of found.records) expect(JSON.stringify(notes)).toMatch(/"booked"|"position"/);
      }),
      { numRuns: 150 },
    );
  });

  it('is seen, wherever it was cut', async () => {
    const temp = await openTempStore();
    await book(temp, 1, 2);
    await temp.store.close();
    const [segment = ''] = segmentsOf(temp.folder);
    const whole = readFileSync(segment);
    for (const length of [0, 1, 500, whole.indexOf(10) + 1, whole.indexOf(0), whole.indexOf(0) + 1, whole.length - 1]) {
      writeFileSync(segment, whole);
      truncateSync(segment, length);
      expect(read(temp.folder).cut, `${length}`).toBe(true);
    }
  });
});

describe('files of the witness that are not needed any more', () => {
  const HOUR = 3_600_000;
  const NOW_MS = 1_795_000_000_000;
  const segments = segmentsAmong([1, 2, 3, 4, 5].map((order) => segmentName(order, NOW_MS - (6 - order) * HOUR)));
  const names = (orders: readonly number[]) => orders.map((order) => segments[order - 1]?.name);

  it.each([
    ['no copy', [], null, []],
    ['one copy', [NOW_MS], NOW_MS, []],
    ['two copies and no trial', [NOW_MS, NOW_MS - 2 * HOUR], null, []],
    ['two copies, the newer tried', [NOW_MS, NOW_MS - 2 * HOUR], NOW_MS, [1, 2, 3]],
    ['two copies, an older one tried', [NOW_MS, NOW_MS - 2 * HOUR], NOW_MS - 4 * HOUR, [1]],
  ])('with %s', (_, copiesMs, checkedMs, gone) => {
    expect(unneededSegments(segments, { copiesMs, checkedMs, nowMs: NOW_MS })).toEqual(names(gone));
  });

  it('are all but the last after fourteen days, whatever copies there are', () => {
    const nowMs = NOW_MS + 14 * 24 * HOUR;
    expect(unneededSegments(segments, { copiesMs: [], checkedMs: null, nowMs })).toEqual(names([1, 2, 3, 4]));
  });
});

describe('a witness under another key', () => {
  it('is no damage once the key that it was written with was destroyed', async () => {
    const temp = await openTempStore();
    await book(temp, 1);
    await temp.store.close();
    const [segment = ''] = segmentsOf(temp.folder);
    const cipher = { ...cipherOf(temp.folder.keyFile), keyVersion: 2, keyVersions: [2] };
    const found = readSegment(witnessOf(temp.folder), segment.split('/').at(-1) ?? '', cipher);
    expect(found).toEqual({ records: [], damaged: 0, cut: false });
  });
});

describe('an older database in which something else has happened', () => {
  it('keeps a visit whose time is another’s without its time, and tells which could not be stored', async () => {
    const { folder } = await goneOn();
    goBack(folder);
    // As with the same files under another witness: the second visit's time goes to the third, its code to nobody.
    const away = `${witnessOf(folder)}-away`;
    renameSync(witnessOf(folder), away);
    const other = await openTempStore({}, folder);
    const third = { ...visitNumber(3), date: visitNumber(2).date };
    expect((await other.store.write((tx) => tx.addVisit(third, aPerson()))).ok).toBe(true);
    await other.store.close();
    rmSync(witnessOf(folder), { recursive: true });
    renameSync(away, witnessOf(folder));
    const again = await openTempStore({}, folder);
    expect(await statesOf(again, 1, 2, 3)).toEqual(['cancelled', 'booked', 'booked']);
    const { code, date, start } = visitNumber(2);
    expect(again.store.recovery?.last()).toMatchObject({ withoutTime: [{ code, date, start }], lost: [] });
  });

  it('tells of a visit whose code is another’s that it could not be stored', async () => {
    const { folder } = await goneOn();
    goBack(folder);
    const away = `${witnessOf(folder)}-away`;
    renameSync(witnessOf(folder), away);
    const other = await openTempStore({}, folder);
    const third = { ...visitNumber(3), code: visitNumber(2).code };
    expect((await other.store.write((tx) => tx.addVisit(third, aPerson()))).ok).toBe(true);
    await other.store.close();
    rmSync(witnessOf(folder), { recursive: true });
    renameSync(away, witnessOf(folder));
    const again = await openTempStore({}, folder);
    const { code, date, start } = visitNumber(2);
    expect(await statesOf(again, 1, 2, 3)).toEqual(['cancelled', null, 'booked']);
    expect(again.store.recovery?.last()).toMatchObject({ lost: [{ code, date, start }], withoutTime: [] });
  });
});
