import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KioskClient } from '../../shared/contract/contract.ts';
import type { AuditEntry } from '../../shared/model/audit.ts';
import { PINS } from '../support/accounts.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestAppOn, type TestApp, type TestScreen } from '../support/test-app.ts';
import { book, good, MONDAY } from './people.ts';

const [CHIEF_PIN, FIRST_PIN, OWN_PIN, OTHER_PIN] = PINS;
const refused = (type: string) => ({ ok: false, error: { type } });

describe.each(DATABASES)('staff of the whole program, on $name', (database) => {
  let app: TestApp;
  let screen: TestScreen;
  beforeEach(async () => {
    app = await startTestAppOn(database);
    screen = app.screen();
  });
  afterEach(async () => {
    await app.close();
    await removeTempStores();
  });

  const codeFile = () => path.join(app.home, 'setup-code.txt');
  const code = () => /^\w{5}-\w{5}$/m.exec(readFileSync(codeFile(), 'utf8'))?.[0] ?? '';
  const setUp = (client: KioskClient, name = 'Barbara Kierownik') =>
    client.setUpAdministrator({ setupCode: code(), name, pin: CHIEF_PIN });
  /** Barbara signed in on the screen, Celina hired with a temporary PIN. */
  const staffed = async () => {
    await good(setUp(screen.client));
    return good(screen.client.addStaff({ name: 'Celina Okienko', role: 'clerk', pin: FIRST_PIN }));
  };
  /** Celina on a screen of her own, with her own PIN. */
  const celinaAtWork = async () => {
    const { id, number } = await staffed();
    const desk = app.screen();
    await good(desk.client.signIn({ number, pin: FIRST_PIN }));
    await good(desk.client.changeOwnPin({ oldPin: FIRST_PIN, newPin: OWN_PIN }));
    return { id, number, desk };
  };
  const today = (client: KioskClient) => client.listDay({ date: MONDAY, departmentId: null });
  const acts = async (client: KioskClient) =>
    (await good(client.listAudit({ before: null, limit: 50 }))).map((entry: AuditEntry) => [entry.by, entry.action]);

  it('F6 at the first start there is no account: the code in the machine’s file makes the first administrator', async () => {
    expect(await good(screen.client.getStaffSession({}))).toEqual({ setupNeeded: true, session: null });
    expect(await screen.client.signIn({ number: '10', pin: '000000' })).toMatchObject(refused('pin-wrong'));
    expect(statSync(codeFile()).mode & 0o777).toBe(0o600);
    const first = code();
    await app.restart();
    expect(code()).toBe(first);
    screen = app.screen();
    const session = await good(setUp(screen.client));
    expect(session).toMatchObject({ number: '10', role: 'administrator', mustChangePin: false });
    expect(session).toMatchObject({ idleSeconds: 90, warningSeconds: 30 });
    expect(existsSync(codeFile())).toBe(false);
    expect(await good(screen.client.getStaffSession({}))).toEqual({ setupNeeded: false, session });
    await good(screen.client.getPlan({}));
    await app.restart();
    expect(existsSync(codeFile())).toBe(false);
    expect(await app.screen().client.signIn({ number: '10', pin: CHIEF_PIN })).toMatchObject({ ok: true });
  });

  it('F6 residents book whether or not there is an administrator, and while a number is paused', async () => {
    for (const pin of ['1', '2', '3', '4']) await screen.client.signIn({ number: '10', pin });
    expect(await book(app)).toMatchObject({ ok: true });
  });

  it('F6 whoever is new chooses a PIN of their own before anything else, and then works as a clerk', async () => {
    const { number } = await staffed();
    const desk = app.screen();
    expect(await good(desk.client.signIn({ number, pin: FIRST_PIN }))).toMatchObject({ mustChangePin: true });
    expect(await today(desk.client)).toEqual(refused('not-authorised'));
    const weak = await desk.client.changeOwnPin({ oldPin: FIRST_PIN, newPin: '123456' });
    expect(weak).toEqual({ ok: false, error: { type: 'pin-weak', why: 'sequence' } });
    const same = await desk.client.changeOwnPin({ oldPin: FIRST_PIN, newPin: FIRST_PIN });
    expect(same).toMatchObject({ error: { why: 'same-as-before' } });
    const own = await good(desk.client.changeOwnPin({ oldPin: FIRST_PIN, newPin: OWN_PIN }));
    expect(own).toMatchObject({ name: 'Celina Okienko', role: 'clerk', mustChangePin: false });
    expect(await today(desk.client)).toMatchObject({ ok: true });
    expect(await desk.client.getPlan({})).toEqual(refused('not-authorised'));
    expect(await app.screen().client.signIn({ number, pin: FIRST_PIN })).toMatchObject(refused('pin-wrong'));
  });

  it('F6 three wrong PINs pause a number, across a restart; a PIN that is reset ends the pause', async () => {
    const { id, number } = await celinaAtWork();
    for (const pin of ['1', '2', '3']) await app.screen().client.signIn({ number, pin });
    await app.restart();
    const paused = { ok: false, error: { type: 'paused', seconds: 30 } };
    expect(await app.screen().client.signIn({ number, pin: OWN_PIN })).toEqual(paused);
    screen = app.screen();
    await good(screen.client.signIn({ number: '10', pin: CHIEF_PIN }));
    await good(screen.client.resetPin({ id, pin: OTHER_PIN }));
    expect(await good(app.screen().client.signIn({ number, pin: OTHER_PIN }))).toMatchObject({ mustChangePin: true });
  });

  it('F6 a session ends when nobody touches the screen, the screen is told, and it is written down', async () => {
    const { desk } = await celinaAtWork();
    app.setClock('2026-11-23 09:42');
    await good(screen.client.staffIsHere({}));
    await today(desk.client);
    app.setClock('2026-11-23 09:43');
    expect(await today(desk.client)).toEqual(refused('not-authorised'));
    expect(desk.events).toContainEqual({ type: 'staff-signed-out', why: 'idle' });
    expect(screen.events).not.toContainEqual(expect.objectContaining({ type: 'staff-signed-out' }));
    expect(await good(desk.client.getStaffSession({}))).toEqual({ setupNeeded: false, session: null });
    const [last] = await good(screen.client.listAudit({ before: null, limit: 1 }));
    expect(last).toMatchObject({ by: 'Celina Okienko', action: 'signed-out', detail: 'idle' });
  });

  it('F6 signing out, a reloaded page and a restart leave nobody signed in', async () => {
    const { desk, number } = await celinaAtWork();
    await good(desk.client.signOut({}));
    expect(await today(desk.client)).toEqual(refused('not-authorised'));
    await good(desk.client.signIn({ number, pin: OWN_PIN }));
    desk.reload();
    expect(await today(desk.client)).toEqual(refused('not-authorised'));
    await app.restart();
    expect(await today(app.screen().client)).toEqual(refused('not-authorised'));
  });

  it('F6 whoever is switched off or gets another role is out at once, on whatever screen', async () => {
    const { id, number, desk } = await celinaAtWork();
    const celina = { id, name: 'Celina Okienko', role: 'administrator', active: true } as const;
    await good(screen.client.changeStaff(celina));
    expect(desk.events).toContainEqual({ type: 'staff-signed-out', why: 'changed' });
    expect(await today(desk.client)).toEqual(refused('not-authorised'));
    await good(desk.client.signIn({ number, pin: OWN_PIN }));
    await good(desk.client.getPlan({}));
    await good(screen.client.changeStaff({ ...celina, active: false }));
    expect(await today(desk.client)).toEqual(refused('not-authorised'));
    expect(await desk.client.signIn({ number, pin: OWN_PIN })).toMatchObject(refused('pin-wrong'));
    const chief = (await good(screen.client.listStaff({})))[0];
    if (chief === undefined) throw new Error('nobody');
    const last = await screen.client.changeStaff({ id: chief.id, name: chief.name, role: 'clerk', active: true });
    expect(last).toEqual(refused('last-administrator'));
  });

  it('F6 all PINs lost: a file beside the program and a restart let one more administrator in', async () => {
    await celinaAtWork();
    writeFileSync(path.join(app.home, 'reset-administrator'), '');
    await app.restart();
    screen = app.screen();
    expect(existsSync(path.join(app.home, 'reset-administrator'))).toBe(false);
    expect(await good(screen.client.getStaffSession({}))).toMatchObject({ setupNeeded: true });
    expect(await good(setUp(screen.client, 'Dorota Nowa'))).toMatchObject({ number: '12', role: 'administrator' });
    expect(existsSync(codeFile())).toBe(false);
    expect((await good(screen.client.listStaff({}))).map(({ number, active }) => [number, active])).toEqual([
      ['10', true],
      ['11', true],
      ['12', true],
    ]);
    expect(await acts(screen.client)).toContainEqual(['system', 'recovery-opened']);
  });

  it('F6 a recovery that nobody used is over with the next start', async () => {
    await good(setUp(screen.client));
    writeFileSync(path.join(app.home, 'reset-administrator'), '');
    await app.restart();
    const setupCode = code();
    await app.restart();
    expect(existsSync(codeFile())).toBe(false);
    const late = app.screen().client.setUpAdministrator({ setupCode, name: 'Dorota Nowa', pin: OWN_PIN });
    expect(await late).toEqual(refused('setup-closed'));
  });

  it('F6 the log tells who came, who was let in and what was changed', async () => {
    const { id } = await celinaAtWork();
    await good(screen.client.resetPin({ id, pin: OTHER_PIN }));
    expect((await acts(screen.client)).toReversed()).toEqual([
      ['Barbara Kierownik', 'first-administrator'],
      ['Barbara Kierownik', 'signed-in'],
      ['Barbara Kierownik', 'staff-added'],
      ['Celina Okienko', 'signed-in'],
      ['Celina Okienko', 'pin-changed'],
      ['Barbara Kierownik', 'pin-reset'],
      ['Celina Okienko', 'signed-out'],
    ]);
  });

  it('F6 no PIN and no setup code is in the database, and none that was typed where a number belongs', async () => {
    const setupCode = code();
    await celinaAtWork();
    await app.screen().client.signIn({ number: OTHER_PIN, pin: 'x' });
    const entries = JSON.stringify(await good(screen.client.listAudit({ before: null, limit: 100 })));
    for (const secret of [...PINS, setupCode, setupCode.replace('-', '')]) expect(entries).not.toContain(secret);
    const file = path.join(app.home, 'data', 'kiosk.sqlite3');
    if (!existsSync(file)) return;
    const bytes = readFileSync(file);
    for (const secret of [...PINS, setupCode, setupCode.replace('-', '')]) expect(bytes.includes(secret)).toBe(false);
  });
});
