import type { Page } from '@playwright/test';
import { CLERK_PIN, Clerk, makeStaff } from './clerk.ts';
import { call } from './kiosk-calls.ts';
import { broughtBack, workedForWeeks, workedUntil } from './kiosk-data.ts';
import type { Story, Walk } from './story.ts';

/** People of the day's list: synthetic, with PESELs that pass. */
export const PEOPLE = [
  ['72022912340', 'Halina', 'Bąk'],
  ['81030300010', 'Marek', 'Jóźwiak'],
  ['00210155516', 'Iryna', 'Dąbrowska'],
  ['99123155508', 'Krzysztof', 'Mazur'],
  ['90041703211', 'Anna', 'Wiśniewska'],
] as const;

const CASE = 'id-card-application-adult';
const HOURS = [480, 500, 560, 600, 640] as const;

/** Five people book one day's hours of a case, as residents do. */
export async function peopleBook(page: Page, date: string, theCase = CASE): Promise<void> {
  for (const [index, [pesel, firstName, lastName]] of PEOPLE.entries()) {
    const answer = await call(page, 'book', {
      idempotencyKey: `people-of-the-day-${index}-${date}`,
      caseId: theCase,
      date,
      start: HOURS[index],
      person: {
        pesel,
        document: null,
        firstName,
        lastName,
        email: `${firstName.toLowerCase()}@example.pl`,
        phone: '600 100 200',
      },
      language: 'pl',
      holdId: null,
      onEarlier: 'refuse',
    });
    if (!answer.ok) throw new Error(`booking ${index} was refused: ${answer.error?.type}`);
  }
}

/** Yesterday people booked; today Barbara and Ewa have their PINs. Begins at an hour of today. */
async function workday(story: Story, hour: string): Promise<Clerk> {
  const before = await story.begin('2026-11-23T09:41');
  await peopleBook(before.page, '2026-11-24');
  await peopleBook(before.page, '2026-12-01', 'id-card-application-child');
  const home = await story.end();
  await workedForWeeks(home, '2026-11-24');
  await workedUntil(home, `2026-11-24T${hour}`);
  const { page } = await story.begin(`2026-11-24T${hour}`);
  await makeStaff(page, home);
  return new Clerk(page);
}

/** The door: the first setting up, the number, the PIN. */
async function doorWalk(story: Story): Promise<void> {
  const { page } = await story.begin();
  const clerk = new Clerk(page);
  await clerk.comeIn();
  await story.at('staff-set-up');
  const home = await story.end();
  const again = await story.begin();
  await makeStaff(again.page, home);
  const barbara = new Clerk(again.page);
  await barbara.comeIn();
  await story.at('staff-number');
  await again.page.keyboard.type('10');
  await again.page.keyboard.press('Enter');
  await again.page.keyboard.type('5829');
  await story.at('staff-pin');
}

/** What a clerk works with. */
async function dayWalk(story: Story): Promise<void> {
  const clerk = await workday(story, '08:02');
  const { page } = clerk;
  await call(page, 'signIn', { number: '11', pin: CLERK_PIN });
  const list = (await call(page, 'listDay', { date: '2026-11-24', departmentId: null })).value as { code: string }[];
  for (const { code } of list.slice(1, 4)) await call(page, 'arrive', { by: 'code', code });
  await call(page, 'callNext', { deskId: 'id-1' });
  await call(page, 'signOut', {});
  await clerk.asClerk();
  await clerk.choose('Wydział', 'Dowody osobiste');
  await clerk.press('Dowody 1');
  await story.at('staff-day');
  await clerk.press('Umów wizytę');
  await page.getByRole('dialog').waitFor();
  await story.at('staff-book');
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^Więcej/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Szczegóły' }).click();
  await page.getByRole('dialog').waitFor();
  await story.at('staff-visit');
  await page.keyboard.press('Escape');
  await clerk.open('Znajdź wizytę');
  await page.getByRole('textbox').first().fill('H7K3MR9TX');
  await story.at('staff-find');
  await clerk.open('Do rozstrzygnięcia');
  await story.at('staff-unresolved');
  await clerk.open('Uwagi');
  await story.at('staff-comments');
}

/** The second screen (I3), with people called one after another. */
async function displayWalk(story: Story): Promise<void> {
  const { page } = await workday(story, '08:02');
  await call(page, 'signIn', { number: '11', pin: CLERK_PIN });
  const list = (await call(page, 'listDay', { date: '2026-11-24', departmentId: null })).value as { code: string }[];
  for (const { code } of list.slice(1, 3)) await call(page, 'arrive', { by: 'code', code });
  for (const deskId of ['id-1', 'id-2']) await call(page, 'callNext', { deskId });
  await story.begin('2026-11-24T08:03', 'display');
  await story.at('display');
}

const TABS = [
  ['Tydzień', 'week'],
  ['Stanowiska', 'desks'],
  ['Długość wizyt', 'lengths'],
  ['Dni wolne i święta', 'days'],
  ['Wstrzymanie', 'suspension'],
  ['Historia', 'history'],
] as const;

