import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { PrinterSettings, PrinterState } from '../../shared/model/printer.ts';
import { tcpPrinter } from '../fake-printer/tcp-printer.ts';
import { aKey, instant } from '../support/builders.ts';
import { POSTGRES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { book, CASE, good, JAN, time } from './people.ts';

const open: TestApp[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()));
  await removeTempStores();
});
const start = async (...options: Parameters<typeof startTestApp>) => {
  const app = await startTestApp(...options);
  open.push(app);
  return app;
};

const NO_PAPER: PrinterState = { kind: 'not-ready', why: 'no-paper', sinceMs: instant('2026-11-23 09:41') };
const READY: PrinterState = { kind: 'ready', nearEnd: false };

const acts = (app: TestApp) => good(app.as('administrator').listAudit({ before: null, limit: 50 }));
const found = async (app: TestApp) => (await good(app.as('clerk').getPrinter({}))).state;
const ofOffice = async (app: TestApp) => [...(await good(app.as('clerk').listKioskPrinters({})))];
const told = (app: TestApp) => app.events.flatMap((event) => (event.type === 'printer' ? [event.printer] : []));

describe('the receipt printer of the whole program', () => {
  test('B2 a resident learns before beginning that there is no paper, and staff learn it at once, with who went without', async () => {
    const app = await start();
    await expect.poll(() => found(app)).toEqual(READY);
    expect((await good(app.client.getKiosk({}))).printer).toBe('ready');
    app.printer.become(NO_PAPER);
    await expect.poll(() => ofOffice(app)).toEqual([{ holder: 'kiosk-1', state: NO_PAPER, withoutPaper: 0 }]);
    expect((await good(app.client.getKiosk({}))).printer).toBe('no-paper');
    expect(told(app)).toContain('no-paper');
    const parts = (await good(app.as('clerk').getDeviceState({}))).parts;
    expect(parts.find(({ part }) => part === 'paper')).toMatchObject({ level: 'bad', code: 'paper-out' });

    await good(book(app));
    expect(await ofOffice(app)).toMatchObject([{ withoutPaper: 1 }]);
    app.printer.become({ kind: 'ready', nearEnd: true });
    await expect
      .poll(() => ofOffice(app))
      .toMatchObject([{ state: { kind: 'ready', nearEnd: true }, withoutPaper: 0 }]);
    await expect.poll(() => told(app).at(-1)).toBe('ready');
  });

  test('B3 a restart in the middle of a receipt prints nothing, and the next one is a copy', async () => {
    const app = await start();
    const { visitId } = await good(book(app));
    const letGo = app.printer.hold();
    const first = app.client.printReceipt({ visitId });
    await expect.poll(() => app.printer.waiting()).toBe(1);
    await app.restart();
    letGo();
    await first.catch(() => undefined);
    expect(app.receipts).toHaveLength(1);
    const copy = await app.as('clerk').printReceipt({ visitId });
    expect(copy).toEqual({ ok: true, value: { outcome: 'printed', copy: 1 } });
    expect(app.receipts[1]?.[0]).toMatchObject({ kind: 'text', text: 'KOPIA 1' });
    const log = await acts(app);
    expect(log).toContainEqual(expect.objectContaining({ action: 'receipt-copied', visitId, by: 'clerk' }));
  });
});

describe('a printer in the network', () => {
  test('B2 B3 runs out of paper in the middle: the visit stands, staff see it, no ghost comes out, and the next sheet is a copy', async () => {
    await using tray = await tcpPrinter();
    const { printer } = tray;
    const config = { printer: { kind: 'network', host: '127.0.0.1', port: tray.port } };
    const app = await start({ ownPrinter: true, config });
    const { visitId } = await good(book(app));
    await expect.poll(() => found(app)).toEqual(READY);
    printer.change({ paperEndAfterLines: 3 });
    const lost = await app.client.printReceipt({ visitId });
    expect(lost).toEqual({ ok: false, error: { type: 'unknown', reason: 'no-paper' } });
    expect(await ofOffice(app)).toMatchObject([{ state: { why: 'no-paper' }, withoutPaper: 1 }]);

    printer.change({ paperEnd: false });
    await expect.poll(() => found(app)).toEqual(READY);
    expect([printer.mechanism.receipts.length, printer.mechanism.waiting]).toEqual([0, 0]);
    expect(await app.client.printReceipt({ visitId })).toEqual({ ok: true, value: { outcome: 'printed', copy: 1 } });
    const sheets = printer.mechanism.receipts.map((sheet) => Buffer.from(sheet).toString('latin1'));
    expect(sheets).toEqual([expect.stringContaining('KOPIA 1')]);
  });
});

