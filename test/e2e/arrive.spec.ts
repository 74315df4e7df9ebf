import { expect, test } from '@playwright/test';
import { launchKiosk, type RunningKiosk } from '../support/kiosk.ts';
import { workedUntil } from '../support/kiosk-data.ts';
import { ANNA, Resident, scanned } from '../support/resident.ts';

const DAY = '2026-11-24';

let kiosk: RunningKiosk;
let anna: Resident;
let code: string;

/** Anna has a visit on 24 November at 7.30; the kiosk is started anew at another moment. */
test.beforeEach(async () => {
  kiosk = await launchKiosk();
  anna = new Resident(kiosk.page);
  await anna.chooseCase();
  await anna.touch('Wybierz ten termin');
  await anna.introduce();
  code = await anna.book();
  await anna.finish();
});
test.afterEach(() => kiosk.close());

async function at(now: string): Promise<void> {
  await kiosk.stop();
  kiosk = await launchKiosk({ home: kiosk.home, now });
  anna = new Resident(kiosk.page);
  await anna.sees('Umów wizytę w urzędzie');
}

test('C4 a scanned code on the start screen: on the list at once, with room and people before', async () => {
  await at(`${DAY}T07:05`);
  await anna.scan(code);
  await anna.sees('Jesteś na liście');
  expect(await anna.code()).toBe(code);
  await expect(kiosk.page.getByText('Poczekaj, aż wywołamy Twój kod.')).toBeVisible();
  await expect(kiosk.page.getByText('Nikt przed Tobą nie czeka.')).toBeVisible();
  await anna.touch('Zakończ');
  await anna.sees('Umów wizytę w urzędzie');
  await anna.scan(code);
  await anna.sees('Jesteś na liście');
});

test('C4 a typed code: a mistake is told before anybody is asked', async () => {
  await at(`${DAY}T07:30`);
  await anna.touch(/^Mam wizytę/);
  await anna.sees('Wpisz kod wizyty');
  const wrong = `${code.slice(0, 8)}${code.endsWith('2') ? '3' : '2'}`;
  await anna.typeOnScreen(wrong);
  await anna.touch('Dalej');
  await expect(kiosk.page.getByText('Sprawdź kod znak po znaku. Jest w nim pomyłka.')).toBeVisible();
  await kiosk.page.locator('[data-keys]').getByRole('button', { name: 'Usuń' }).click();
  await anna.typeOnScreen(code.slice(8));
  await anna.touch('Dalej');
  await anna.sees('Jesteś na liście');
});

test('C4 by PESEL, without saying the code', async () => {
  await at(`${DAY}T07:00`);
  await anna.touch(/^Mam wizytę/);
  await anna.touch(/^Nie mam kodu/);
  await kiosk.page.getByLabel(/^PESEL/).pressSequentially(ANNA.pesel);
  await anna.touch('Dalej');
  await anna.sees('Jesteś na liście');
  await expect(kiosk.page.getByText('Poczekaj, aż wywołamy Twój kod. Jest na wydruku.')).toBeVisible();
  expect((await kiosk.page.locator('body').innerText()).replace(/[\s-]/g, '')).not.toContain(code);
});

test('C4 too early: from when, and on which day', async () => {
  await anna.scan(code);
  await anna.sees('Twoja wizyta jest innego dnia');
  await expect(kiosk.page.getByText('wtorek, 24 listopada, godz. 7.30').first()).toBeVisible();
  await at(`${DAY}T06:59`);
  await anna.scan(code);
  await anna.sees('Jest jeszcze za wcześnie');
  await expect(kiosk.page.getByText('Wróć do kiosku dziś o godz. 7.00 lub później.')).toBeVisible();
});

test('C5 too late: told plainly, and a new time of the same case is three touches away', async () => {
  await kiosk.stop();
  await workedUntil(kiosk.home, `${DAY}T07:31`);
  await at(`${DAY}T07:33`);
  await anna.scan(code);
  await anna.sees('Godzina wizyty minęła');
  await expect(kiosk.page.getByText('Spóźnienie oznacza rezygnację z wizyty.')).toBeVisible();
  const offers = kiosk.page.getByRole('main').getByRole('button', { name: /godz\./ });
  await expect(offers).toHaveCount(3);
  await offers.first().click();
  await anna.introduce();
  await expect(kiosk.page.getByText(/Odbiór gotowego dowodu/).first()).toBeVisible();
  expect(await anna.book()).not.toBe(code);
});

test('C5 after a kiosk that was off nobody is resigned: the staff decide', async () => {
  await at(`${DAY}T09:00`);
  await anna.scan(code);
  await anna.sees('Zapytaj pracownika urzędu');
});

test('C4 what is typed quickly by anything else than a code goes nowhere', async () => {
  await anna.touch(/^Mam wizytę/);
  const field = kiosk.page.getByLabel('Kod wizyty');
  for (const text of [`UM1:${code.slice(0, 8)}`, 'UM1:K7CM3P9TX']) {
    await scanned(kiosk.page, text);
  }
  await anna.sees('Wpisz kod wizyty');
  await expect(field).toHaveValue('');
  await anna.scan(code);
  await anna.sees('Twoja wizyta jest innego dnia');
});

test('C1 codes that are guessed find nothing and lead to a pause', async () => {
  await anna.touch(/^Mam wizytę/);
  for (let attempt = 1; attempt <= 6; attempt += 1) {
    await kiosk.page.getByLabel('Kod wizyty').fill('K7CM3P9TD');
    await anna.touch('Dalej');
    if (attempt > 5) break;
    await anna.sees(/Nie znaleźliśmy takiej wizyty|Przerwa/);
    if (await anna.button('Wpisz jeszcze raz').isVisible()) await anna.touch('Wpisz jeszcze raz');
    else break;
  }
  await anna.sees('Przerwa w szukaniu wizyt');
});
