import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditAnchor } from '../../electron/engine/rules/audit-chain.ts';
import { verdictOnLinks } from '../../electron/engine/staff/check-audit.ts';
import { type AuditLine, auditLinks, BEFORE_THE_FIRST, hashOfLine } from '../../electron/store/audit-chain.ts';
import type { Connection } from '../../electron/store/connection.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { MIGRATIONS } from '../../electron/store/migrations/all.ts';
import { ok } from '../../shared/basics/result.ts';
import type { AuditVerdict } from '../../shared/model/audit.ts';
import { aVisitId } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { cipherOf, openTempStore, removeTempStores, type TempFolder, tempFolder } from '../support/temp-store.ts';
import { rawConnection } from './raw.ts';
import { changeLog } from './unguarded.ts';

const LINES = 12;
const NOON = Date.UTC(2026, 10, 23, 11);
const WHOLE = { type: 'whole', lines: LINES, head: { sequence: LINES, hash: expect.any(String) } };

afterEach(removeTempStores);

describe.each(DATABASES)('the chain of the log of acts, on $name', (database) => {
  let place: TempFolder;
  let sql: Connection;
  let anchor: AuditAnchor;
  const verdict = (held: AuditAnchor | null = anchor, cipher = cipherOf(place.keyFile)): Promise<AuditVerdict> =>
    verdictOnLinks((after, limit) => auditLinks(sql, cipher, after, limit), held);
  /** What is found after something was done past the program; afterwards it is undone. */
  const tampered = async (held: AuditAnchor | null, ...statements: readonly string[]): Promise<AuditVerdict> => {
    await sql.begin();
    try {
      await changeLog(sql, ...statements);
      return await verdict(held);
    } finally {
      await sql.rollBack();
    }
  };

  beforeEach(async () => {
    const temp = await database.open();
    for (let line = 0; line < LINES; line += 1)
      await temp.store.write(async (tx) =>
        ok(
          await tx.recordAudit({
            atMs: NOON + line,
            by: line % 2 === 0 ? 'Ewa' : 'Jan',
            action: line % 3 === 0 ? 'person-revealed' : 'signed-in',
            visitId: line % 3 === 0 ? aVisitId(line) : null,
            detail: line % 4 === 0 ? 'pomyłka' : null,
          }),
        ),
      );
    const head = await temp.store.read((tx) => tx.auditHead());
    if (head === null) throw new Error('there are lines');
    anchor = { ...head, atMs: NOON + LINES };
    place = temp.folder;
    await temp.store.close();
    sql = await rawConnection(place);
  });
  afterEach(() => sql.close());

  it('F6 is whole as it was written, with and without an anchor', async () => {
    expect(await verdict()).toEqual(WHOLE);
    expect(await verdict(null)).toEqual(WHOLE);
  });

  it('F6 every field of every line that somebody edits is found', async () => {
    const edits = [
      'happened_at = happened_at + 1',
      "made_by = 'Ktoś inny'",
      "action = 'signed-out'",
      "action = 'not an action'",
      "visit_id = COALESCE(visit_id, '') || 'x'",
      "detail = COALESCE(detail, '') || ' '",
      "detail = CASE WHEN detail IS NULL THEN '' END",
      'prev = hash',
      'hash = prev',
    ];
    for (let line = 1; line <= LINES; line += 1)
      for (const edit of edits)
        expect(
          await tampered(null, `UPDATE audit_entry SET ${edit} WHERE sequence = ${line}`),
          `${edit} in ${line}`,
        ).toEqual({
          type: 'broken',
          sequence: line,
          why: 'changed',
        });
  });

  it('F6 a line that is gone is found, also where the others have moved up', async () => {
    for (let line = 1; line < LINES; line += 1) {
      const gone = `DELETE FROM audit_entry WHERE sequence = ${line}`;
      expect(await tampered(null, gone)).toEqual({ type: 'broken', sequence: line, why: 'missing' });
      // Past their own numbers first: neither database may meet one twice.
      const moved = ['+ 1000', '- 1001'].map(
        (by) => `UPDATE audit_entry SET sequence = sequence ${by} WHERE sequence > ${line}`,
      );
      expect(await tampered(null, gone, ...moved)).toEqual({ type: 'broken', sequence: line, why: 'changed' });
    }
  });

  it('F6 lines that changed places are found', async () => {
    for (let line = 1; line < LINES; line += 1) {
      const swap = [
        `UPDATE audit_entry SET sequence = 1000 WHERE sequence = ${line}`,
        `UPDATE audit_entry SET sequence = ${line} WHERE sequence = ${line + 1}`,
        `UPDATE audit_entry SET sequence = ${line + 1} WHERE sequence = 1000`,
      ];
      expect(await tampered(null, ...swap)).toEqual({ type: 'broken', sequence: line, why: 'changed' });
    }
  });

  it('F6 a line that somebody put in is found, wherever it stands', async () => {
    const copyOf = (line: number, sequence: number) =>
      `INSERT INTO audit_entry SELECT ${sequence}, happened_at, made_by, action, visit_id, detail, prev, hash
       FROM audit_entry WHERE sequence = ${line}`;
    for (let line = 1; line <= LINES; line += 1)
      for (const place of [0, -5, LINES + 1])
        expect(await tampered(null, copyOf(line, place))).toEqual({ type: 'broken', sequence: place, why: 'changed' });
    expect(await tampered(null, copyOf(3, LINES + 2))).toEqual({ type: 'broken', sequence: LINES + 1, why: 'missing' });
  });

  it('F6 an end that was cut off shows in an anchor, however much of it is gone', async () => {
    for (let left = 0; left < LINES; left += 1) {
      const cut = `DELETE FROM audit_entry WHERE sequence > ${left}`;
      expect(await tampered(null, cut)).toMatchObject({ type: 'whole', lines: left });
      expect(await tampered(anchor, cut)).toEqual({ type: 'cut', after: left, anchored: LINES, restoredAtMs: null });
    }
  });

  it('F6 a chain that somebody made anew with another key is found', async () => {
    const other = cipherOf(tempFolder().keyFile);
    expect(await verdict(null, other)).toEqual({ type: 'broken', sequence: 1, why: 'changed' });
  });

  it.each(['backup-restored', 'data-recovered'] as const)(
    'F6 after %s the chain goes on, and the anchor says what is gone and that it was for that',
    async (action) => {
      await sql.begin();
      await changeLog(sql, 'DELETE FROM audit_entry WHERE sequence > 8');
      await sql.commit();
      await sql.close();
      const { store } = await openTempStore({}, place);
      const restored = { by: 'Ewa', action, visitId: null, detail: 'kiosk.sqlite3' } as const;
      await store.write(async (tx) => ok(await tx.recordAudit({ ...restored, atMs: NOON + 5000 })));
      for (const atMs of [NOON + 6000, NOON + 7000, NOON + 8000, NOON + 9000])
        await store.write(async (tx) => ok(await tx.recordAudit({ ...restored, action: 'signed-in', atMs })));
      await store.close();
      sql = await rawConnection(place);
      expect(await verdict()).toEqual({ type: 'cut', after: 8, anchored: LINES, restoredAtMs: NOON + 5000 });
      expect(await verdict(null)).toMatchObject({ type: 'whole', lines: 13 });
    },
  );
});

