import { expect, test } from '@playwright/test';
import { ADMIN_PIN, Clerk, setupCodeOf } from '../support/clerk.ts';
import { launchKiosk, type RunningKiosk } from '../support/kiosk.ts';
import { call } from '../support/kiosk-calls.ts';
import { Resident } from '../support/resident.ts';
import { peopleBook } from '../support/staff-tour.ts';

let kiosk: RunningKiosk;
let clerk: Clerk;

test.beforeEach(async () => {
  kiosk = await launchKiosk({ panel: '21l' });
  clerk = new Clerk(kiosk.page);
  await clerk.sees('Umów wizytę w urzędzie');
});
test.afterEach(async () => {
  expect(kiosk.complaints).toEqual([]);
  await kiosk.close();
});

/** The first administrator, through the screens: the code from the machine, a name, a PIN said twice. */
async function setUp(): Promise<void> {
  const { page } = clerk;
  await clerk.comeIn();
  await page.getByLabel('Kod z pliku').fill(setupCodeOf(kiosk.home));
  await page.getByLabel('Imię i nazwisko').fill('Barbara Kierownik');
  await clerk.press('Dalej');
  for (const _ of ['chosen', 'said again']) {
    await page.keyboard.type(ADMIN_PIN);
    await page.keyboard.press('Enter');
  }
  await clerk.sees('To jest Twój numer');
  await expect(page.getByText('10', { exact: true })).toBeVisible();
  await clerk.press('Wejdź do panelu');
  await clerk.sees('Wizyty dzisiaj');
}

test('D5 first start, then a closed day over visits that stand: one kept, one moved, the others cancelled; residents see it', async () => {
  test.setTimeout(150_000);
  const { page } = clerk;
  await peopleBook(page, '2026-12-01');
  await setUp();

  await clerk.open('Grafik');
  await page.getByRole('tab', { name: 'Dni wolne i święta' }).click();
  await clerk.press('Dodaj dzień wolny');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('spinbutton', { name: /^dzień/i })
    .first()
    .click();
  await page.keyboard.type('01122026');
  await dialog.getByRole('button', { name: 'Szkolenie pracowników.' }).click();
  await dialog.getByRole('button', { name: 'Zapisz', exact: true }).click();

  await expect(page.getByRole('heading', { name: 'Zmiana dotyczy 5 umówionych wizyt' })).toBeVisible();
  await page.getByRole('button', { name: 'Odwołaj', exact: true }).click();
  const hits = page.getByRole('listitem').filter({ hasText: /wt\. 1\.12/ });
  await expect(hits).toHaveCount(5);
  for (const [row, choice] of [
    [0, 'Zostaw jako wyjątek'],
    [1, /^Przenieś na/],
  ] as const) {
    await hits
      .nth(row)
      .getByRole('button', { name: /^Odwołaj|Co zrobić/ })
      .click();
    await page.getByRole('option', { name: choice }).click();
  }
  await page.getByRole('dialog').last().getByRole('button', { name: 'Zapisz', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Zapisano. Powiadom mieszkańców' })).toBeVisible();
  await clerk.press('Gotowe');
  await expect(page.getByText('Szkolenie pracowników.').first()).toBeVisible();

  const day = await call(page, 'listDay', { date: '2026-12-01', departmentId: null });
  const states = (day.value as { state: string; exception: boolean }[]).map((v) => (v.exception ? 'kept' : v.state));
  expect(states).toEqual(['kept', 'cancelled', 'cancelled', 'cancelled']);
  await clerk.leave();

  const anna = new Resident(page);
  await anna.chooseCase();
  await anna.touch('Dalej');
  await anna.sees('Wybierz dzień');
  await anna.touch(/^Następny miesiąc/);
  await expect(page.getByRole('button', { name: /^wtorek, 1 grudnia.*Szkolenie pracowników/ })).toBeVisible();
});

test('D7 two administrators on one schedule: the second is shown what the first one changed, and overwrites nothing unseen', async () => {
  const { page } = clerk;
  await setUp();
  await clerk.open('Grafik');
  await clerk.choose('Wydział', 'Dowody osobiste');
  await clerk.press(/^wtorek, 7\.30–15\.30/);
  await page.getByRole('spinbutton', { name: /^Początek/ }).focus();
  await page.keyboard.press('ArrowUp');
  // The other one works at another desk and is quicker.
  const { revision } = (await call(page, 'getPlan', {})).value as { revision: number };
  const blocks = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, hours: { from: 540, to: 840 } }));
  const change = { kind: 'week', departmentId: 'id-cards', from: null, to: null, blocks };
  expect(await call(page, 'applyChange', { change, baseRevision: revision, decisions: [] })).toMatchObject({
    ok: true,
  });

  await clerk.press('Zapisz grafik');
  await expect(page.getByRole('heading', { name: 'Ktoś inny zmienił w tym czasie ustawienia' })).toBeVisible();
  const { plan } = (await call(page, 'getPlan', {})).value as {
    plan: {
      openingBlocks: { departmentId: string; weekday: number; hours: { from: number }; validTo: string | null }[];
    };
  };
  const tuesday = plan.openingBlocks.filter(
    (one) => one.departmentId === 'id-cards' && one.weekday === 2 && one.validTo === null,
  );
  expect(tuesday.map(({ hours }) => hours.from)).toEqual([540]);
});

test('D1 hours changed in the week are what residents are offered', async () => {
  const { page } = clerk;
  await setUp();
  await clerk.open('Grafik');
  await clerk.choose('Wydział', 'Dowody osobiste');
  await clerk.press(/^wtorek, 7\.30–15\.30/);
  await page.getByRole('spinbutton', { name: /^Początek/ }).focus();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowUp');
  await clerk.press('Zapisz grafik');
  await clerk.isTold('Zapisano grafik tygodnia.');
  await clerk.leave();
  const offer = await call(page, 'getAvailability', { caseId: 'id-card-collection' });
  const tuesday = (offer.value as { days: { date: string; starts?: number[] }[] }).days.find(
    (d) => d.date === '2026-11-24',
  );
  expect(tuesday?.starts?.[0]).toBe(8 * 60);
});
