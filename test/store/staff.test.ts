import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditNote, StaffReads, StaffWrites, WriteTx } from '../../electron/engine/ports.ts';
import { ok } from '../../shared/basics/result.ts';
import { aMember } from '../support/accounts.ts';
import { aPlan, aVisitId } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { removeTempStores, type TempStore } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';

const note = (changes: Partial<AuditNote> = {}): AuditNote => ({
  atMs: 1000,
  by: 'Ewa',
  action: 'person-revealed',
  visitId: aVisitId(1),
  detail: 'pomyłka w nazwisku',
  ...changes,
});

/** What every store has to answer, the one in memory that other tests stand on too. */
const STORES = [
  ...DATABASES.map((database) => ({ name: database.name, open: async () => (await database.open()).store })),
  { name: 'memory', open: async () => new MemoryStore(aPlan()) },
];

describe.each(STORES)('staff in $name', ({ open }) => {
  let store: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(removeTempStores);
  const write = <T>(work: (tx: WriteTx) => Promise<T>) => store.write(async (tx) => ok(await work(tx)));
  const read = <T>(work: (tx: StaffReads) => Promise<T>) => store.read(work);

  it('comes back as it was stored, in the order of numbers', async () => {
    const [chief, clerk] = [aMember({ number: '100', role: 'administrator' }), aMember({ active: false })];
    await write((tx) => tx.addStaffMember(chief, 'h1'));
    await write((tx) => tx.addStaffMember(clerk, 'h2'));
    expect(await read((tx) => tx.staffMembers())).toEqual([clerk, chief]);
    expect(await read((tx) => tx.staffByNumber('100'))).toEqual({ member: chief, pinHash: 'h1', accessRevision: 1 });
    expect(await read((tx) => tx.staffAccount(clerk.id))).toEqual({ member: clerk, pinHash: 'h2', accessRevision: 1 });
    expect(await read((tx) => tx.staffByNumber('1'))).toBeNull();
  });

  it('a number and a name belong to one', async () => {
    await write((tx) => tx.addStaffMember(aMember(), 'h'));
    const [same, other] = [aMember(), aMember({ number: '11' })];
    await expect(write((tx) => tx.addStaffMember({ ...other, number: '10' }, 'h'))).rejects.toThrow();
    await expect(write((tx) => tx.addStaffMember({ ...other, name: same.name }, 'h'))).rejects.toThrow();
  });

  it('the access revision goes up with role, activity and PIN, not with a name', async () => {
    const member = aMember();
    await write((tx) => tx.addStaffMember(member, 'h'));
    const revision = async (change: (tx: StaffWrites) => Promise<void>) => {
      await write(change);
      return (await read((tx) => tx.staffAccount(member.id)))?.accessRevision;
    };
    expect(await revision((tx) => tx.changeStaffMember({ ...member, name: 'Inna' }))).toBe(1);
    expect(await revision((tx) => tx.changeStaffMember({ ...member, role: 'administrator' }))).toBe(2);
    expect(await revision((tx) => tx.changeStaffMember({ ...member, role: 'administrator', active: false }))).toBe(3);
    expect(await revision((tx) => tx.setPin(member.id, 'other', true))).toBe(4);
    const after = { ...member, role: 'administrator', active: false, pinTemporary: true };
    expect(await read((tx) => tx.staffAccount(member.id))).toMatchObject({ member: after, pinHash: 'other' });
  });

  it('tries are found by what they are counted under and by device, and taken off together', async () => {
    const record = (scope: string, device: string, atMs: number) =>
      write((tx) => tx.recordPinFailure({ scope, device }, atMs));
    await record('number:10', 'kiosk-1', 1000);
    await record('number:10', 'kiosk-2', 2000);
    await record('number:11', 'kiosk-1', 3000);
    const at = async (where: Parameters<StaffReads['pinFailures']>[0], after = 0) =>
      (await read((tx) => tx.pinFailures(where, after))).map(({ atMs }) => atMs).toSorted();
    expect(await at({ scope: 'number:10' })).toEqual([1000, 2000]);
    expect(await at({ scope: 'number:10' }, 1000)).toEqual([2000]);
    expect(await at({ device: 'kiosk-1' })).toEqual([1000, 3000]);
    await write((tx) => tx.forgetPinFailures('number:10'));
    expect(await at({ device: 'kiosk-1' })).toEqual([3000]);
    expect(await at({ device: 'kiosk-2' })).toEqual([]);
  });

  it('tries of the future are counted anew once, and anew again when the clock is set back further', async () => {
    const scopes = { scope: 'setup', device: 'kiosk-1' };
    for (const atMs of [1000, 5000]) await write((tx) => tx.recordPinFailure(scopes, atMs));
    const recounted = async (nowMs: number) => {
      await write((tx) => tx.recountPinFailures(nowMs));
      const failures = await read((tx) => tx.pinFailures(scopes, 0));
      return failures.toSorted((a, b) => a.atMs - b.atMs).map(({ recountedAtMs }) => recountedAtMs);
    };
    expect(await recounted(4000)).toEqual([null, 4000]);
    expect(await recounted(4500)).toEqual([null, 4000]);
    expect(await recounted(900)).toEqual([900, 900]);
  });

  it('tries of more than a day before the last one are forgotten', async () => {
    const scopes = { scope: 'setup', device: 'kiosk-1' };
    const day = 24 * 3_600_000;
    for (const atMs of [1000, 2000, 1000 + day]) await write((tx) => tx.recordPinFailure(scopes, atMs));
    const left = await read((tx) => tx.pinFailures(scopes, 0));
    expect(left.map(({ atMs }) => atMs).toSorted((a, b) => a - b)).toEqual([2000, 1000 + day]);
  });

  it('F6 the log of acts is numbered without gaps, newest first; a write that was undone left none', async () => {
    await write((tx) => tx.recordAudit(note()));
    await store
      .write(async (tx) => {
        await tx.recordAudit(note());
        throw new Error('undone');
      })
      .catch(() => undefined);
    await write((tx) => tx.recordAudit(note({ action: 'signed-in', visitId: null, detail: null })));
    const all = await read((tx) => tx.auditEntries(null, 10));
    expect(all).toEqual([
      { sequence: 2, ...note({ action: 'signed-in', visitId: null, detail: null }) },
      { sequence: 1, ...note() },
    ]);
    expect(await read((tx) => tx.auditEntries(2, 10))).toEqual(all.slice(1));
    expect(await read((tx) => tx.auditEntries(null, 1))).toEqual(all.slice(0, 1));
  });
});

describe.each(DATABASES)('the log of acts on $name', (database) => {
  let temp: TempStore;
  beforeEach(async () => {
    temp = await database.open();
  });
  afterEach(removeTempStores);

  it('F6 only grows: the database refuses to change or remove a line', async () => {
    await temp.store.write(async (tx) => ok(await tx.recordAudit(note())));
    await temp.store.close();
    await withRawDatabase(temp.folder, async (sql) => {
      await expect(sql.run("UPDATE audit_entry SET made_by = 'ktoś inny'")).rejects.toThrow(/only grows/);
      await expect(sql.run('DELETE FROM audit_entry')).rejects.toThrow(/only grows/);
      expect(await sql.all('SELECT made_by FROM audit_entry')).toEqual([{ made_by: 'Ewa' }]);
    });
  });

  it('a detail that is too long is cut, not refused', async () => {
    await temp.store.write(async (tx) => ok(await tx.recordAudit(note({ detail: 'ż'.repeat(1000) }))));
    const [entry] = await temp.store.read((tx) => tx.auditEntries(null, 1));
    expect(entry?.detail).toBe('ż'.repeat(300));
  });
});
