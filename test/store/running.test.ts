import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { WriteTx } from '../../electron/engine/ports.ts';
import { MIGRATIONS } from '../../electron/store/migrations/all.ts';
import { ok } from '../../shared/basics/result.ts';
import type { Comment, CommentId } from '../../shared/model/comment.ts';
import type { DepartmentId, VisitId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aPerson, aVisit, aVisitId, DEPARTMENT_ID, instant } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';

afterEach(removeTempStores);

const NOW = instant('2026-11-16 10:00');

function aComment(number: number, changes: Partial<Comment> = {}): Comment {
  return {
    id: aVisitId(number) as unknown as CommentId,
    atMs: NOW + number,
    place: 'done',
    language: 'pl',
    text: `Nazywam się Próbna-Wzorcowa, uwaga ${number}`,
    state: 'new',
    note: null,
    ...changes,
  };
}

describe.each(DATABASES)('what runs beside visits, on $name', ({ name, open: openOn }) => {
  const open = async () => {
    const opened = await openOn();
    const run = (work: (tx: WriteTx) => Promise<unknown>) =>
      opened.store.write(async (tx) => {
        await work(tx);
        return ok(undefined);
      });
    return { ...opened, run };
  };

  it('F8 comments come back as they were, newest first, and are counted', async () => {
    const { store, run } = await open();
    await run(async (tx) => {
      for (const number of [1, 3, 2]) await tx.addComment(aComment(number), number === 3 ? 'kiosk-2' : 'kiosk-1');
      await tx.changeComment(aComment(2).id, 'done', 'Przekazano dyrektorowi.');
    });
    const second = aComment(2, { state: 'done', note: 'Przekazano dyrektorowi.' });
    await store.read(async (tx) => {
      expect(await tx.comments(null, 10)).toEqual([aComment(3), second, aComment(1)]);
      expect(await tx.comments(null, 2)).toEqual([aComment(3), second]);
      expect(await tx.comments('new', 10)).toEqual([aComment(3), aComment(1)]);
      expect(await tx.comment(second.id)).toEqual(second);
      expect(await tx.comment(aComment(9).id)).toBeNull();
      expect(await tx.newComments()).toBe(2);
      expect(await tx.commentsFrom('kiosk-1', NOW, NOW + 2)).toBe(2);
      expect(await tx.commentsFrom('kiosk-1', NOW + 1, NOW + 2)).toBe(1);
      expect(await tx.commentsFrom('kiosk-1', NOW, NOW + 1)).toBe(1);
      expect(await tx.commentsFrom('kiosk-3', NOW, NOW + 9)).toBe(0);
    });
  });

  it('F8 neither what residents wrote nor what staff noted lies there to be read', async () => {
    const { store, run, folder } = await open();
    await run((tx) => tx.addComment(aComment(1, { note: 'Zadzwonić do Wzorcowej' }), 'kiosk-1'));
    await store.close();
    const rows = await withRawDatabase(folder, (sql) => sql.all('SELECT * FROM resident_comment'));
    const text = rows
      .flatMap((row) => Object.values(row as Record<string, unknown>))
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
      .join(' ');
    expect(text).not.toMatch(/Wzorcow|uwaga/);
    expect(text).toContain('kiosk-1');
  });

  it('F8 a text that was put into another row does not open', async () => {
    const { store, run, folder } = await open();
    await run(async (tx) => {
      await tx.addComment(aComment(1), 'kiosk-1');
      await tx.addComment(aComment(2), 'kiosk-1');
    });
    await withRawDatabase(folder, (sql) =>
      sql.run('UPDATE resident_comment SET body = (SELECT body FROM resident_comment WHERE id = $1)', aComment(2).id),
    );
    await expect(store.read((tx) => tx.comment(aComment(1).id))).rejects.toThrow(/does not open/);
  });

  it('F7 visits of a stretch without anything of the person, with what was taken back', async () => {
    const { store, run } = await open();
    const visits: [Partial<Visit>, (visit: Visit, tx: WriteTx) => Promise<unknown>][] = [
      [{ date: localDate('2026-11-13') }, async () => undefined],
      [
        { date: localDate('2026-11-16') },
        async (visit, tx) => {
          const late = await tx.moveVisit({ ...visit, state: 'booked' }, 'resign', { atMs: NOW, by: 'system' });
          const details = { atMs: NOW + 1, by: 'Kasia', reason: 'stał w kolejce' };
          await tx.moveVisit(late, 'undo-resignation', details);
        },
      ],
      [
        { date: localDate('2026-11-17') },
        (visit, tx) =>
          tx.moveVisit({ ...visit, state: 'booked' }, 'cancel', { atMs: NOW, by: 'resident', cancelledBy: 'resident' }),
      ],
    ];
    const codes = ['K7CM3P9TX', 'PFJ47MD6C', '2222222F2'];
    await run(async (tx) => {
      for (const [index, [changes, then]] of visits.entries()) {
        const number = index + 1;
        const key = `key-${number}-0000000000000000` as Visit['idempotencyKey'];
        const visit = aVisit({ id: aVisitId(number), idempotencyKey: key, ...changes });
        const added = await tx.addVisit({ ...visit, code: codes[index] ?? '' }, aPerson());
        if (!added.ok) throw new Error(added.error.type);
        await then({ ...visit, code: codes[index] ?? '' }, tx);
      }
    });
    const from = (date: string, to: string, department: DepartmentId | null = null) =>
      store.read((tx) => tx.visitFacts(localDate(date), localDate(to), department));
    const byDate = (facts: Awaited<ReturnType<typeof from>>) =>
      facts.toSorted((a, b) => (a.date < b.date ? -1 : 1)).map(({ date, state, restored }) => [date, state, restored]);
    expect(byDate(await from('2026-11-13', '2026-11-17'))).toEqual([
      ['2026-11-13', 'booked', 0],
      ['2026-11-16', 'arrived', 1],
      ['2026-11-17', 'cancelled', 0],
    ]);
    expect(await from('2026-11-14', '2026-11-15')).toEqual([]);
    expect(await from('2026-11-16', '2026-11-16', DEPARTMENT_ID)).toHaveLength(1);
    expect(await from('2026-11-16', '2026-11-16', 'vehicles' as DepartmentId)).toEqual([]);
    const [fact] = await from('2026-11-17', '2026-11-17');
    const { id, code, idempotencyKey, language, exception, servingDeskId, ...rest } = aVisit();
    expect(Object.keys(fact ?? {}).sort()).toEqual([...Object.keys(rest), 'restored'].sort());
    expect(fact).toMatchObject({ cancelledBy: 'resident', endedAt: NOW, start: rest.start, minutes: rest.minutes });
    expect(JSON.stringify(fact)).not.toContain(aVisitId(3) satisfies VisitId);
  });

  it('F9 the database says what it is, how large, and when it was copied', async () => {
    const { store, folder } = await open();
    const facts = await store.facts();
    expect(facts).toMatchObject({
      kind: name === 'SQLite' ? 'embedded' : 'server',
      engine: expect.stringMatching(new RegExp(`^${name} \\d+(\\.\\d+)+$`)),
      schema: MIGRATIONS.at(-1)?.number,
      copiedAtMs: null,
    });
    expect(facts.bytes).toBeGreaterThan(50_000);
    if (name !== 'SQLite') return;
    for (const [file, seconds] of [
      ['kiosk.sqlite3.version-20', 1000],
      ['kiosk.sqlite3.version-30-2', 2000],
      ['kiosk.sqlite3.new-x', 9000],
    ] as const) {
      writeFileSync(join(folder.data, file), '');
      utimesSync(join(folder.data, file), seconds, seconds);
    }
    expect((await store.facts()).copiedAtMs).toBe(2_000_000);
  });
});