/** The schedule, with a change that hits visits. */
async function scheduleWalk(story: Story): Promise<void> {
  const clerk = await workday(story, '08:02');
  const { page } = clerk;
  await clerk.asAdministrator();
  await clerk.open('Grafik');
  await clerk.choose('Wydział', 'Dowody osobiste');
  for (const [tab, name] of TABS) {
    await page.getByRole('tab', { name: tab }).click();
    await story.at(`staff-schedule-${name}`);
  }
  await page.getByRole('tab', { name: 'Dni wolne i święta' }).click();
  await clerk.press('Dodaj dzień wolny');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('spinbutton', { name: /^dzień/i })
    .first()
    .click();
  await page.keyboard.type('01122026');
  await dialog.getByRole('button', { name: 'Szkolenie pracowników.' }).click();
  await story.at('staff-closed-day');
  await dialog.getByRole('button', { name: 'Zapisz', exact: true }).click();
  await page.getByRole('heading', { name: /^Zmiana dotyczy/ }).waitFor();
  await story.at('staff-impact');
}

/** Turns every chart into the table of its numbers. */
async function everyTable(page: Page): Promise<void> {
  const asTable = page.getByRole('button', { name: /^Pokaż tabelę/ });
  for (let left = await asTable.count(); left > 0; left -= 1) await asTable.first().click();
}

/** What an administrator looks after besides the schedule. */
async function officeWalk(story: Story): Promise<void> {
  const clerk = await workday(story, '08:02');
  const { page } = clerk;
  await call(page, 'submitComment', { text: 'Za mało krzeseł w poczekalni.', place: 'start', language: 'pl' });
  await clerk.asAdministrator();
  await clerk.open('Sprawy i wzory');
  await story.at('staff-content');
  await page
    .getByRole('button', { name: /^Zmień: / })
    .first()
    .click();
  await page.getByRole('button', { name: 'Opublikuj' }).waitFor();
  await story.at('staff-case');
  await clerk.open('Statystyki');
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await story.at('staff-statistics');
  await everyTable(page);
  await story.at('staff-statistics-tables');
  await clerk.choose('Wydział', 'Biuro Obsługi Klienta (BOK)');
  await page.getByText('W tych dniach nikt nie miał umówionej wizyty.').waitFor();
  await story.at('staff-statistics-empty');
  for (const [name, screen] of [
    ['Wiadomości', 'staff-messages'],
    ['Uwagi', 'staff-comments-new'],
    ['Urządzenie', 'staff-device'],
    ['Ustawienia', 'staff-settings'],
    ['Pracownicy', 'staff-people'],
    ['Dane osób', 'staff-privacy'],
    ['Dziennik', 'staff-audit'],
  ] as const) {
    await clerk.open(name);
    await story.at(screen);
  }
  await clerk.open('Urządzenie');
  await page.getByRole('tab', { name: 'Kopie danych' }).click();
  await page.getByRole('button', { name: 'Zrób kopię teraz' }).waitFor();
  await story.at('staff-backups');
  await printerWalk(story, clerk);
}

/** What staff read after the kiosk has brought damaged data back by itself. */
async function recoveryWalk(story: Story): Promise<void> {
  const { page: before } = await workday(story, '08:02');
  await call(before, 'signIn', { number: '11', pin: CLERK_PIN });
  const list = (await call(before, 'listDay', { date: '2026-11-24', departmentId: null })).value as { code: string }[];
  broughtBack(
    await story.end(),
    list.map(({ code }) => code),
  );
  const { page } = await story.begin('2026-11-24T08:02');
  const clerk = new Clerk(page);
  await clerk.asAdministrator();
  await clerk.open('Urządzenie');
  await page.getByRole('tab', { name: 'Kopie danych' }).click();
  await page.getByRole('heading', { name: 'Kiosk sam odtworzył dane' }).waitFor();
  await story.at('staff-recovery');
}

/** The receipt printer: a word over every page while it does not print, what to do, what it hangs on. */
async function printerWalk(story: Story, clerk: Clerk): Promise<void> {
  const { page } = clerk;
  // Nobody listens there.
  const settings = { kind: 'network', host: '127.0.0.1', port: 1 };
  await call(page, 'savePrinter', { settings });
  await clerk.open('Dzień', /^Wizyty/);
  await clerk.choose('Wydział', 'Dowody osobiste');
  await page.getByRole('button', { name: /^Kiosk 1: drukarka nie odpowiada/ }).waitFor();
  await story.at('staff-printer-alert');
  // The first visit of the day is over; the second stands.
  await page
    .getByRole('button', { name: /^Więcej/ })
    .nth(1)
    .click();
  await page.getByRole('menuitem', { name: 'Szczegóły' }).click();
  await clerk.button('Wydrukuj potwierdzenie').waitFor();
  await story.at('staff-receipt');
  await page.keyboard.press('Escape');
  await clerk.press(/^Kiosk 1: drukarka nie odpowiada/);
  await page.getByRole('button', { name: 'Wydrukuj na próbę' }).waitFor();
  await story.at('staff-printer');
  await clerk.press('Zmień');
  await clerk.press('Znajdź drukarkę');
  await page.getByText('nie przyjmuje połączeń na tym porcie').waitFor();
  await story.at('staff-printer-settings');
  await page.keyboard.press('Escape');
}

/** Walks that together stop at every screen of staff. */
export const STAFF_WALKS: Readonly<Record<string, Walk>> = {
  'the door': doorWalk,
  'the day': dayWalk,
  'the schedule': scheduleWalk,
  'the office': officeWalk,
  'data brought back': recoveryWalk,
  'the calling display': displayWalk,
};
