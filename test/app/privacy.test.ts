import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PINS } from '../support/accounts.ts';
import { aKey } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestAppOn, type TestApp, type TestScreen } from '../support/test-app.ts';
import { ANNA, book, good, isFree, JAN, MONDAY, time } from './people.ts';

const [PIN] = PINS;
const BY_ANNA = { by: 'pesel', pesel: ANNA } as const;
const refusal = (error: object) => ({ ok: false, error });

describe.each(DATABASES)('what the whole program keeps about a person, on $name', (database) => {
  let app: TestApp;
  let screen: TestScreen;
  beforeEach(async () => {
    app = await startTestAppOn(database);
    screen = app.screen();
    const setupCode = /^\w{5}-\w{5}$/m.exec(readFileSync(path.join(app.home, 'setup-code.txt'), 'utf8'))?.[0] ?? '';
    await good(screen.client.setUpAdministrator({ setupCode, name: 'Barbara Kierownik', pin: PIN }));
  });
  afterEach(async () => {
    await app.close();
    await removeTempStores();
  });

  const audit = async () => {
    const lines = await good(screen.client.listAudit({ before: null, limit: 50 }));
    return lines.filter(({ action }) => action.startsWith('person-data') || action === 'keys-changed');
  };

  it('is shown in short, given out as a file, erased with a PIN, and all that without the person in the log', async () => {
    await good(book(app));
    await good(book(app, { key: aKey(2), person: { pesel: JAN }, at: time(MONDAY, 640) }));
    const found = await good(screen.client.findPersonData(BY_ANNA));
    expect(found).toMatchObject({ ahead: 1, visits: [{ date: MONDAY, state: 'booked', hasEmail: true }] });
    expect(JSON.stringify(found)).not.toContain(ANNA);

    const { paths } = await good(screen.client.exportPersonData(BY_ANNA));
    const [text = '', json = ''] = paths.map((file) => readFileSync(file, 'utf8'));
    expect(paths.map((file) => path.basename(file))).toEqual([
      'dane-osoby-2026-11-23-0941.txt',
      'dane-osoby-2026-11-23-0941.json',
    ]);
    expect(paths.map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
    expect(text).toContain(`PESEL: ${ANNA}`);
    expect(text).toContain('Termin wizyty: 30.11.2026, godz. 10.20');
    expect(text).not.toContain(JAN);
    expect(JSON.parse(json)).toMatchObject({ visits: [{ person: { identity: { pesel: ANNA } } }] });

    const wrong = await screen.client.erasePersonData({ person: BY_ANNA, pin: '000111' });
    expect(wrong).toMatchObject(refusal({ type: 'pin-wrong' }));
    expect(await screen.client.erasePersonData({ person: BY_ANNA, pin: PIN })).toEqual({
      ok: true,
      value: { erased: 1, cancelled: 1 },
    });
    expect(await screen.client.findPersonData(BY_ANNA)).toEqual(refusal({ type: 'nothing-kept' }));
    expect(await screen.client.exportPersonData(BY_ANNA)).toEqual(refusal({ type: 'nothing-kept' }));
    expect((await good(screen.client.findPersonData({ by: 'pesel', pesel: JAN }))).visits).toHaveLength(1);
    const [visit] = await good(screen.client.listDay({ date: MONDAY, departmentId: null }));
    expect(visit).toMatchObject({ state: 'cancelled' });

    const lines = await audit();
    expect(lines.map(({ action, detail }) => [action, detail])).toEqual([
      ['person-data-sought', 'pesel'],
      ['person-data-sought', 'pesel'],
      ['person-data-erased', '1'],
      ['person-data-exported', null],
      ['person-data-sought', 'pesel'],
    ]);
    expect(JSON.stringify(lines)).not.toContain(ANNA);
  });

  it('is written with a new key after an administrator asked for one, and everything works as before', async () => {
    const visit = await good(book(app));
    expect(await good(screen.client.getPrivacyState({}))).toEqual({
      retentionDays: 14,
      commentDays: 90,
      keys: { version: 1, sinceMs: null, left: null },
    });
    expect(await screen.client.changeKeys({ pin: '000111' })).toMatchObject(refusal({ type: 'pin-wrong' }));
    await good(screen.client.changeKeys({ pin: PIN }));
    expect(await screen.client.changeKeys({ pin: PIN })).toEqual(refusal({ type: 'change-under-way' }));
    // At the next start it goes on by itself.
    await app.restart();
    screen = app.screen();
    await good(screen.client.signIn({ number: '10', pin: PIN }));
    await expect
      .poll(async () => (await good(screen.client.getPrivacyState({}))).keys, { timeout: 20_000 })
      .toMatchObject({ version: 2, left: null });
    expect(await good(book(app))).toMatchObject({ visitId: visit.visitId });
    expect((await good(screen.client.findPersonData(BY_ANNA))).visits).toHaveLength(1);
    expect((await audit()).at(-1)).toMatchObject({ action: 'keys-changed', detail: '2', by: 'Barbara Kierownik' });
  });

  it('goes two weeks after the visit, once somebody has come on that day, and stays in the statistics', async () => {
    await good(book(app));
    await good(book(app, { key: aKey(2), person: { pesel: JAN }, at: time('2026-12-14', 620) }));
    app.setClock('2026-12-14 10:15');
    await app.restart();
    await good(app.client.arrive({ by: 'pesel', pesel: JAN }));
    await app.restart();
    screen = app.screen();
    await good(screen.client.signIn({ number: '10', pin: PIN }));
    await expect
      .poll(() => screen.client.findPersonData(BY_ANNA), { timeout: 20_000 })
      .toEqual(refusal({ type: 'nothing-kept' }));
    expect((await good(screen.client.findPersonData({ by: 'pesel', pesel: JAN }))).visits).toHaveLength(1);
    const stretch = { from: MONDAY, to: MONDAY, departmentId: null };
    const { days } = await good(screen.client.getStatistics(stretch));
    expect(days.map(({ counts }) => counts.booked)).toEqual([1]);
    expect(await isFree(app, time('2026-12-14', 620))).toBe(false);
  });
});
