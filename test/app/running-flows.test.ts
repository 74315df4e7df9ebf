import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LaidOutPage } from '../../electron/app.ts';
import type { KioskClient } from '../../shared/contract/contract.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aKey } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestApp, startTestAppOn, type TestApp } from '../support/test-app.ts';
import { ANNA, book, CASE, DEPARTMENT, good, JAN, MONDAY, time } from './people.ts';

const DAY = '2026-11-30';
const refusal = (type: string) => ({ ok: false, error: { type } });
const page: LaidOutPage = { pdf: async () => new TextEncoder().encode('%PDF-1.7') };

/** Anna is served from 10.24 to 10.40, Jan has cancelled. */
async function aDayOf(app: TestApp) {
  const anna = await good(book(app));
  const jan = await good(book(app, { key: aKey(2), person: { pesel: JAN }, at: time(DAY, 640) }));
  const identity = { by: 'pesel', pesel: JAN, caseId: CASE, date: MONDAY } as const;
  await good(app.client.cancelVisit({ visitId: jan.visitId, identity }));
  app.setClock(`${DAY} 10:10`);
  await good(app.client.arrive({ by: 'code', code: anna.code }));
  const clerk = app.as('clerk');
  const [visit] = await good(clerk.listDay({ date: MONDAY, departmentId: null }));
  if (visit === undefined) throw new Error('no visit');
  app.setClock(`${DAY} 10:24`);
  await good(clerk.callNext({ deskId: visit.deskId }));
  const move = (name: 'start' | 'finish' | 'recall') =>
    good(clerk.moveVisit({ visitId: anna.visitId, move: name, deskId: null, reason: null }));
  return { anna, move };
}

