import type { Page } from '@playwright/test';
import { ANNA, Resident } from './resident.ts';

/** Called at every screen of the tour. Leaves the screen as it found it. */
export type Stop = (screen: string) => Promise<void>;

/** Waits until the page has drawn what it has to draw: fonts are there, nothing moves, the text is the same for some frames. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    let seen = '';
    for (let same = 0, frame = 0; same < 4 && frame < 300; frame += 1) {
      await new Promise((next) => requestAnimationFrame(() => next(null)));
      const moving = document.getAnimations().some((animation) => animation.playState === 'running');
      const now = `${document.body.innerHTML.length} ${document.documentElement.className}`;
      same = !moving && now === seen ? same + 1 : 0;
      seen = now;
    }
  });
}

/** Walks through every screen of a resident: a booking, what lies on top of its screens, a cancellation. */
export async function tour(page: Page, stop: Stop): Promise<void> {
  const anna = new Resident(page);
  const at = async (screen: string) => {
    await settled(page);
    await stop(screen);
  };
  const lookAt = async (button: string | RegExp, screen: string) => {
    await anna.touch(button);
    await at(screen);
    await anna.touch('Wróć');
    await settled(page);
  };
  await anna.sees('Umów wizytę w urzędzie');
  await at('start');
  await lookAt('Pomoc', 'help');
  await lookAt('Ułatwienia', 'accessibility');
  await booking(anna, at, lookAt);
  await cancelling(anna, at);
}

type LookAt = (button: string | RegExp, screen: string) => Promise<void>;

async function booking(anna: Resident, at: Stop, lookAt: LookAt): Promise<void> {
  await anna.touch(/^Umów wizytę/);
  await anna.sees('Wybierz wydział');
  await at('department');
  await anna.touch(/^Dowody osobiste/);
  await anna.sees('Wybierz sprawę');
  await at('case');
  await anna.touch(/^Odbiór gotowego dowodu/);
  await anna.sees(/^Odbiór/);
  await at('case-info');
  await turnTo(anna, /^Wzór dokumentu/);
  await lookAt(/^Wzór dokumentu/, 'template');
  await anna.touch('Dalej');
  await anna.sees('Wybierz dzień');
  await at('day');
  await showNovember(anna);
  await anna.touch(/^poniedziałek, 30 listopada/);
  await anna.sees('Wybierz godzinę');
  await at('hour');
  await anna.touch(/^10\.20/);
  await anna.sees('Wpisz swój numer PESEL');
  await at('pesel');
  await lookAt(/^Przeczytaj całą informację/, 'privacy');
  await anna.page.getByLabel(/^PESEL/).pressSequentially('90041703212');
  await anna.touch('Dalej');
  await at('pesel-error');
  await anna.touch('Wyczyść');
  await anna.page.getByLabel(/^PESEL/).pressSequentially(ANNA.pesel);
  await anna.touch('Dalej');
  await anna.sees('Jak się nazywasz?');
  await anna.touch('Dalej');
  await at('name-error');
  await anna.page.getByLabel('Imię').fill(ANNA.firstName);
  await anna.page.getByLabel('Nazwisko').fill(ANNA.lastName);
  await at('name');
  await anna.touch('Dalej');
  await anna.sees('Jak się z Tobą skontaktować?');
  await anna.touch('Dalej');
  await at('contact-error');
  await anna.page.getByLabel('Adres e-mail').fill(ANNA.email);
  await at('contact');
  await anna.touch('Dalej');
  await anna.sees('Sprawdź i umów wizytę');
  await at('check');
  await anna.touch('Zakończ');
  await at('finish-question');
  await anna.touch('Nie, wracam');
  await anna.book();
  await at('done');
  if (await anna.button('Pokaż wydruk').isVisible()) await lookAt('Pokaż wydruk', 'receipt');
  await anna.finish();
}

async function cancelling(anna: Resident, at: Stop): Promise<void> {
  await anna.touch(/^Odwołaj wizytę/);
  await at('cancel-pesel');
  await anna.page.getByLabel(/^PESEL/).pressSequentially(ANNA.pesel);
  await anna.touch('Dalej');
  await anna.sees('W którym wydziale jest wizyta?');
  await at('cancel-department');
  await anna.touch(/^Dowody osobiste/);
  await anna.sees('W jakiej sprawie jest wizyta?');
  await at('cancel-case');
  await anna.touch(/^Odbiór gotowego dowodu/);
  await anna.sees('Którego dnia jest wizyta?');
  await at('cancel-day');
  await showNovember(anna);
  await anna.touch(/^wtorek, 24 listopada/);
  await anna.sees('Nie znaleźliśmy takiej wizyty');
  await at('cancel-not-found');
  for (let attempt = 2; attempt <= 5; attempt += 1) {
    await anna.touch('Szukaj ponownie');
    await settled(anna.page);
  }
  if (await anna.button('Szukaj ponownie').isVisible()) await anna.touch('Szukaj ponownie');
  await anna.sees('Przerwa w odwoływaniu');
  await at('cancel-paused');
  await anna.finish();
}

/** Arrow keys may have led the calendar into another month. */
async function showNovember(anna: Resident): Promise<void> {
  const back = anna.button(/^Poprzedni miesiąc/);
  while ((await back.isVisible()) && (await back.getAttribute('aria-disabled')) !== 'true') {
    await back.click();
    await settled(anna.page);
  }
}

/** Turns the pages of a screen, from its first, until a button is there. */
async function turnTo(anna: Resident, button: RegExp): Promise<void> {
  const turn = async (name: string) => {
    const pager = anna.button(name);
    if (!(await pager.isVisible()) || (await pager.getAttribute('aria-disabled')) === 'true') return false;
    await pager.click();
    await settled(anna.page);
    return true;
  };
  while (await turn('Poprzednie'));
  while (!(await anna.button(button).first().isVisible()) && (await turn('Następne')));
}

/** The screens of a cancellation that succeeds: after a booking on 30 November, in a kiosk that is not paused. */
export async function cancelTour(page: Page, stop: Stop): Promise<void> {
  const anna = new Resident(page);
  await anna.chooseCase();
  await anna.touch('Wybierz ten termin');
  await anna.introduce();
  await anna.book();
  await anna.finish();
  await anna.touch(/^Odwołaj wizytę/);
  await page.getByLabel(/^PESEL/).pressSequentially(ANNA.pesel);
  await anna.touch('Dalej');
  await anna.touch(/^Dowody osobiste/);
  await anna.touch(/^Odbiór gotowego dowodu/);
  await anna.touch(/^wtorek, 24 listopada/);
  await anna.sees('Znaleźliśmy wizytę');
  await settled(page);
  await stop('cancel-visit');
  await anna.touch('Odwołaj tę wizytę');
  await settled(page);
  await stop('cancel-question');
  await anna.touch('Tak, odwołaj wizytę');
  await anna.sees('Wizyta odwołana');
  await settled(page);
  await stop('cancel-done');
  await anna.finish();
}
