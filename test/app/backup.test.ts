import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectSqlite } from '../../electron/store/sqlite-connection.ts';
import type { KioskEvent } from '../../shared/contract/events.ts';
import { backupErrorInWords } from '../../shared/text/panel/backups.ts';
import { PINS } from '../support/accounts.ts';
import { aKey } from '../support/builders.ts';
import { POSTGRES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestApp, startTestAppOn, type TestApp, type TestScreen } from '../support/test-app.ts';
import { AT_1020, book, good, isFree, JAN, MONDAY, time } from './people.ts';

const [PIN] = PINS;
const NAME = 'kiosk-2026-11-23T09-41.sqlite3';
const refusal = (error: object) => ({ ok: false, error });
const secondBooking = { key: aKey(2), person: { pesel: JAN }, at: time(MONDAY, 640) };

describe('F10 copies of the data of the whole program', () => {
  let app: TestApp;
  let screen: TestScreen;
  beforeEach(async () => {
    app = await startTestApp();
    screen = app.screen();
    const setupCode = /^\w{5}-\w{5}$/m.exec(readFileSync(path.join(app.home, 'setup-code.txt'), 'utf8'))?.[0] ?? '';
    await good(screen.client.setUpAdministrator({ setupCode, name: 'Barbara Kierownik', pin: PIN }));
  });
  afterEach(() => app.close());

  const folder = () => path.join(app.home, 'data', 'backups');
  const list = async () => {
    const found = await good(screen.client.listBackups({}));
    if (found.keeper !== 'kiosk') throw new Error('the kiosk keeps its own');
    return found;
  };
  const states = (events: readonly KioskEvent[]) =>
    events.flatMap((event) =>
      event.type === 'state' ? [event.state.kind === 'open' ? 'open' : event.state.problem.type] : [],
    );

  it('F10 book, copy, book, go back: the first visit is there, the second is kept aside, staff are signed out', async () => {
    const first = await good(book(app));
    expect(await good(screen.client.makeBackup({}))).toMatchObject({
      backup: { name: NAME, state: 'verified' },
      second: 'none',
    });
    await good(book(app, secondBooking));
    const { losses } = await good(screen.client.previewRestore({ name: NAME }));
    expect(losses).toEqual({ visits: 1, ahead: 1, changed: 0, planChanges: 0 });
    const other = app.screen();
    await good(other.client.signIn({ number: '10', pin: PIN }));
    const before = app.events.length;

    expect(await screen.client.restoreBackup({ name: NAME, pin: PIN, losses })).toEqual({ ok: true, value: {} });

    expect(states(app.events.slice(before))).toEqual(['restoring', 'open']);
    for (const { events, client } of [screen, other]) {
      expect(events).toContainEqual({ type: 'staff-signed-out', why: 'restored' });
      expect(await client.listBackups({})).toEqual(refusal({ type: 'not-authorised' }));
    }
    // The same request gives the same visit, and the other's time is free.
    expect(await good(book(app))).toMatchObject({ visitId: first.visitId, code: first.code });
    expect(await isFree(app, secondBooking.at)).toBe(true);

    await good(screen.client.signIn({ number: '10', pin: PIN }));
    const { backups, lastRestore } = await list();
    // The newest is of the data that are there now: whatever happens to them, nobody gets those that were left behind.
    const names = ['kiosk-2026-11-23T09-41-3.sqlite3', 'kiosk-2026-11-23T09-41-2.sqlite3', NAME];
    expect(backups.map(({ name }) => name)).toEqual(names);
    expect(lastRestore).toMatchObject({ name: NAME, outcome: 'restored' });
    const log = await good(screen.client.listAudit({ before: null, limit: 20 }));
    expect(log.filter(({ action }) => action.startsWith('backup'))).toMatchObject([
      { by: 'Barbara Kierownik', action: 'backup-restored', detail: NAME },
    ]);
    const aside = await connectSqlite(path.join(app.home, 'data', 'quarantine', '2026-11-23T09-41', 'kiosk.sqlite3'));
    expect(await aside.all('SELECT count(*) AS visits FROM visit')).toEqual([{ visits: 2 }]);
    await aside.close();
    await app.restart();
    expect(await isFree(app, secondBooking.at)).toBe(true);
    expect(await isFree(app, AT_1020)).toBe(false);
  });

  it('F10 a kiosk out of order for a moment says so at once, while the copy takes its place', async () => {
    await good(screen.client.makeBackup({}));
    const { losses } = await good(screen.client.previewRestore({ name: NAME }));
    const restored = good(screen.client.restoreBackup({ name: NAME, pin: PIN, losses }));
    while (states(app.events).length === 0) await new Promise((turn) => setImmediate(turn));
    expect(await good(app.client.getKiosk({}))).toMatchObject({
      state: { kind: 'out-of-order', problem: { type: 'restoring' } },
    });
    expect(await app.client.listDepartments({})).toEqual(refusal({ type: 'out-of-order' }));
    await restored;
    expect((await app.client.listDepartments({})).ok).toBe(true);
  });

  it('F10 the PIN of whoever asks is asked for, and its tries are counted as at signing in', async () => {
    await good(screen.client.makeBackup({}));
    const { losses } = await good(screen.client.previewRestore({ name: NAME }));
    const attempt = (pin: string) => screen.client.restoreBackup({ name: NAME, pin, losses });
    expect(await attempt('111111')).toEqual(refusal({ type: 'pin-wrong', left: 2, seconds: 0 }));
    await attempt('222222');
    expect(await attempt('333333')).toMatchObject({ error: { type: 'pin-wrong', seconds: 30 } });
    expect(await attempt(PIN)).toEqual(refusal({ type: 'paused', seconds: 30 }));
    expect(await app.as('administrator').restoreBackup({ name: NAME, pin: PIN, losses })).toEqual(
      refusal({ type: 'not-signed-in' }),
    );
    expect(states(app.events)).toEqual([]);
    expect(existsSync(path.join(app.home, 'data', 'quarantine'))).toBe(false);
  });

  it.each<[string, object, (file: string) => unknown]>([
    [
      'damaged',
      { type: 'backup-not-usable', why: 'damaged' },
      (file) => writeFileSync(file, readFileSync(file).fill(7, 4096, 9000)),
    ],
    [
      'made with another key',
      { type: 'backup-not-usable', why: 'other-key' },
      (file) => onCopy(file, 'UPDATE key_check SET check_value = zeroblob(32)'),
    ],
    [
      'made by a newer program',
      { type: 'backup-not-usable', why: 'newer' },
      (file) => onCopy(file, 'PRAGMA user_version = 9990'),
    ],
    ['gone', { type: 'unknown-backup' }, (file) => rmSync(file)],
  ])('F10 a copy that is %s is refused with words, and nothing has changed', async (_, error, spoil) => {
    const visit = await good(book(app));
    await good(screen.client.makeBackup({}));
    const { losses } = await good(screen.client.previewRestore({ name: NAME }));
    await spoil(path.join(folder(), NAME));
    expect(await screen.client.previewRestore({ name: NAME })).toEqual(refusal(error));
    const answer = await screen.client.restoreBackup({ name: NAME, pin: PIN, losses });
    expect(answer).toEqual(refusal(error));
    if (!answer.ok) expect(backupErrorInWords(answer.error)).toMatch(/^\p{Lu}.+\.$/u);
    expect(states(app.events)).toEqual([]);
    expect(await good(book(app))).toMatchObject({ visitId: visit.visitId });
    expect((await list()).lastRestore).toBeNull();
  });

  it('F10 what was booked since the losses were shown is told before it is lost', async () => {
    await good(screen.client.makeBackup({}));
    const { losses } = await good(screen.client.previewRestore({ name: NAME }));
    await good(book(app));
    const answer = await screen.client.restoreBackup({ name: NAME, pin: PIN, losses });
    expect(answer).toMatchObject(refusal({ type: 'losses-changed', losses: { visits: 1, ahead: 1 } }));
    expect(await isFree(app)).toBe(false);
  });

  it('F10 the kiosk copies its data by itself, once an hour, and the state of the device tells it', async () => {
    const part = async () => {
      const { parts } = await good(screen.client.getDeviceState({}));
      return parts.find((one) => one.part === 'backup');
    };
    expect(await part()).toMatchObject({ level: 'attention', code: 'backup-none' });
    const copies = () =>
      existsSync(folder())
        ? readdirSync(folder())
            .filter((name) => /^kiosk.*3$/.test(name))
            .sort()
        : [];
    app.setClock('2026-11-23 09:42');
    await expect.poll(copies, { timeout: 20_000 }).toEqual(['kiosk-2026-11-23T09-42.sqlite3']);
    app.setClock('2026-11-23 10:00');
    await expect.poll(() => copies().length, { timeout: 20_000 }).toBe(2);
    await good(screen.client.signIn({ number: '10', pin: PIN }));
    await expect
      .poll(part, { timeout: 20_000 })
      .toMatchObject({ level: 'good', code: 'backup-made', numbers: { minute: 600, days: 0 } });
  });

  it('F10 the key is in no copy', async () => {
    await good(book(app));
    await good(screen.client.makeBackup({}));
    const key =
      readFileSync(path.join(app.home, 'keys', 'kiosk.key'), 'utf8')
        .trim()
        .split(' ')[1] ?? '';
    const copy = readFileSync(path.join(folder(), NAME));
    for (const form of [key, Buffer.from(key, 'base64url')]) expect(copy.includes(form)).toBe(false);
    expect(readdirSync(folder())).toEqual([NAME]);
  });
});

