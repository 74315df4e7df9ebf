import { suspended, withoutPesel, workedUntil } from './kiosk-data.ts';
import { ANNA, PASSPORT, type Resident } from './resident.ts';
import type { Story } from './story.ts';
import { showNovember } from './tour.ts';

/** The nearest free time of an empty kiosk on its usual day, 23 November 2026 at 9.41. */
export const NEAREST_DAY = '2026-11-24';
const ENDING = ANNA.pesel.slice(-4);

async function booked(anna: Resident): Promise<string> {
  await anna.chooseCase();
  await anna.touch('Wybierz ten termin');
  await anna.introduce();
  const code = await anna.book();
  await anna.finish();
  return code;
}

/** A visit that is found by its code, gets another time and is cancelled. */
export async function changeWalk(story: Story): Promise<void> {
  const { at } = story;
  const anna = await story.begin();
  const code = await booked(anna);
  await anna.touch(/^Odwołaj wizytę/);
  await anna.touch(/^Mam kod wizyty/);
  await anna.sees('Wpisz kod wizyty');
  const field = anna.page.getByLabel('Kod wizyty');
  await field.pressSequentially('K7CM3P9TX');
  await anna.touch('Dalej');
  await at('cancel-code-error');
  await field.fill(code);
  await at('cancel-code');
  await anna.touch('Dalej');
  await anna.sees('Wpisz końcówkę numeru PESEL');
  const ending = anna.page.getByLabel(/^4 ostatnie cyfry/);
  await ending.pressSequentially('0000');
  await at('cancel-ending');
  await anna.touch('Dalej');
  await anna.sees('Nie znaleźliśmy takiej wizyty');
  await at('cancel-not-found-by-code');
  await anna.touch(/^Zmień – Końcówka/);
  await ending.fill(ENDING);
  await anna.touch('Dalej');
  await anna.sees('Znaleźliśmy wizytę');
  await at('cancel-visit');
  await anna.touch('Zmień termin');
  await anna.sees('Wybierz nowy dzień');
  await at('move-day');
  await showNovember(anna);
  await anna.touch(/^poniedziałek, 30 listopada/);
  await anna.sees('Wybierz nową godzinę');
  await at('move-hour');
  await anna.touch(/^10\.20/);
  await anna.sees('Sprawdź nowy termin');
  await at('move-check');
  await anna.touch('Zmień termin');
  await anna.sees('Termin zmieniony');
  await at('move-done');
  const newCode = await anna.code();
  await anna.finish();
  await cancelling(anna, newCode, at);
}

async function cancelling(anna: Resident, code: string, at: Story['at']): Promise<void> {
  await anna.findByCode(code, ENDING);
  await anna.sees('Znaleźliśmy wizytę');
  await anna.touch('Odwołaj tę wizytę');
  await at('cancel-question');
  await anna.touch('Tak, odwołaj wizytę');
  await anna.sees('Wizyta odwołana');
  await at('cancel-done');
  await anna.finish();
}

/** What one is told who says that one has come: on another day, too early, too late. */
export async function arrivalWalk(story: Story): Promise<void> {
  const { at } = story;
  let anna = await story.begin();
  const code = await booked(anna);
  await anna.touch(/^Mam wizytę/);
  await anna.sees('Wpisz kod wizyty');
  await at('arrive-code');
  await anna.touch(/^Nie mam kodu/);
  await anna.sees('Wpisz numer PESEL z wizyty');
  await at('arrive-pesel');
  await anna.page.getByLabel(/^PESEL/).pressSequentially('72022912340');
  await anna.touch('Dalej');
  await anna.sees('Nie znaleźliśmy takiej wizyty');
  await at('arrive-not-found');
  await anna.touch('Zakończ');
  await anna.touch('Tak, zakończ');
  await anna.scan(code);
  await anna.sees('Twoja wizyta jest innego dnia');
  await at('arrive-other-day');

  anna = await story.begin(`${NEAREST_DAY}T06:40`);
  await anna.scan(code);
  await anna.sees('Jest jeszcze za wcześnie');
  await at('arrive-early');

  await workedUntil(await story.end(), `${NEAREST_DAY}T07:31`);
  anna = await story.begin(`${NEAREST_DAY}T07:33`);
  await anna.scan(code);
  await anna.sees('Godzina wizyty minęła');
  await at('arrive-late');
}

