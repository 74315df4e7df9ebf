import { expect, test } from '@playwright/test';
import { launchKiosk, type RunningKiosk } from '../support/kiosk.ts';
import { call, othersTake } from '../support/kiosk-calls.ts';
import { Resident } from '../support/resident.ts';

const NEAREST = { caseId: 'id-card-collection', date: '2026-11-24', start: 450 };
const MINUTE_MS = 60_000;

let kiosk: RunningKiosk;
let anna: Resident;

test.beforeEach(async () => {
  kiosk = await launchKiosk();
  anna = new Resident(kiosk.page);
});
test.afterEach(() => kiosk.close());

async function chooseNearest(): Promise<void> {
  await anna.chooseCase();
  await anna.touch('Wybierz ten termin');
  await anna.sees('Wpisz swój numer PESEL');
}

const banner = (words: string | RegExp) => kiosk.page.getByRole('status').getByText(words);

test('A8 the hour is kept: others can take every desk but one, and the booking succeeds', async () => {
  await chooseNearest();
  await expect(banner('Trzymamy dla Ciebie ten termin jeszcze 5 minut.')).toBeVisible();
  await othersTake(kiosk.page, NEAREST);
  await anna.introduce();
  await anna.book();
});

for (const leave of ['Wróć', 'Zakończ']) {
  test(`A8 ${leave} lets the hour go: one more person can have it`, async () => {
    await chooseNearest();
    const others = await othersTake(kiosk.page, NEAREST);
    await anna.touch(leave);
    await anna.sees(leave === 'Wróć' ? /^Odbiór/ : 'Umów wizytę w urzędzie');
    expect(await othersTake(kiosk.page, NEAREST, others)).toBe(1);
  });
}

test('A8 a time that was lost while typing: typed data stay, the three nearest are offered', async () => {
  await chooseNearest();
  await anna.introduce();
  await call(kiosk.page, 'releaseHold', {});
  await othersTake(kiosk.page, NEAREST);
  await anna.touch('Umów wizytę');
  await anna.sees('Wybierz godzinę');
  await expect(kiosk.page.getByText('Ktoś właśnie zajął tę godzinę. Wybierz inną.')).toBeVisible();
  await anna.touch(/godz\..7\.40/);
  await anna.sees('Sprawdź i umów wizytę');
  await expect(kiosk.page.getByText('Anna Wiśniewska')).toBeVisible();
  await anna.book();
});

test('A8 minutes are counted, more time is offered at the end, and an hour that expired can be kept again', async () => {
  await kiosk.page.clock.install();
  await chooseNearest();
  await kiosk.page.clock.fastForward(MINUTE_MS);
  await expect(banner(/jeszcze 4 minuty/)).toBeVisible();
  await expect(anna.button('Przedłuż')).toHaveCount(0);
  await kiosk.page.getByLabel(/^PESEL/).press('9');
  await kiosk.page.clock.fastForward(MINUTE_MS);
  await kiosk.page.getByLabel(/^PESEL/).press('0');
  await kiosk.page.clock.fastForward(MINUTE_MS);
  await expect(banner(/jeszcze 2 minuty/)).toBeVisible();
  await anna.touch('Przedłuż');
  await expect(banner(/jeszcze 5 minut/)).toBeVisible();
  for (let minute = 0; minute < 5; minute += 1) {
    await kiosk.page.getByLabel(/^PESEL/).press('0');
    await kiosk.page.clock.fastForward(MINUTE_MS);
  }
  await expect(banner('Już nie trzymamy dla Ciebie tego terminu.')).toBeVisible();
  await anna.touch('Trzymaj dalej');
  await expect(banner(/jeszcze 5 minut/)).toBeVisible();
  await expect(kiosk.page.getByText('Wpisano 7 z 11 cyfr')).toBeVisible();
});

test('edge: the hold expires on the check screen and somebody takes the hour', async () => {
  await kiosk.page.clock.install();
  await chooseNearest();
  await anna.introduce();
  for (let minute = 0; minute < 5; minute += 1) {
    await kiosk.page.keyboard.press('Shift');
    await kiosk.page.clock.fastForward(MINUTE_MS);
  }
  await call(kiosk.page, 'releaseHold', {});
  await othersTake(kiosk.page, NEAREST);
  await anna.touch('Trzymaj dalej');
  await anna.sees('Wybierz godzinę');
  await expect(kiosk.page.getByText('Ktoś właśnie zajął tę godzinę. Wybierz inną.')).toBeVisible();
  await anna.touch(/godz\..7\.40/);
  await anna.sees('Sprawdź i umów wizytę');
  await expect(kiosk.page.getByText('Anna Wiśniewska')).toBeVisible();
});
