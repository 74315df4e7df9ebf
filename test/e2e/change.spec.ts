import { expect, test } from '@playwright/test';
import { launchKiosk, type RunningKiosk } from '../support/kiosk.ts';
import { othersTake } from '../support/kiosk-calls.ts';
import { ANNA, Resident } from '../support/resident.ts';

const ENDING = ANNA.pesel.slice(-4);

let kiosk: RunningKiosk;
let anna: Resident;
let code: string;

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

async function toNewHour(): Promise<void> {
  await anna.findByCode(code, ENDING);
  await anna.sees('Znaleźliśmy wizytę');
  await anna.touch('Zmień termin');
  await anna.sees('Wybierz nowy dzień');
  await anna.touch(/^poniedziałek, 30 listopada/);
  await anna.sees('Wybierz nową godzinę');
  await anna.touch(/^10\.20/);
  await anna.sees('Sprawdź nowy termin');
}

test('C3 another time without typing anything again: a new code, and the old one is dead', async () => {
  await toNewHour();
  await expect(kiosk.page.getByText('wtorek, 24 listopada, godz. 7.30')).toBeVisible();
  await expect(kiosk.page.getByText('poniedziałek, 30 listopada, godz. 10.20')).toBeVisible();
  await expect(kiosk.page.getByText('Trzymamy dla Ciebie ten termin jeszcze 5 minut.')).toBeVisible();
  await anna.touch('Zmień termin');
  await anna.sees('Termin zmieniony');
  await expect(kiosk.page.getByText(/Poprzedni kod już nie działa/)).toBeVisible();
  const newCode = await anna.code();
  expect(newCode).not.toBe(code);
  await anna.finish();

  await anna.findByCode(code, ENDING);
  await anna.sees('Nie znaleźliśmy takiej wizyty');
  await anna.finish();
  await anna.findByCode(newCode, ENDING);
  await anna.sees('Znaleźliśmy wizytę');
  await expect(kiosk.page.getByText('poniedziałek, 30 listopada 2026')).toBeVisible();
});

test('C3 Wróć from the new time leaves the visit as it was', async () => {
  await toNewHour();
  for (const title of ['Wybierz nową godzinę', 'Wybierz nowy dzień', 'Znaleźliśmy wizytę']) {
    await anna.touch('Wróć');
    await anna.sees(title);
  }
  await expect(kiosk.page.getByText('wtorek, 24 listopada 2026')).toBeVisible();
});

test('C2 cancelled by code and the end of the PESEL; another end finds nothing', async () => {
  await anna.findByCode(code, '0000');
  await anna.sees('Nie znaleźliśmy takiej wizyty');
  await anna.touch(/^Zmień – Końcówka/);
  await kiosk.page.getByLabel(/^4 ostatnie cyfry/).fill(ENDING);
  await anna.touch('Dalej');
  await anna.sees('Znaleźliśmy wizytę');
  await anna.touch('Odwołaj tę wizytę');
  await anna.touch('Tak, odwołaj wizytę');
  await anna.sees('Wizyta odwołana');
  await anna.finish();
  await anna.findByCode(code, ENDING);
  await anna.sees('Nie znaleźliśmy takiej wizyty');
});

test('C2 the code can be scanned while cancelling', async () => {
  await anna.touch(/^Odwołaj wizytę/);
  await anna.touch(/^Mam kod wizyty/);
  await anna.sees('Wpisz kod wizyty');
  await anna.scan(code);
  await anna.sees('Wpisz końcówkę numeru PESEL');
});

async function secondVisit(): Promise<void> {
  await anna.chooseCase();
  await anna.touch('Dalej');
  await anna.touch(/^poniedziałek, 30 listopada/);
  await anna.touch(/^10\.20/);
  await anna.introduce();
  await anna.touch('Umów wizytę');
  await expect(kiosk.page.getByText('Ta osoba ma już umówioną wizytę w tej sprawie.')).toBeVisible();
}

test('A12 a second visit in the case takes the place of the first', async () => {
  await secondVisit();
  const shown = await kiosk.page.locator('main').innerText();
  expect(shown.replace(/[\s-]/g, '')).not.toContain(code);
  expect(shown).not.toContain('24 listopada');
  await anna.touch('Zmień na nowy termin');
  await anna.sees('Wizyta umówiona');
  await anna.finish();
  await anna.findByCode(code, ENDING);
  await anna.sees('Nie znaleźliśmy takiej wizyty');
});

test('A12 the first visit can be left as it is, or cancelled on the spot', async () => {
  await secondVisit();
  await anna.touch('Zostaw tamtą wizytę');
  await anna.touch('Nie, wracam');
  await anna.touch('Odwołaj tamtą wizytę');
  await anna.sees('Którego dnia jest wizyta?');
  await anna.touch(/^wtorek, 24 listopada/);
  await anna.touch('Odwołaj tę wizytę');
  await anna.touch('Tak, odwołaj wizytę');
  await anna.sees('Wizyta odwołana');
  await anna.touch('Umów nową wizytę');
  await anna.sees('Sprawdź i umów wizytę');
  await anna.book();
});

test('C3 a new time that others took meanwhile: the three nearest, and the old visit stands', async () => {
  await toNewHour();
  await anna.touch('Wróć');
  await anna.sees('Wybierz nową godzinę');
  await othersTake(kiosk.page, { caseId: 'id-card-collection', date: '2026-11-30', start: 620 });
  await expect(anna.button(/^10\.20/)).toHaveCount(0);
  await anna.touch(/^10\.30/);
  await anna.sees('Sprawdź nowy termin');
});

test('E3 a case is found by one’s own words', async () => {
  await anna.touch(/^Umów wizytę/);
  await anna.touch(/^Nie wiesz, gdzie/);
  await anna.sees('Czego dotyczy sprawa?');
  await anna.typeOnScreen('zgubi');
  await anna.touch(/utraty/);
  await anna.sees(/utraty/);
  await anna.touch('Wróć');
  await expect(kiosk.page.getByLabel('Napisz kilka słów')).toHaveValue('zgubi');
});