describe('F10 other places of copies', () => {
  afterEach(removeTempStores);

  it('F10 on a server the panel is told that the server keeps its own', async () => {
    const app = await startTestAppOn(POSTGRES);
    const administrator = app.as('administrator');
    const refused = refusal({ type: 'server-keeps-backups' });
    expect(await good(administrator.listBackups({}))).toEqual({ keeper: 'server' });
    expect(await administrator.makeBackup({})).toEqual(refused);
    expect(await administrator.previewRestore({ name: NAME })).toEqual(refused);
    await app.close();
  });

  it('F10 the second disk of the configuration gets every copy', async () => {
    const disk = mkdtempSync(path.join(tmpdir(), 'kiosk-second-'));
    const app = await startTestApp({ config: { backupFolder: path.join(disk, 'kopie') } });
    const administrator = app.as('administrator');
    expect(await good(administrator.makeBackup({}))).toMatchObject({ second: 'failed' });
    mkdirSync(path.join(disk, 'kopie'));
    expect(await good(administrator.makeBackup({}))).toMatchObject({ second: 'made' });
    expect(readdirSync(path.join(disk, 'kopie'))).toEqual(['kiosk-2026-11-23T09-41-2.sqlite3']);
    expect(await good(administrator.listBackups({}))).toMatchObject({
      second: { folder: path.join(disk, 'kopie'), newest: { date: '2026-11-23', minute: 581 } },
    });
    await app.close();
    rmSync(disk, { recursive: true });
  });

  it('F10 a place for copies in which the key lies is refused', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'kiosk-keys-'));
    const app = await startTestApp({ config: { backupFolder: home, keyFile: path.join(home, 'kiosk.key') } });
    expect(await good(app.client.getKiosk({}))).toMatchObject({
      state: { kind: 'out-of-order', problem: { type: 'configuration' } },
    });
    await app.close();
    rmSync(home, { recursive: true });
  });
});

async function onCopy(file: string, statement: string): Promise<void> {
  const copy = await connectSqlite(file);
  await copy.run(statement);
  await copy.close();
}