describe('B4 templates on the office’s printer', () => {
  const wanted = { caseId: CASE, file: 'id-card-collection-authorization.pdf' };

  test('B4 are offered where there is one, and a queue that does not take them says so', async () => {
    const without = await start();
    expect((await good(without.client.getKiosk({}))).templatePrinting).toBe(false);
    expect(await without.client.printTemplate(wanted)).toEqual({ ok: false, error: { type: 'no-office-printer' } });
    const app = await start({ config: { officePrinter: 'drukarka-ktorej-nie-ma' } });
    expect((await good(app.client.getKiosk({}))).templatePrinting).toBe(true);
    expect(await app.client.printTemplate(wanted)).toEqual({ ok: false, error: { type: 'printer-refused' } });
    const other = { ...wanted, file: 'driving-licence.pdf' };
    expect(await app.client.printTemplate(other)).toEqual({ ok: false, error: { type: 'not-offered' } });
  });
});

describe('B2 one receipt at a time', () => {
  test('B2 a second tap joins the first; the next resident does not wait for a job that hangs', async () => {
    const app = await start({ printerPatienceMs: 20 });
    const { visitId } = await good(book(app));
    const jan = { key: aKey(2), person: { pesel: JAN }, at: time('2026-11-30', 680) };
    const other = await good(book(app, jan));
    const letGo = app.printer.hold();
    const taps = [app.client.printReceipt({ visitId }), app.client.printReceipt({ visitId })];
    expect(await app.client.printReceipt({ visitId: other.visitId })).toEqual({
      ok: false,
      error: { type: 'not-started', reason: 'busy' },
    });
    letGo();
    for (const tap of await Promise.all(taps)) expect(tap).toMatchObject({ ok: true, value: { copy: 0 } });
    expect(app.receipts).toHaveLength(1);
    expect(await app.client.printReceipt({ visitId: other.visitId })).toMatchObject({ ok: true, value: { copy: 0 } });
  });
});

describe('B2 another kiosk’s printer', () => {
  test('B2 is seen at every desk of the office as soon as it is in trouble', async () => {
    const { databaseUrl = '' } = await POSTGRES.place();
    const kiosk = await start({ databaseUrl });
    const desk = await start({
      databaseUrl,
      mode: 'desk',
      ownPrinter: true,
      config: { keyFile: path.join(kiosk.home, 'keys', 'kiosk.key') },
    });
    await expect.poll(() => ofOffice(desk)).toEqual([{ holder: 'kiosk-1', state: READY, withoutPaper: 0 }]);
    const heard = told(desk).length;
    kiosk.printer.become(NO_PAPER);
    await expect.poll(() => told(desk).length).toBeGreaterThan(heard);
    await expect.poll(() => ofOffice(desk)).toMatchObject([{ holder: 'kiosk-1', state: NO_PAPER }]);
    expect((await good(desk.client.getKiosk({}))).printer).toBe('none');
    await kiosk.close();
    open.splice(open.indexOf(kiosk), 1);
    expect(await ofOffice(desk)).toEqual([]);
  });
});