describe.each(DATABASES)('running the office, on $name', (database) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestAppOn(database, { config: { callingDisplay: { screen: 2 } } });
  });
  afterEach(async () => {
    await app.close();
    await removeTempStores();
  });

  it('F7 what became of the visits of a day, and the same as a file', async () => {
    const { move } = await aDayOf(app);
    await move('start');
    app.setClock(`${DAY} 10:40`);
    await move('finish');
    const administrator = app.as('administrator');
    const stretch = { from: MONDAY, to: MONDAY, departmentId: null };
    const numbers = await good(administrator.getStatistics(stretch));
    expect(numbers).toMatchObject({
      total: { booked: 2, served: 1, cancelledByResident: 1, cancelledByOffice: 0, resignedLate: 0, open: 0 },
      before: { booked: 0 },
      days: [{ date: MONDAY, open: true }],
      medianWaitMinutes: 4,
      leadDays: [{ days: 7, visits: 2 }],
      service: [{ caseId: CASE, measured: 1, medianMinutes: 16, differs: false }],
    });
    expect(numbers.hours.find(({ hour }) => hour === 10)).toMatchObject({ visits: 1, medianWaitMinutes: 4 });
    expect(JSON.stringify(numbers)).not.toMatch(new RegExp(`${ANNA}|Wzorcowa|@`));

    const { path: file } = await good(administrator.saveStatistics(stretch));
    expect(file).toBe(path.join(app.home, 'export', `statystyki-${DAY}-${DAY}.csv`));
    const lines = readFileSync(file, 'utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFFStatystyki wizyt;cały urząd');
    expect(lines).toContain(`Wybrane dni: ${DAY} – ${DAY};2;1;1;0;0;0;0;0`);
    expect(lines).toContain('Czekanie, minuty (mediana);4');
    expect(lines.some((line) => /^Odbiór .*;1;\d+;16$/.test(line))).toBe(true);
  });

  it('F7 of one department; a stretch is at most a year and runs forward', async () => {
    await aDayOf(app);
    const { getStatistics } = app.as('administrator');
    const of = (from: string, to: string, departmentId: string | null = null) =>
      getStatistics({ from: localDate(from), to: localDate(to), departmentId } as Parameters<typeof getStatistics>[0]);
    expect(await good(of(DAY, DAY, DEPARTMENT))).toMatchObject({ total: { booked: 2 } });
    expect(await good(of(DAY, DAY, 'vehicles'))).toMatchObject({ total: { booked: 0 }, service: [] });
    expect(await good(of('2026-01-01', '2026-12-31'))).toMatchObject({ total: { booked: 2 } });
    expect((await good(of('2028-01-01', '2028-12-31'))).days).toHaveLength(366);
    expect(await of('2026-01-01', '2027-01-02')).toEqual(refusal('too-long'));
    expect(await of(DAY, '2026-11-29')).toEqual(refusal('dates-reversed'));
    expect(await app.as('clerk').getStatistics({ from: MONDAY, to: MONDAY, departmentId: null })).toEqual(
      refusal('not-authorised'),
    );
  });

  it('F8 a resident’s comment reaches staff, who say where it stands, also after a restart', async () => {
    const text = 'W kolejce było miło, ale za ciepło.';
    await good(app.client.submitComment({ text, place: 'done', language: 'pl' }));
    expect(await app.client.submitComment({ text: ' ', place: 'start', language: 'pl' })).toEqual(
      refusal('comment-empty'),
    );
    await app.restart();
    const clerk = app.as('clerk');
    const { comments, new: unseen } = await good(clerk.listComments({ state: 'new', limit: 50 }));
    expect([comments.map((one) => one.text), unseen]).toEqual([[text], 1]);
    const [comment] = comments;
    if (comment === undefined) throw new Error('no comment');
    await good(clerk.setCommentState({ id: comment.id, state: 'done', note: ' Otwieramy okna. ' }));
    await app.restart();
    expect(await good(clerk.listComments({ state: null, limit: 50 }))).toMatchObject({
      comments: [{ text, state: 'done', note: 'Otwieramy okna.' }],
      new: 0,
    });
    expect(await app.client.listComments({ state: null, limit: 50 })).toEqual(refusal('not-authorised'));
  });

  it('I3 a display shows who is called, says what it is for, and can do nothing else', async () => {
    const { anna, move } = await aDayOf(app);
    const { client } = app.screen({ isDisplay: true });
    expect(await good(client.getKiosk({}))).toMatchObject({ mode: 'display' });
    expect(await good(app.client.getKiosk({}))).toMatchObject({ mode: 'kiosk' });
    const grouped = anna.code.replace(/(...)(...)(...)/, '$1-$2-$3');
    const [line, ...others] = await good(client.listCalled({}));
    expect([line?.code, others]).toEqual([grouped, []]);
    expect(line?.desk).toMatch(/\S/);
    app.setClock(`${DAY} 10:26`);
    await move('recall');
    expect((await good(client.listCalled({})))[0]?.calledAtMs).toBe((line?.calledAtMs ?? 0) + 120_000);
    await move('start');
    expect(await good(client.listCalled({}))).toEqual([]);

    const anything = client as unknown as Record<string, KioskClient['releaseHold']>;
    for (const method of ['signIn', 'getStaffSession', 'listDepartments', 'book', 'listDay', 'toString']) {
      expect(await anything[method]?.({}), method).toEqual(refusal('not-authorised'));
    }
  });

  it('F9 staff see the device as it is', async () => {
    const { visitId } = await good(book(app));
    const { getDeviceState } = app.as('clerk');
    const codes = async () =>
      Object.fromEntries((await good(getDeviceState({}))).parts.map(({ part, code }) => [part, code]));
    const isServer = database.name === 'PostgreSQL';
    await expect.poll(codes).toMatchObject({
      printer: 'printer-ready',
      paper: 'paper-enough',
      mail: 'mail-not-sent',
      backup: isServer ? 'server-keeps-backups' : 'backup-none',
      database: isServer ? 'database-server' : 'database-embedded',
    });
    expect((await good(getDeviceState({}))).versions).toMatchObject({
      kiosk: '0.0.0',
      database: expect.stringContaining(database.name),
      schema: expect.any(Number),
    });
    app.breakPrinter({ type: 'not-started', reason: 'no-paper' });
    await app.client.printReceipt({ visitId });
    expect(await codes()).toMatchObject({ printer: 'printer-ready', paper: 'paper-out' });
    app.breakPrinter({ type: 'not-started', reason: 'offline' });
    await app.client.printReceipt({ visitId });
    expect(await codes()).toMatchObject({ printer: 'printer-offline', paper: 'paper-not-watched' });
    app.breakPrinter(null);
    await good(app.client.printReceipt({ visitId }));
    await expect.poll(codes).toMatchObject({ printer: 'printer-ready', paper: 'paper-enough' });
    expect(await app.client.getDeviceState({})).toEqual(refusal('not-authorised'));
  });

  it('F5 a day is saved as PDF where there is no office printer, and the log tells who did it', async () => {
    const clerk = app.as('clerk', page);
    const request = { what: 'day', date: MONDAY } as const;
    expect(await good(clerk.printPage(request))).toEqual({
      outcome: 'saved',
      path: path.join(app.home, 'export', `dzien-${DAY}.pdf`),
    });
    expect(readdirSync(path.join(app.home, 'export'))).toEqual([`dzien-${DAY}.pdf`]);
    expect(await app.as('clerk').printPage(request)).toEqual(refusal('page-failed'));
    expect(await app.client.printPage(request)).toEqual(refusal('not-authorised'));
    const entries = await good(app.as('administrator').listAudit({ before: null, limit: 10 }));
    expect(entries.map(({ action, by, detail }) => [action, by, detail])).toEqual([['day-printed', 'clerk', DAY]]);
  });
});

describe('what a machine is for', () => {
  it.each(['kiosk', 'desk', 'display'] as const)('I2 I3 the program says so: %s', async (mode) => {
    const app = await startTestApp({ mode });
    expect(await good(app.client.getKiosk({}))).toMatchObject({ mode, state: { kind: 'open' } });
    await app.close();
  });

  it('F9 a mode that there is not is a fault of the configuration; the device is seen all the same', async () => {
    const app = await startTestApp({ mode: 'panel' });
    expect(await good(app.client.getKiosk({}))).toMatchObject({
      mode: 'kiosk',
      state: {
        kind: 'out-of-order',
        problem: { type: 'configuration', sentences: [expect.stringContaining('KIOSK_MODE')] },
      },
    });
    const { parts } = await good(app.as('clerk').getDeviceState({}));
    expect(parts.find(({ part }) => part === 'database')).toMatchObject({
      level: 'bad',
      code: 'database-out-of-order',
      numbers: { problem: 'configuration' },
    });
    await app.close();
  });

  it('F5 an office’s printer that is not there refuses', async () => {
    const app = await startTestApp({ config: { officePrinter: 'drukarka-ktorej-nie-ma' } });
    const answer = await app.as('clerk', page).printPage({ what: 'day', date: MONDAY });
    expect(answer).toEqual(refusal('printer-refused'));
    await app.close();
  });
});
