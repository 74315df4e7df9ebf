import { expect, type Page } from '@playwright/test';

export const ANNA = {
  pesel: '90041703211',
  firstName: 'Anna',
  lastName: 'Wiśniewska',
  email: 'anna.wisniewska@example.pl',
} as const;

/** A document of nobody. */
export const PASSPORT = { number: 'CCC456789', born: '31011990' } as const;

/** Keys as a handheld reader sends them: one after the other, without waiting for what becomes of them. */
export async function scanned(page: Page, text: string): Promise<void> {
  await Promise.all([...text, 'Enter'].map((key) => page.keyboard.press(key)));
}

/** Somebody before the kiosk, who sees names of buttons and touches them. Counts touches that are not typing. */
export class Resident {
  readonly page: Page;
  touches = 0;

  constructor(page: Page) {
    this.page = page;
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  async touch(name: string | RegExp): Promise<void> {
    this.touches += 1;
    await this.button(name).first().click();
  }

  async sees(title: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title);
  }

  /** Types on the keyboard of the screen, key by key. */
  async typeOnScreen(text: string): Promise<void> {
    for (const character of text)
      await this.page.locator('[data-keys]').getByRole('button', { name: character, exact: true }).click();
  }

  /** From the start screen to what is known about a case. */
  async chooseCase(department = /^Dowody osobiste/, theCase = /^Odbiór gotowego dowodu/): Promise<void> {
    await this.touch(/^Umów wizytę/);
    await this.sees('Wybierz wydział');
    await this.touch(department);
    await this.sees('Wybierz sprawę');
    await this.touch(theCase);
    await this.sees(/Odbiór gotowego dowodu/);
  }

  /** From the PESEL screen to the check screen, on a physical keyboard. */
  async introduce(person: { pesel: string; firstName: string; lastName: string; email: string } = ANNA): Promise<void> {
    await this.sees('Wpisz swój numer PESEL');
    await this.page.getByLabel(/^PESEL/).pressSequentially(person.pesel);
    await this.touch('Dalej');
    await this.introduceByName(person);
  }

  /** From the screen of the PESEL to that of a document. */
  async withoutPesel(): Promise<void> {
    await this.touch('Nie mam numeru PESEL');
    await this.sees('Wpisz numer dokumentu');
  }

  async typeDocument({ number, born }: { number: string; born: string }): Promise<void> {
    await this.page.getByLabel('Numer dokumentu').pressSequentially(number);
    await this.page.getByLabel(/^Data urodzenia/).pressSequentially(born);
  }

  /** From the screen of the name to the check screen. */
  async introduceByName(person: { firstName: string; lastName: string; email: string } = ANNA): Promise<void> {
    await this.sees('Jak się nazywasz?');
    await this.page.getByLabel('Imię').fill(person.firstName);
    await this.page.getByLabel('Nazwisko').fill(person.lastName);
    await this.touch('Dalej');
    await this.sees('Jak się z Tobą skontaktować?');
    await this.page.getByLabel('Adres e-mail').fill(person.email);
    await this.touch('Dalej');
    await this.sees('Sprawdź i umów wizytę');
  }

  async book(): Promise<string> {
    await this.touch('Umów wizytę');
    await this.sees('Wizyta umówiona');
    return this.code();
  }

  /** As a handheld reader types: quickly, with Enter at the end. */
  async scan(code: string): Promise<void> {
    const title = this.page.getByRole('heading', { level: 1 });
    const before = await title.innerText();
    // A busy machine may spread the keys so that they are no reader's any more: then the paper is held there once again.
    await expect(async () => {
      await scanned(this.page, `UM1:${code}`);
      await expect(title).not.toHaveText(before, { timeout: 4000 });
    }).toPass({ timeout: 15_000 });
  }

  /** From the start screen to the visit that is found by its code (C2). */
  async findByCode(code: string, peselEnding: string): Promise<void> {
    await this.touch(/^Odwołaj wizytę/);
    await this.nameByCode(code, peselEnding);
  }

  /** From the question whether one has a code to the visit. */
  async nameByCode(code: string, peselEnding: string): Promise<void> {
    await this.sees('Czy masz kod wizyty?');
    await this.touch(/^Mam kod wizyty/);
    await this.sees('Wpisz kod wizyty');
    await this.page.getByLabel('Kod wizyty').fill(code);
    await this.touch('Dalej');
    await this.sees('Wpisz końcówkę numeru PESEL');
    await this.page.getByLabel(/^4 ostatnie cyfry/).pressSequentially(peselEnding);
    await this.touch('Dalej');
  }

  /** From the start screen to the PESEL of somebody who cancels without a code (C1). */
  async cancelWithoutCode(): Promise<void> {
    await this.touch(/^Odwołaj wizytę/);
    await this.sees('Czy masz kod wizyty?');
    await this.touch(/^Nie mam kodu/);
    await this.sees('Wpisz numer PESEL z wizyty');
  }

  /** Ends the session; says yes where the kiosk asks. */
  async finish(): Promise<void> {
    await this.touch('Zakończ');
    const start = this.button(/^Mam wizytę Potwierdź/);
    const yes = this.button('Tak, zakończ');
    await expect(start.or(yes).first()).toBeVisible();
    if (await yes.isVisible()) await yes.click();
    await this.sees('Umów wizytę w urzędzie');
  }

  /** The code as a machine reads it. */
  async code(): Promise<string> {
    const shown = await this.page.locator('output').innerText();
    return shown.replace(/[^A-Z0-9]/g, '');
  }
}
