import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { pl } from '../../shared/text/pl.ts';
import { launchKiosk, newHome } from '../support/kiosk.ts';
import { Resident } from '../support/resident.ts';

test('the page can go nowhere, open nothing, fetch nothing and ask for nothing', async () => {
  const kiosk = await launchKiosk();
  const { page } = kiosk;
  const anna = new Resident(page);
  await anna.sees('Umów wizytę w urzędzie');
  const before = page.url();
  const tried = await page.evaluate(async () => ({
    fetch: await fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    ),
    other: await fetch('/../../package.json').then((answer) => answer.status),
    opened: window.open('https://example.com/') === null,
    notification: await Notification.requestPermission(),
    position: await new Promise((answer) =>
      navigator.geolocation.getCurrentPosition(
        () => answer('found'),
        () => answer('refused'),
      ),
    ),
    menu: !document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })),
    drop: !document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true })),
    bridge: Object.keys((window as unknown as { kiosk: object }).kiosk).sort(),
    node: typeof (globalThis as { process?: unknown; require?: unknown }).require,
  }));
  expect(tried).toEqual({
    fetch: 'refused',
    other: 404,
    opened: true,
    notification: 'denied',
    position: 'refused',
    menu: true,
    drop: true,
    bridge: ['nextSession', 'onEvent', 'send'],
    node: 'undefined',
  });
  for (const address of ['https://example.com/', 'data:text/html,x', 'file:///etc/passwd']) {
    await page.evaluate((target) => {
      location.href = target;
    }, address);
  }
  await anna.touch(/^Umów wizytę/);
  await anna.sees('Wybierz wydział');
  expect(page.url()).toBe(before);
  expect(kiosk.app.windows()).toHaveLength(1);
  await kiosk.close();
});

test('keys that a kiosk has no use for reach nothing, and a window that is told to close stays', async () => {
  const kiosk = await launchKiosk();
  const { page } = kiosk;
  const anna = new Resident(page);
  await anna.sees('Umów wizytę w urzędzie');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.addEventListener('keydown', (event) => heard.push(event.key));
  });
  for (const key of [
    'F1',
    'F5',
    'F11',
    'F12',
    'Control+p',
    'Control+r',
    'Control+c',
    'Control+Shift+i',
    'Alt+ArrowLeft',
  ])
    await page.keyboard.press(key);
  for (const key of ['Meta+l', 'Control+Alt+t', 'ContextMenu', 'Shift+F10', 'Insert', 'x'])
    await page.keyboard.press(key);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['Shift', 'x']);

  await page.evaluate(() => window.close());
  await kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await anna.touch(/^Umów wizytę/);
  await anna.sees('Wybierz wydział');
  await kiosk.close();
});

const data = (home: string) => path.join(home, 'data/kiosk.sqlite3');

/** Ways a kiosk can be kept from working, each with what it does to a folder that held a good one. */
const FAULTS = {
  'database-damaged': (home: string) => {
    writeFileSync(data(home), 'to nie jest baza danych '.repeat(400));
    // With a copy, as each orderly end leaves one, the kiosk would mend itself.
    rmSync(path.join(home, 'data/backups'), { recursive: true });
  },
  'database-newer': (home: string) => {
    const bytes = readFileSync(data(home));
    // Byte 60 of an SQLite file: the schema version of the program that wrote it.
    bytes.writeUInt32BE(9990, 60);
    writeFileSync(data(home), bytes);
  },
  'key-readable-by-others': (home: string) => chmodSync(path.join(home, 'keys/kiosk.key'), 0o644),
} as const;

for (const [problem, harm] of Object.entries(FAULTS)) {
  test(`${problem}: residents and staff are told, nothing is overwritten`, async () => {
    const home = newHome();
    const first = await launchKiosk({ home });
    await new Resident(first.page).sees('Umów wizytę w urzędzie');
    await first.stop();
    harm(home);
    const before = readFileSync(data(home));
    const kiosk = await launchKiosk({ home });
    await new Resident(kiosk.page).sees('Kiosk nieczynny');
    const words = pl.problems.kioskStaff[problem as keyof typeof FAULTS];
    await expect(kiosk.page.getByText(words)).toBeVisible();
    await expect(kiosk.page.getByText('Masz już umówioną wizytę? Jest ważna.')).toBeVisible();
    await kiosk.stop();
    expect(readFileSync(data(home)).equals(before)).toBe(true);
    await kiosk.close();
  });
}

test('I2 a kiosk whose server is away says that it is so for now, and where else to go', async () => {
  const kiosk = await launchKiosk({ config: { databaseUrl: 'postgres://kiosk:secret@127.0.0.1:1/kiosk' } });
  await new Resident(kiosk.page).sees('Chwilowo nieczynne');
  await expect(kiosk.page.getByText(pl.problems.kiosk['database-unreachable'])).toBeVisible();
  await expect(kiosk.page.getByText(pl.problems.kioskStaff['database-unreachable'])).toBeVisible();
  await expect(kiosk.page.getByText('secret')).toHaveCount(0);
  await kiosk.close();
});

test('a wrong configuration is named: file, key and what is allowed', async () => {
  const kiosk = await launchKiosk({ config: { office: { fax: '89 000 00 00' }, kiosk: { idleSeconds: 5 } } });
  await new Resident(kiosk.page).sees('Kiosk nieczynny');
  await expect(kiosk.page.getByText(/kiosk\.config\.json.*nieznany klucz.*office › fax/)).toBeVisible();
  await expect(kiosk.page.getByText(/idleSeconds.*liczba całkowita od 30 do 600/)).toBeVisible();
  await kiosk.close();
});
