import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PINS } from '../support/accounts.ts';
import { launchKiosk, type RunningKiosk } from '../support/kiosk.ts';

let kiosk: RunningKiosk;
test.beforeEach(async () => {
  kiosk = await launchKiosk();
  await kiosk.page.getByRole('heading', { level: 1 }).waitFor();
});
test.afterEach(() => kiosk.close());

/** Asks past the screens, as a page that was taken over would. */
const ask = (page: Page, method: string, input: object = {}) =>
  page.evaluate(
    ([name, what]) =>
      (window as unknown as { kiosk: { send(method: unknown, input: unknown): Promise<unknown> } }).kiosk.send(
        name,
        what,
      ),
    [method, input] as const,
  );

const refused = { ok: false, error: { type: 'not-authorised' } };

test('F6 a window’s session is the main process’s: no page can claim it, and a page loaded anew has lost it', async () => {
  const { page, home } = kiosk;
  expect(await ask(page, 'listStaff')).toEqual(refused);
  const code = /^\w{5}-\w{5}$/m.exec(readFileSync(path.join(home, 'setup-code.txt'), 'utf8'))?.[0];
  const [pin] = PINS;
  const made = await ask(page, 'setUpAdministrator', { setupCode: code, name: 'Barbara Kierownik', pin });
  expect(made).toMatchObject({ ok: true, value: { number: '10', role: 'administrator' } });
  expect(await ask(page, 'listStaff')).toMatchObject({ ok: true, value: [{ name: 'Barbara Kierownik' }] });

  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await ask(page, 'listStaff')).toEqual(refused);
  expect(await ask(page, 'signIn', { number: '10', pin: '000000' })).toMatchObject({ error: { type: 'pin-wrong' } });
  expect(await ask(page, 'signIn', { number: '10', pin })).toMatchObject({ ok: true });
  expect(await ask(page, 'listStaff')).toMatchObject({ ok: true });
  await ask(page, 'signOut');
  expect(await ask(page, 'listStaff')).toEqual(refused);
});
