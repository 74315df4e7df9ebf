import { expect, test } from '@playwright/test';
import { ADMIN_PIN, Clerk, makeStaff } from '../support/clerk.ts';
import { type KioskOptions, launchKiosk, newHome, type RunningKiosk } from '../support/kiosk.ts';
import { call } from '../support/kiosk-calls.ts';
import { workedUntil } from '../support/kiosk-data.ts';
import { peopleBook } from '../support/staff-tour.ts';

const DAY = '2026-11-24';
let kiosk: RunningKiosk;

test.afterEach(async () => {
  expect(kiosk.complaints).toEqual([]);
  await kiosk.close();
});

async function started(options: KioskOptions): Promise<void> {
  kiosk = await launchKiosk(options);
  await new Clerk(kiosk.page).sees('Umów wizytę w urzędzie');
}

/** Yesterday five people booked and two of the staff got their PINs; today it is this hour. Gives the codes in order of time. */
async function morning(hour: string, worked = hour): Promise<{ clerk: Clerk; codes: string[] }> {
  const home = newHome();
  await started({ home, now: '2026-11-23T09:41', panel: '21l' });
  await peopleBook(kiosk.page, DAY);
  await makeStaff(kiosk.page, home);
  await kiosk.stop();
  await workedUntil(home, `${DAY}T${worked}`);
  await started({ home, now: `${DAY}T${hour}`, panel: '21l' });
  await call(kiosk.page, 'signIn', { number: '11', pin: '705316' });
  const list = await call(kiosk.page, 'listDay', { date: DAY, departmentId: 'id-cards' });
  await call(kiosk.page, 'signOut', {});
  const codes = (list.value as { code: string }[]).map(({ code }) => code);
  return { clerk: new Clerk(kiosk.page), codes };
}

const shown = (code = '') => code.replace(/^(...)(...)(...)$/, '$1-$2-$3');

async function atTheirDesk(clerk: Clerk): Promise<void> {
  await clerk.asClerk();
  await clerk.choose('Wydział', 'Dowody osobiste');
  await clerk.press('Dowody 1');
}

test('F2 a visit goes booked → arrived → called → in service → served, each by one touch in its row', async () => {
  const { clerk, codes } = await morning('07:50');
  const code = codes[0] ?? '';
  expect(await call(kiosk.page, 'arrive', { by: 'code', code })).toMatchObject({ ok: true });
  await atTheirDesk(clerk);
  const row = clerk.row(shown(code));
  await expect(row).toContainText('na miejscu');
  await row.getByRole('button', { name: /^Wezwij/ }).click();
  await expect(row).toContainText('wezwana');
  await expect(clerk.page.getByRole('complementary')).toContainText(shown(code));
  await row.getByRole('button', { name: /^Rozpocznij/ }).click();
  await expect(row).toContainText('w obsłudze');
  await row.getByRole('button', { name: /^Zakończ/ }).click();
  await expect(row).toContainText('zakończona');
  await row.getByRole('button', { name: /^Cofnij/ }).click();
  await expect(row).toContainText('w obsłudze');
});

test('F1 the list is live: who arrives at the kiosk is seen at once, and „Wezwij następną osobę” calls them', async () => {
  const { clerk, codes } = await morning('07:50');
  await atTheirDesk(clerk);
  const row = clerk.row(shown(codes[0]));
  await expect(row).toContainText('umówiona');
  await call(kiosk.page, 'arrive', { by: 'code', code: codes[0] });
  await expect(row).toContainText('na miejscu');
  await clerk.press('Wezwij następną osobę');
  await expect(row).toContainText('wezwana');
});

test('C6 a late visit is resigned by itself; a clerk takes it back with a reason', async () => {
  const { clerk, codes } = await morning('08:15', '08:14');
  await atTheirDesk(clerk);
  const row = clerk.row(shown(codes[0]));
  await expect(row).toContainText('rezygnacja (spóźnienie)');
  await row.getByRole('button', { name: /^Cofnij rezygnację/ }).click();
  const dialog = clerk.page.getByRole('dialog');
  await dialog.getByLabel('Powód').fill('Winda stała');
  await dialog.getByRole('button', { name: /^Cofnij rezygnację|^Przywróć/ }).click();
  await expect(row).toContainText('na miejscu');
});

test('F2 two desks that press „next” at one moment get two people', async () => {
  const { codes } = await morning('07:55');
  const { page } = kiosk;
  await call(page, 'signIn', { number: '11', pin: '705316' });
  for (const code of codes.slice(0, 2)) await call(page, 'arrive', { by: 'code', code });
  const called = await Promise.all(['id-1', 'id-2'].map((deskId) => call(page, 'callNext', { deskId })));
  const got = called.map(({ value }) => (value as { code?: string } | undefined)?.code);
  expect(new Set(got)).toEqual(new Set(codes.slice(0, 2)));
});

test('F4 F6 a visit is found by name; who it is, is shown for a reason, hidden again, and written down', async () => {
  const { clerk } = await morning('07:50');
  const { page } = clerk;
  await clerk.asClerk();
  await clerk.open('Znajdź wizytę');
  await clerk.press('Nazwisko');
  await page.getByLabel('Imię albo nazwisko').fill('wisniew');
  await clerk.press('Szukaj');
  const found = page.getByRole('region', { name: 'Znalezione wizyty' }).getByRole('row').filter({ hasText: 'Anna W.' });
  await expect(found).toHaveCount(1);
  await found.getByRole('button', { name: /^Więcej/ }).click();
  await page.getByRole('menuitem', { name: 'Szczegóły' }).click();
  await expect(page.getByText(/900417\s?03211/)).toHaveCount(0);
  await clerk.press('Pokaż dane osoby');
  await page.getByRole('button', { name: 'Sprawdzam tożsamość' }).click();
  await clerk.press('Pokaż dane');
  await expect(page.getByText(/900417\s?03211/)).toBeVisible();
  await clerk.press('Ukryj teraz');
  await expect(page.getByText(/900417\s?03211/)).toHaveCount(0);

  await call(page, 'signOut', {});
  await call(page, 'signIn', { number: '10', pin: ADMIN_PIN });
  const log = (await call(page, 'listAudit', { before: null, limit: 10 })).value as {
    action: string;
    detail: string;
  }[];
  expect(log.find(({ action }) => action === 'person-revealed')?.detail).toBe('Sprawdzam tożsamość');
  expect(JSON.stringify(log)).not.toMatch(/wisniew|Wiśniewska|90041703211/i);
});