describe('F9 the settings of the printer', () => {
  const nobody: PrinterSettings = {
    kind: 'network',
    host: '127.0.0.1',
    port: 1,
    paper: 58,
    letters: { kind: 'page', page: 6 },
  };
  const settings = async (app: TestApp) => {
    const { state: _, queues: __, ...rest } = await good(app.as('clerk').getPrinter({}));
    return rest;
  };
  const fileOf = (app: TestApp) => path.join(app.home, 'printer.json');

  test('F9 are in force at once and after a restart, come before the file of the installer, and are in the log of acts', async () => {
    const app = await start({ ownPrinter: true, config: { printer: { kind: 'file' } } });
    await expect.poll(() => found(app)).toEqual(READY);
    expect(await settings(app)).toEqual({ settings: { kind: 'none' }, origin: 'configuration' });
    expect(await app.as('administrator').savePrinter({ settings: { ...nobody, host: ' 127.0.0.1 ' } })).toEqual({
      ok: true,
      value: {},
    });
    for (const _ of ['now', 'after a restart']) {
      expect(await settings(app)).toEqual({ settings: nobody, origin: 'panel' });
      await expect.poll(() => found(app)).toMatchObject({ kind: 'not-ready', why: 'offline' });
      await app.restart();
    }
    const log = await acts(app);
    expect(log).toContainEqual(expect.objectContaining({ action: 'printer-changed', detail: 'network 127.0.0.1:1' }));
    await app.as('administrator').savePrinter({ settings: { kind: 'none' } });
    expect(await settings(app)).toEqual({ settings: { kind: 'none' }, origin: 'panel' });
    await expect.poll(() => ofOffice(app)).toEqual([]);
  });

  test('F9 that are wrong are not saved, and a search says what is the matter', async () => {
    const app = await start({ ownPrinter: true });
    const wrong = { ok: false, error: { type: 'settings-wrong', problems: [{ field: 'host', problem: 'missing' }] } };
    const client = app.as('administrator');
    expect(await client.savePrinter({ settings: { ...nobody, host: ' ' } })).toEqual(wrong);
    expect(await client.findPrinter({ settings: { ...nobody, host: ' ' } })).toEqual(wrong);
    expect(await client.findPrinter({ settings: nobody })).toEqual({ ok: false, error: { type: 'refused' } });
    expect(await settings(app)).toEqual({ settings: { kind: 'none' }, origin: 'configuration' });
    expect(await client.printTest({ what: 'receipt' })).toEqual({ ok: false, error: { type: 'no-printer' } });
  });

  test('F9 in a damaged file are told to staff and left as they are; those of the installer hold', async () => {
    const app = await start({ ownPrinter: true, config: { printer: { kind: 'file' } } });
    writeFileSync(fileOf(app), '{"kind":"network","host":');
    await app.restart();
    expect(await settings(app)).toMatchObject({ origin: 'configuration' });
    await expect.poll(() => found(app)).toEqual(READY);
    const printer = async () =>
      (await good(app.as('clerk').getDeviceState({}))).parts.find(({ part }) => part === 'printer');
    expect(await printer()).toMatchObject({ level: 'attention', code: 'printer-settings-damaged' });
    expect(readFileSync(fileOf(app), 'utf8')).toBe('{"kind":"network","host":');
    await app.as('administrator').savePrinter({ settings: { kind: 'none' } });
    expect(await printer()).toMatchObject({ code: 'no-printer' });
  });

  test('F9 can be looked at while the kiosk is out of order', async () => {
    const app = await start({ config: { office: { fax: '1' } } });
    expect(await app.as('clerk').getPrinter({})).toMatchObject({ ok: true, value: { origin: 'configuration' } });
  });

  test('F9 a test sheet comes out, is nobody’s receipt, and is in the log of acts', async () => {
    const app = await start();
    expect(await app.as('clerk').printTest({ what: 'receipt' })).toEqual({ ok: true, value: { outcome: 'printed' } });
    expect(await app.as('clerk').printTest({ what: 'code-pages' })).toMatchObject({ ok: true });
    expect(JSON.stringify(app.receipts)).toContain('WYDRUK PRÓBNY');
    const log = await acts(app);
    expect(log.filter(({ action }) => action === 'printer-tested')).toMatchObject([
      { detail: 'code-pages', by: 'clerk' },
      { detail: 'receipt', by: 'clerk' },
    ]);
  });
});