describe.each(DATABASES)('0110 audit chain, on $name', (database) => {
  it('edge: database of an older version – the lines that were there become the chain’s first', async () => {
    const place = await database.place();
    mkdirSync(place.data, { recursive: true });
    const cipher = cipherOf(place.keyFile);
    const sql = await rawConnection(place, { create: true });
    const index = MIGRATIONS.findIndex(({ number }) => number === 110);
    await migrate(sql, MIGRATIONS.slice(0, index), cipher);
    const old = [
      [1, 1000, 'Ewa', 'signed-in', null, null],
      [2, 2000, 'Ewa', 'person-revealed', aVisitId(1), 'zażółć'],
      [3, 3000, 'system', 'backup-made', null, 'kiosk.sqlite3'],
    ] as const;
    for (const values of old)
      await sql.run(
        `INSERT INTO audit_entry (sequence, happened_at, made_by, action, visit_id, detail)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        ...values,
      );
    await migrate(sql, MIGRATIONS.slice(0, index + 1), cipher);
    const read = (after: number | null, limit: number) => auditLinks(sql, cipher, after, limit);
    expect(await verdictOnLinks(read, null)).toMatchObject({ type: 'whole', lines: 3 });
    const rows = await sql.all(
      'SELECT sequence, happened_at, made_by, action, visit_id, detail FROM audit_entry ORDER BY sequence',
    );
    expect(rows.map((row) => Object.values(row as object))).toEqual(old);
    await expect(sql.run("UPDATE audit_entry SET made_by = 'x'")).rejects.toThrow(/only grows/);
    await expect(sql.run('DELETE FROM audit_entry')).rejects.toThrow(/only grows/);
    await sql.close();
  });
});

it('the hash of a line holds every field apart from its neighbours', () => {
  const cipher = cipherOf(tempFolder().keyFile);
  const line = { sequence: 1, happened_at: 2, made_by: 'ab', action: 'c', visit_id: null, detail: null };
  const hash = (changes: Partial<AuditLine>) =>
    Buffer.from(hashOfLine(cipher, BEFORE_THE_FIRST, { ...line, ...changes })).toString('hex');
  const all = [
    hash({}),
    hash({ made_by: 'a', action: 'bc' }),
    hash({ detail: '' }),
    hash({ sequence: 12, happened_at: 0 }),
  ];
  expect(new Set(all).size).toBe(all.length);
});
