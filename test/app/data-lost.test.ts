import { readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from '../../electron/app.ts';
import { journalLog } from '../../electron/system/log.ts';
import { PINS } from '../support/accounts.ts';
import { aKey, instant } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { ANNA, book, CASE, good, JAN, MONDAY, time } from './people.ts';

const [PIN] = PINS;
const OUT_OF_ORDER = { ok: false, error: { type: 'out-of-order' } };
let app: TestApp;
afterEach(() => app.close());

const byPesel = { by: 'pesel', pesel: ANNA, caseId: CASE, date: MONDAY } as const;
const jan = { key: 'of-jan-0000000000000' as never, person: { pesel: JAN }, at: time(MONDAY, 640) };

describe('a disk that is nearly full', () => {
  it('takes no new visit, and goes on with those that there are; with room again it books by itself', async () => {
    let free = Number.POSITIVE_INFINITY;
    app = await startTestApp({ freeBytes: async () => free });
    const { visitId } = await good(book(app));
    free = 199_999_999;
    await app.restart();
    expect(await good(app.client.getKiosk({}))).toMatchObject({ state: { kind: 'open' }, hasRoom: false });
    expect(await book(app, jan)).toEqual(OUT_OF_ORDER);
    expect(await app.client.hold({ caseId: CASE, ...jan.at })).toEqual(OUT_OF_ORDER);
    expect(await good(app.client.findVisit(byPesel))).toMatchObject({ visitId });
    // Another hour is no new visit.
    const wanted = { ...time(MONDAY, 680), idempotencyKey: aKey(7), holdId: null, language: 'pl' } as const;
    const moved = await good(app.client.changeVisit({ ...wanted, visitId, identity: byPesel }));
    await good(app.client.cancelVisit({ visitId: moved.visitId, identity: byPesel }));
    free = 200_000_000;
    app.setClock('2026-11-23 09:42');
    await expect.poll(async () => (await book(app, jan)).ok, { timeout: 20_000, interval: 100 }).toBe(true);
    // Screens are told at once, so that nobody begins in vain.
    const told = () => app.events.flatMap((event) => (event.type === 'room' ? [event.hasRoom] : []));
    expect(told()).toEqual([true]);
    expect((await good(app.client.getKiosk({}))).hasRoom).toBe(true);
    free = 199_999_999;
    app.setClock('2026-11-23 09:43');
    await expect.poll(told, { timeout: 20_000, interval: 100 }).toEqual([true, false]);
  });
});

describe('a data folder', () => {
  it('is one program’s: a second waits, says so, and works once the first has ended', async () => {
    app = await startTestApp();
    const second = await createApp({
      userData: app.home,
      assets: path.resolve(import.meta.dirname, '../../assets'),
      environment: {},
      version: '0.0.0',
      clock: { now: () => instant('2026-11-23 09:41') },
      log: journalLog('silent'),
      reserveBytes: 4096,
    });
    const state = async () => {
      const { value } = (await second.dispatch('getKiosk', {}, { role: 'resident' })) as { value: { state: unknown } };
      return value.state;
    };
    expect(await state()).toEqual({ kind: 'out-of-order', problem: { type: 'data-in-use' } });
    await app.stop();
    await expect.poll(state, { timeout: 30_000, interval: 100 }).toEqual({ kind: 'open' });
    await second.close();
    await app.restart();
  });
});

/** Ends the program as a machine that loses its power does: without a last copy. */
async function stopWithoutCopy(): Promise<void> {
  const copies = path.join(app.home, 'data', 'backups');
  renameSync(copies, `${copies}-aside`);
  writeFileSync(copies, 'a file where a folder should be');
  await app.stop();
  rmSync(copies);
  renameSync(`${copies}-aside`, copies);
}

describe('data that are damaged', () => {
  it('F10 come back from the newest copy and the witness; staff read what was done, and so does the log', async () => {
    app = await startTestApp();
    const setupCode = /^\w{5}-\w{5}$/m.exec(readFileSync(path.join(app.home, 'setup-code.txt'), 'utf8'))?.[0] ?? '';
    const screen = app.screen();
    await good(screen.client.setUpAdministrator({ setupCode, name: 'Barbara Kierownik', pin: PIN }));
    await good(screen.client.makeBackup({}));
    const { visitId } = await good(book(app));
    await stopWithoutCopy();
    truncateSync(path.join(app.home, 'data', 'kiosk.sqlite3'), 40_960);
    await app.restart();

    expect(await good(app.client.findVisit(byPesel))).toMatchObject({ visitId });
    const again = app.screen();
    await good(again.client.signIn({ number: '10', pin: PIN }));
    const list = await good(again.client.listBackups({}));
    expect(list).toMatchObject({
      lastRecovery: { replaced: { copy: 'kiosk-2026-11-23T09-41.sqlite3' }, visits: 1, lost: [], unconfirmed: [] },
    });
    const log = await good(again.client.listAudit({ before: null, limit: 20 }));
    expect(log.map(({ by, action, detail }) => ({ by, action, detail }))).toContainEqual({
      by: 'system',
      action: 'data-recovered',
      detail: 'kiosk-2026-11-23T09-41.sqlite3, 1',
    });
  });
});
