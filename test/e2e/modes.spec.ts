import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PINS } from '../support/accounts.ts';
import { launchKiosk, type RunningKiosk } from '../support/kiosk.ts';
import { call } from '../support/kiosk-calls.ts';

const refused = { ok: false, error: { type: 'not-authorised' } };
const windows = ({ app }: RunningKiosk) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isFullScreen()));

/** Something is drawn: the page will not be loaded anew any more. */
const drawn = (page: Page) => expect(page.locator('#root > *').first()).toBeAttached();

test('F5 a clerk’s own computer is a window among others, and what it shows becomes a PDF', async () => {
  const kiosk = await launchKiosk({ mode: 'desk' });
  const { page, home } = kiosk;
  await drawn(page);
  expect(await call(page, 'getKiosk', {})).toMatchObject({ value: { mode: 'desk' } });
  expect(await windows(kiosk)).toEqual([false]);
  const request = { what: 'day', date: '2026-11-23' };
  expect(await call(page, 'printPage', request)).toEqual(refused);

  const setupCode = /^\w{5}-\w{5}$/m.exec(readFileSync(path.join(home, 'setup-code.txt'), 'utf8'))?.[0];
  await call(page, 'setUpAdministrator', { setupCode, name: 'Barbara Kierownik', pin: PINS[0] });
  const file = path.join(home, 'export', 'dzien-2026-11-23.pdf');
  expect(await call(page, 'printPage', request)).toEqual({ ok: true, value: { outcome: 'saved', path: file } });
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  await kiosk.close();
});

test('I3 a machine that only shows who is called: nobody signs in there', async () => {
  const kiosk = await launchKiosk({ mode: 'display' });
  await drawn(kiosk.page);
  expect(await windows(kiosk)).toEqual([true]);
  expect(await call(kiosk.page, 'getKiosk', {})).toMatchObject({ value: { mode: 'display' } });
  expect(await call(kiosk.page, 'listCalled', {})).toEqual({ ok: true, value: [] });
  for (const method of ['getStaffSession', 'signIn', 'listDepartments']) {
    expect(await call(kiosk.page, method, {}), method).toEqual(refused);
  }
  await kiosk.close();
});

test('I3 the second screen comes and goes, and the kiosk goes on', async () => {
  const kiosk = await launchKiosk({ config: { callingDisplay: { screen: 2 } } });
  const { app, page } = kiosk;
  await drawn(page);
  expect(await windows(kiosk)).toHaveLength(1);
  const coming = app.waitForEvent('window');
  await app.evaluate(({ screen }) => {
    const own = screen.getAllDisplays.bind(screen);
    const second = { ...screen.getPrimaryDisplay(), id: 2, bounds: { x: 1080, y: 0, width: 1920, height: 1080 } };
    let plugged = true;
    screen.getAllDisplays = () => (plugged ? [...own(), second] : own());
    const unplug = () => {
      plugged = false;
      screen.emit('display-removed', {}, second);
    };
    (globalThis as { unplug?: () => void }).unplug = unplug;
    screen.emit('display-added', {}, second);
  });
  const display = await coming;
  await drawn(display);
  expect(await call(display, 'getKiosk', {})).toMatchObject({ value: { mode: 'display' } });
  expect(await call(display, 'getStaffSession', {})).toEqual(refused);
  expect(await call(page, 'getKiosk', {})).toMatchObject({ value: { mode: 'kiosk' } });
  await app.evaluate(() => (globalThis as { unplug?: () => void }).unplug?.());
  await expect.poll(() => windows(kiosk)).toHaveLength(1);
  expect(await call(page, 'listDepartments', {})).toMatchObject({ ok: true });
  await kiosk.close();
});