/** Coming in time. */
export async function waitingWalk(story: Story): Promise<void> {
  const code = await booked(await story.begin());
  const anna = await story.begin(`${NEAREST_DAY}T07:12`);
  await anna.scan(code);
  await anna.sees('Jesteś na liście');
  await story.at('arrive-arrived');
}

/** A kiosk that was off at the hour of the visit. */
export async function outageWalk(story: Story): Promise<void> {
  const code = await booked(await story.begin());
  const anna = await story.begin(`${NEAREST_DAY}T08:05`);
  await anna.scan(code);
  await anna.sees('Zapytaj pracownika urzędu');
  await story.at('arrive-ask-staff');
}

/** A department in which booking is suspended, its visits can be cancelled as ever; and a person without a PESEL. */
export async function suspensionWalk(story: Story): Promise<void> {
  await story.begin();
  await withoutPesel(await story.end());
  await suspended(await story.end(), 'vehicles', 'Awaria systemu rejestracji. Umawiamy znowu od środy.');
  const anna = await story.begin();
  await anna.touch(/^Umów wizytę/);
  await anna.sees('Wybierz wydział');
  await anna.page.getByText('Awaria systemu rejestracji. Umawiamy znowu od środy.').waitFor();
  await story.at('department-suspended');
  await anna.finish();
  await anna.cancelWithoutCode();
  await anna.page.getByLabel(/^PESEL/).pressSequentially(ANNA.pesel);
  await anna.touch('Dalej');
  await anna.touch(/^Rejestracja pojazdów/);
  await anna.sees('W jakiej sprawie jest wizyta?');
  await anna.finish();
  await introducedByDocument(anna, story.at);
}

async function introducedByDocument(anna: Resident, at: Story['at']): Promise<void> {
  await anna.chooseCase();
  await anna.touch('Wybierz ten termin');
  await anna.sees('Wpisz swój numer PESEL');
  await at('pesel-or-document');
  await anna.withoutPesel();
  await anna.touch('Dalej');
  await at('document-error');
  await anna.typeDocument(PASSPORT);
  await at('document');
  await anna.touch('Dalej');
  await anna.introduceByName();
  await at('check-document');
  await anna.finish();
  await anna.touch(/^Odwołaj wizytę/);
  await anna.touch(/^Mam kod wizyty/);
  await anna.page.getByLabel('Kod wizyty').pressSequentially('K7CM3P9TD');
  await anna.touch('Dalej');
  await anna.sees('Wpisz końcówkę numeru PESEL albo dokumentu');
  await at('cancel-ending-document');
  await anna.finish();
}

const MINUTE_MS = 60_000;

/** An hour that is kept: with little time left and after it, and a person who has a visit in this case already. */
export async function holdWalk(story: Story): Promise<void> {
  const { at } = story;
  const anna = await story.begin();
  await booked(anna);
  await anna.page.clock.install();
  await anna.chooseCase();
  await anna.touch('Wybierz ten termin');
  await anna.sees('Wpisz swój numer PESEL');
  await later(anna, 3);
  await at('pesel-hold-ending');
  await anna.touch('Przedłuż');
  await anna.introduce();
  await at('check-hold');
  await later(anna, 3);
  await anna.touch('Wróć');
  await anna.sees('Jak się z Tobą skontaktować?');
  await at('contact-hold-ending');
  await later(anna, 2);
  await anna.touch('Wróć');
  await anna.sees('Jak się nazywasz?');
  await at('name-hold-gone');
  await anna.touch('Trzymaj dalej');
  await anna.touch('Dalej');
  await anna.touch('Dalej');
  await anna.touch('Umów wizytę');
  await anna.page.getByText('Ta osoba ma już umówioną wizytę w tej sprawie.').waitFor();
  await at('check-duplicate');
  await anna.finish();
}

/** Lets minutes pass, one by one, with a sign of life in each. */
async function later(anna: Resident, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await anna.page.keyboard.press('Shift');
    await anna.page.clock.fastForward(MINUTE_MS);
  }
}
