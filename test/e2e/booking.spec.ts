import { expect, test } from '@playwright/test';
import { launchKiosk, type RunningKiosk } from '../support/kiosk.ts';
import { Resident } from '../support/resident.ts';

let kiosk: RunningKiosk;
let anna: Resident;

test.beforeEach(async () => {
  kiosk = await launchKiosk();
  anna = new Resident(kiosk.page);
});
test.afterEach(() => kiosk.close());

test('A4 books the nearest time with at most eight touches', async () => {
  await anna.chooseCase();
  await expect(kiosk.page.getByText('wtorek, 24 listopada')).toBeVisible();
  await anna.touch('Wybierz ten termin');
  await anna.introduce();
  const code = await anna.book();
  expect(code).toMatch(/^[234679CDFHJKMNPRTWX]{9}$/);
  expect(anna.touches).toBeLessThanOrEqual(8);
});

test('A2 books from the calendar with at most ten touches', async () => {
  await anna.chooseCase();
  await anna.touch('Dalej');
  await anna.sees('Wybierz dzień');
  await anna.touch(/^poniedziałek, 30 listopada/);
  await anna.sees('Wybierz godzinę');
  await anna.touch(/^10\.20/);
  await anna.introduce();
  await expect(kiosk.page.getByText('poniedziałek, 30 listopada, godz. 10.20')).toBeVisible();
  await expect(kiosk.page.getByText('kończy się na 11')).toBeVisible();
  await anna.book();
  expect(anna.touches).toBeLessThanOrEqual(10);
});

test('A10 a restart keeps the visit, and its hour is gone; cancelling gives the hour back', async () => {
  const take = async (pesel: string) => {
    await anna.chooseCase();
    await anna.touch('Wybierz ten termin');
    await anna.introduce({ pesel, firstName: 'Jan', lastName: 'Nowak', email: 'jan@example.pl' });
    const code = await anna.book();
    await anna.finish();
    return code;
  };
  const desks = ['90041703211', '72022912340', '81030300010'];
  const nearest = async () => {
    await anna.chooseCase();
    const text = await kiosk.page
      .getByText(/listopada, godz\./)
      .first()
      .innerText();
    await anna.finish();
    return text;
  };
  const before = await nearest();
  let taken = 0;
  for (const pesel of desks) {
    await take(pesel);
    taken += 1;
    if ((await nearest()) !== before) break;
  }
  const after = await nearest();
  expect(after).not.toBe(before);

  await kiosk.stop();
  kiosk = await launchKiosk({ home: kiosk.home });
  anna = new Resident(kiosk.page);
  expect(await nearest()).toBe(after);

  await anna.cancelWithoutCode();
  await kiosk.page.getByLabel(/^PESEL/).pressSequentially(desks[taken - 1] ?? '');
  await anna.touch('Dalej');
  await anna.touch(/^Dowody osobiste/);
  await anna.touch(/^Odbiór gotowego dowodu/);
  await anna.touch(/^wtorek, 24 listopada/);
  await anna.sees('Znaleźliśmy wizytę');
  await anna.touch('Odwołaj tę wizytę');
  await anna.touch('Tak, odwołaj wizytę');
  await anna.sees('Wizyta odwołana');
  await anna.finish();
  expect(await nearest()).toBe(before);
});

test('A10 a double tap on „Umów wizytę” books once', async () => {
  await anna.chooseCase();
  await anna.touch('Wybierz ten termin');
  await anna.introduce();
  await anna.button('Umów wizytę').dblclick({ noWaitAfter: true });
  await anna.sees('Wizyta umówiona');
  await anna.touch('Umów kolejną wizytę');
  await anna.touch(/^Dowody osobiste/);
  await anna.touch(/^Odbiór gotowego dowodu/);
  await anna.touch('Wybierz ten termin');
  await anna.sees('Sprawdź i umów wizytę');
  await anna.touch('Umów wizytę');
  await expect(kiosk.page.getByText('Ta osoba ma już umówioną wizytę w tej sprawie.')).toBeVisible();
});

test('B1 the receipt on the screen names no person', async () => {
  await anna.chooseCase();
  await anna.touch('Wybierz ten termin');
  await anna.introduce();
  const code = await anna.book();
  await anna.touch('Pokaż wydruk');
  await anna.sees('Twój wydruk');
  const paper = await kiosk.page.locator('main').innerText();
  expect(paper.replace(/[\s-]/g, '')).toContain(code);
  expect(paper).toContain('Spóźnienie oznacza rezygnację z wizyty.');
  expect(paper).not.toMatch(/Anna|Wiśniewska|90041703211|example/);
});
