import { expect } from '@playwright/test';
import { ANNA, type Resident } from './resident.ts';
import { type Story, settled } from './story.ts';

type LookAt = (button: string | RegExp, screen: string) => Promise<void>;

function lookingAt(anna: Resident, { at }: Story): LookAt {
  return async (button, screen) => {
    await anna.touch(button);
    await at(screen);
    await anna.touch('Wróć');
    await settled(anna.page);
  };
}

/** Every screen of a booking, and what lies on top of its screens. */
export async function bookingWalk(story: Story): Promise<void> {
  const { at } = story;
  const anna = await story.begin();
  const lookAt = lookingAt(anna, story);
  await at('start');
  await lookAt('Pomoc', 'help');
  await lookAt('Ułatwienia', 'accessibility');
  await lookAt('Zgłoś uwagę', 'comment');
  await anna.touch(/^Umów wizytę/);
  await anna.sees('Wybierz wydział');
  await at('department');
  await searching(anna, at);
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

async function searching(anna: Resident, at: Story['at']): Promise<void> {
  await anna.touch(/^Nie wiesz, gdzie/);
  await anna.sees('Czego dotyczy sprawa?');
  const words = anna.page.getByLabel('Napisz kilka słów');
  await words.pressSequentially('zgubiłem dowód');
  await anna.page.getByRole('region', { name: 'Pasujące sprawy' }).getByRole('button').first().waitFor();
  await at('search');
  await words.fill('hipopotam');
  await anna.page.getByText('Nie znaleźliśmy takiej sprawy.').waitFor();
  await at('search-none');
  await anna.touch('Wróć');
  await anna.sees('Wybierz wydział');
}

/** Cancelling without a code, until nothing was found too often. */
export async function notFoundWalk(story: Story): Promise<void> {
  const { at } = story;
  const anna = await story.begin();
  await anna.touch(/^Odwołaj wizytę/);
  await anna.sees('Czy masz kod wizyty?');
  await at('cancel-choice');
  await anna.touch(/^Nie mam kodu/);
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
  // Every answer takes its even time: a touch that comes too early changes nothing.
  await expect(async () => {
    if (await anna.button('Szukaj ponownie').isVisible()) await anna.touch('Szukaj ponownie');
    await expect(anna.page.getByRole('heading', { level: 1 })).toHaveText('Przerwa w szukaniu wizyt', { timeout: 600 });
  }).toPass();
  await at('cancel-paused');
  await anna.finish();
}

/** Arrow keys may have led the calendar into another month. */
export async function showNovember(anna: Resident): Promise<void> {
  const back = anna.button(/^Poprzedni miesiąc/);
  while ((await back.isVisible()) && (await back.getAttribute('aria-disabled')) !== 'true') {
    await back.click();
    await settled(anna.page);
  }
}

/** Turns the pages of a screen, from its first, until a button is there. */
export async function turnTo(anna: Resident, button: RegExp): Promise<void> {
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
