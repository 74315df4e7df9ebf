import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { PINS } from './accounts.ts';
import { call } from './kiosk-calls.ts';

export const [ADMIN_PIN] = PINS;
export const CLERK_PIN = PINS[1];
const TEMPORARY_PIN = PINS[2];

/** The code that the program wrote for whoever looks after the machine. */
export function setupCodeOf(home: string): string {
  const code = /^\w{5}-\w{5}$/m.exec(readFileSync(path.join(home, 'setup-code.txt'), 'utf8'))?.[0];
  if (code === undefined) throw new Error('the program left no setup code');
  return code;
}

const done = async (page: Page, method: string, input: object): Promise<unknown> => {
  const answer = await call(page, method, input);
  if (!answer.ok) throw new Error(`${method} was refused: ${answer.error?.type}`);
  return answer.value;
};

/** Makes the first administrator (number 10) and a clerk (number 11), past the screens, and leaves nobody signed in. */
export async function makeStaff(page: Page, home: string): Promise<void> {
  await done(page, 'setUpAdministrator', {
    setupCode: setupCodeOf(home),
    name: 'Barbara Kierownik',
    pin: ADMIN_PIN,
  });
  await done(page, 'addStaff', { name: 'Ewa Nowak', role: 'clerk', pin: TEMPORARY_PIN });
  await done(page, 'signOut', {});
  await done(page, 'signIn', { number: '11', pin: TEMPORARY_PIN });
  await done(page, 'changeOwnPin', { oldPin: TEMPORARY_PIN, newPin: CLERK_PIN });
  await done(page, 'signOut', {});
}

/** Somebody who works at the panel: sees names of buttons and presses them. */
export class Clerk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
  }

  async sees(title: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title);
  }

  /** From the residents' start screen to the door. */
  async comeIn(): Promise<void> {
    await this.page.keyboard.press('Control+Alt+KeyP');
    await this.sees(/Panel pracownika|Konto administratora/);
  }

  /** At the door, on a physical keyboard. */
  async signIn(number: string, pin: string): Promise<void> {
    await expect(this.page.getByText('Wpisz swój numer.')).toBeVisible();
    await this.page.keyboard.type(number);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByText('Wpisz swój PIN.')).toBeVisible();
    await this.page.keyboard.type(pin);
    await this.page.keyboard.press('Enter');
    await this.sees('Wizyty dzisiaj');
  }

  async asAdministrator(): Promise<void> {
    await this.comeIn();
    await this.signIn('10', ADMIN_PIN);
  }

  async asClerk(): Promise<void> {
    await this.comeIn();
    await this.signIn('11', CLERK_PIN);
  }

  /** A page of the rail. */
  async open(page: string, title: string | RegExp = new RegExp(`^${page}`)): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Panel' }).getByRole('button', { name: page }).click();
    await this.sees(title);
    await expect(this.page.getByText('Chwileczkę…')).toHaveCount(0);
  }

  /** One of a list that opens under its field. */
  async choose(field: string, option: string | RegExp): Promise<void> {
    await this.page
      .getByRole('button', { name: new RegExp(`${field}$|^${field}`) })
      .first()
      .click();
    await this.page
      .getByRole('option', typeof option === 'string' ? { name: option, exact: true } : { name: option })
      .click();
  }

  /** What is said at the foot of the panel. */
  async isTold(words: string | RegExp): Promise<void> {
    await expect(this.page.locator('.notice')).toContainText(words);
  }

  async leave(): Promise<void> {
    await this.press('Wyjdź z panelu');
    await this.sees('Umów wizytę w urzędzie');
  }

  /** The row of a visit, by its code as it is shown. */
  row(code: string) {
    return this.page.getByRole('row').filter({ hasText: code });
  }
}
