import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyLog, verifyLogAsked } from '../../electron/verify-log.ts';
import { withRawDatabase } from '../store/raw.ts';
import { changeLog } from '../store/unguarded.ts';
import { PINS } from '../support/accounts.ts';
import { DATABASES, POSTGRES } from '../support/databases.ts';
import { removeTempStores, type TempFolder } from '../support/temp-store.ts';
import { startTestApp, type TestApp, type TestScreen } from '../support/test-app.ts';
import { good } from './people.ts';

const [PIN] = PINS;

describe.each(DATABASES)('the log of acts of the whole program, on $name', (database) => {
  let app: TestApp;
  let screen: TestScreen;
  let databaseUrl: string | undefined;
  beforeEach(async () => {
    ({ databaseUrl } = await database.place());
    app = await startTestApp(databaseUrl === undefined ? {} : { databaseUrl });
    screen = app.screen();
    const setupCode = /^\w{5}-\w{5}$/m.exec(readFileSync(path.join(app.home, 'setup-code.txt'), 'utf8'))?.[0] ?? '';
    await good(screen.client.setUpAdministrator({ setupCode, name: 'Barbara Kierownik', pin: PIN }));
  });
  afterEach(async () => {
    await app.close();
    await removeTempStores();
  });

  const exported = () => readdirSync(path.join(app.home, 'export'));
  const fileOf = (day: string) => path.join(app.home, 'export', `dziennik-${day}.txt`);
  /** The day begins: the program starts, looks at the log and writes its end down. */
  const morning = async (day: string) => {
    app.setClock(`${day} 07:00`);
    await app.restart();
    screen = app.screen();
    await good(screen.client.signIn({ number: '10', pin: PIN }));
    await expect.poll(exported).toContain(`dziennik-${day}.txt`);
  };
  const verify = (anchorFile: string | null) =>
    verifyLog({ userData: app.home, environment: { DATABASE_URL: databaseUrl }, anchorFile });
  const place = (): TempFolder => ({
    data: path.join(app.home, 'data'),
    keyFile: path.join(app.home, 'keys', 'kiosk.key'),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  const unguarded = (statement: string) => withRawDatabase(place(), (sql) => changeLog(sql, statement));

  it('F6 is checked each morning, its end is kept in the export folder, and an administrator may check again', async () => {
    expect(exported()).toEqual([]);
    await morning('2026-11-24');
    await expect.poll(() => screen.client.getAuditReport({})).toMatchObject({ value: { verdict: { type: 'whole' } } });
    const report = await good(screen.client.checkAudit({}));
    expect(report).toMatchObject({ verdict: { type: 'whole' }, anchor: { file: 'dziennik-2026-11-24.txt' } });
    const [last] = await good(screen.client.listAudit({ before: null, limit: 1 }));
    expect(last).toMatchObject({ by: 'Barbara Kierownik', action: 'log-checked' });
    expect(await app.client.checkAudit({})).toMatchObject({ ok: false, error: { type: 'not-authorised' } });
    expect(await app.as('clerk').checkAudit({})).toMatchObject({ ok: false, error: { type: 'not-authorised' } });
    // Starting again on the same day leaves one file.
    await app.restart();
    expect(exported()).toEqual(['dziennik-2026-11-24.txt']);
  });

  it('F6 F9 a line that is not as it was written is told over every page and under the device', async () => {
    const clerk = app.as('clerk');
    const told = async () => {
      const { parts } = await good(clerk.getDeviceState({}));
      const log = parts.find(({ part }) => part === 'log');
      return [log?.level, log?.code, (await good(clerk.getGuardAlerts({}))).logFaultIsNews];
    };
    await morning('2026-11-24');
    await expect.poll(told).toEqual(['good', 'log-whole', false]);
    await unguarded("UPDATE audit_entry SET made_by = 'Ktoś Inny' WHERE sequence = 1");
    // Nobody has looked yet.
    expect(await told()).toEqual(['good', 'log-whole', false]);
    await morning('2026-11-25');
    await expect.poll(told).toEqual(['bad', 'log-line-changed', true]);
    // Once an administrator has seen it, it is not said over every page any more; under the device it stays.
    await good(screen.client.checkAudit({}));
    expect(await told()).toEqual(['bad', 'log-line-changed', false]);
    await app.restart();
    await expect.poll(told).toEqual(['bad', 'log-line-changed', true]);
  });

  it('F6 is checked on the command line while the kiosk works: 0 as it was written, 1 where it is not', async () => {
    await morning('2026-11-24');
    expect(await verify(null)).toMatchObject({ exitCode: 0, line: expect.stringMatching(/^Dziennik jest cały/) });
    expect(await verify(fileOf('2026-11-24'))).toMatchObject({ exitCode: 0 });
    const head = (await good(screen.client.listAudit({ before: null, limit: 1 })))[0]?.sequence ?? 0;
    await unguarded(`DELETE FROM audit_entry WHERE sequence >= 1 AND sequence < ${head}`);
    expect(await verify(null)).toMatchObject({ exitCode: 1, line: expect.stringContaining('brakuje wpisu nr 1') });
  });

  it('F6 says on the command line that lines were cut off, and what it cannot read', async () => {
    await morning('2026-11-24');
    await unguarded('DELETE FROM audit_entry WHERE sequence > 1');
    expect(await verify(null)).toMatchObject({ exitCode: 0 });
    const cut = await verify(fileOf('2026-11-24'));
    expect(cut).toMatchObject({ exitCode: 1, line: expect.stringContaining('zniknęły wpisy zapisane po nr 1') });
    expect(await verify(path.join(app.home, 'kiosk.config.json'))).toMatchObject({ exitCode: 1 });
    expect(await verify(path.join(app.home, 'nothing.txt'))).toMatchObject({ exitCode: 1 });
    // The next morning's anchor does not hide it: the log itself says so from now on.
    await morning('2026-11-25');
    const log = await good(screen.client.listAudit({ before: null, limit: 50 }));
    const faults = log.filter(({ action }) => action === 'log-faulty');
    expect(faults.map(({ by, detail }) => `${by}: ${detail?.split(' ', 2).join(' ')}`)).toEqual(['system: cut 1']);
  });
});

describe('the log of acts and copies', () => {
  let app: TestApp;
  afterEach(() => app.close());

  it('F6 after going back to a copy what is gone is explained, and the next day’s anchor fits again', async () => {
    app = await startTestApp();
    const setupCode = /^\w{5}-\w{5}$/m.exec(readFileSync(path.join(app.home, 'setup-code.txt'), 'utf8'))?.[0] ?? '';
    let { client } = app.screen();
    await good(client.setUpAdministrator({ setupCode, name: 'Barbara Kierownik', pin: PIN }));
    const { backup } = await good(client.makeBackup({}));
    for (let act = 0; act < 5; act += 1) await good(client.checkAudit({}));
    const begin = async (time: string) => {
      app.setClock(time);
      await app.restart();
      ({ client } = app.screen());
      await good(client.signIn({ number: '10', pin: PIN }));
    };
    await begin('2026-11-24 07:00');
    await expect.poll(() => readdirSync(path.join(app.home, 'export'))).toContain('dziennik-2026-11-24.txt');
    app.setClock('2026-11-24 08:00');
    ({ client } = app.screen());
    await good(client.signIn({ number: '10', pin: PIN }));
    const { losses } = await good(client.previewRestore({ name: backup.name }));
    await good(client.restoreBackup({ name: backup.name, pin: PIN, losses }));
    ({ client } = app.screen());
    await good(client.signIn({ number: '10', pin: PIN }));
    const after = await good(client.checkAudit({}));
    expect(after.verdict).toMatchObject({ type: 'cut', restoredAtMs: Date.UTC(2026, 10, 24, 7) });
    const told = await verifyLog({
      userData: app.home,
      environment: {},
      anchorFile: path.join(app.home, 'export', 'dziennik-2026-11-24.txt'),
    });
    expect(told).toMatchObject({ exitCode: 0, line: expect.stringContaining('przywrócono starszą kopię') });
    await begin('2026-11-25 07:00');
    await expect.poll(() => readdirSync(path.join(app.home, 'export'))).toContain('dziennik-2026-11-25.txt');
    expect((await good(client.checkAudit({}))).verdict.type).toBe('whole');
    const log = await good(client.listAudit({ before: null, limit: 50 }));
    expect(log.map(({ action }) => action)).not.toContain('log-faulty');
  });
});

describe('what the command line asks', () => {
  it('--verify-log, with an anchor or without', () => {
    expect(verifyLogAsked(['kiosk', '.'])).toBeNull();
    expect(verifyLogAsked(['kiosk', '--verify-log'])).toEqual({ anchorFile: null });
    expect(verifyLogAsked(['kiosk', '--verify-log', 'dziennik.txt'])).toEqual({ anchorFile: 'dziennik.txt' });
    expect(verifyLogAsked(['kiosk', '--verify-log', '--no-first-run'])).toEqual({ anchorFile: null });
  });

  it('cannot be answered where nothing is, and makes nothing', async () => {
    const { data } = await POSTGRES.place();
    const userData = path.dirname(data);
    expect(await verifyLog({ userData, environment: {}, anchorFile: null })).toMatchObject({ exitCode: 1 });
    writeFileSync(path.join(userData, 'kiosk.config.json'), '{');
    expect(await verifyLog({ userData, environment: {}, anchorFile: null })).toMatchObject({ exitCode: 1 });
    expect(readdirSync(userData)).toEqual(['kiosk.config.json']);
    await removeTempStores();
  });
});
