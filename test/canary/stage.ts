import { expect, type Page } from '@playwright/test';
import { groupsOf } from '../../shared/rules/visit-code.ts';
import { type KioskOptions, launchKiosk, newHome, type RunningKiosk } from '../support/kiosk.ts';
import { call } from '../support/kiosk-calls.ts';
import { withoutPesel, workedUntil } from '../support/kiosk-data.ts';
import { withPrinters } from '../support/printers.ts';
import { Resident } from '../support/resident.ts';
import { BORN, type Canary, canary, VISITS, type VisitName } from './people.ts';

/** What everybody finds who comes. */
export const START = 'Umów wizytę w urzędzie';
const DAY = '2026-11-24';

/** A kiosk before which one resident after another types, is shown what is theirs, and leaves in some way or other. */
export class Stage {
  #kiosk: RunningKiosk;
  #page: Page;
  #sessions = 0;
  #complaints: readonly string[] = [];
  #codes = new Map<VisitName, string>();
  /** Of the visits, of the session before and of this one. */
  #standing: readonly string[] = [];
  #before: readonly string[] = [];
  #now: readonly string[] = [];
  person: Canary = canary(0);

  private constructor(kiosk: RunningKiosk) {
    this.#kiosk = kiosk;
    this.#page = kiosk.page;
  }

  /** On the morning of the visits, at a kiosk that takes documents too and prints into files. */
  static async open(): Promise<Stage> {
    const home = newHome();
    const stage = new Stage(await launchKiosk({ home }));
    await stage.sees(START);
    await stage.#kiosk.stop();
    await withoutPesel(home);
    await stage.begin({});
    for (const name of Object.keys(VISITS) as VisitName[]) await stage.#book(name);
    stage.#standing = [...stage.#now, ...Object.values(BORN)];
    await stage.#kiosk.stop();
    await workedUntil(home, `${DAY}T07:31`);
    await stage.begin();
    return stage;
  }

  /** Past the screens, in a page that is gone before anything is looked for. */
  async #book(name: VisitName): Promise<void> {
    const { pesel, document: number, lastName, start } = VISITS[name];
    const document = number === '' ? null : { number, born: BORN.sent };
    const firstName = 'Słowikosława';
    const person = { pesel, document, firstName, lastName, email: `${name}@gniazdo.example`, phone: '' };
    const answer = await call(this.#page, 'book', {
      ...{ idempotencyKey: `canary-visit-${name}`, caseId: 'id-card-collection', date: DAY, start, person },
      ...{ language: 'pl', holdId: null, onEarlier: 'refuse' },
    });
    if (!answer.ok) throw new Error(`the visit ${name} was refused: ${answer.error?.type}`);
    const { code } = answer.value as { readonly code: string };
    this.#codes.set(name, code);
    this.keep(firstName, lastName, person.email, ...(number === '' ? [pesel] : [number, number.slice(-4)]));
    this.keepCode(code);
  }

  /** Starts the program on the same folder. */
  async begin(options: KioskOptions = { now: `${DAY}T07:33` }): Promise<void> {
    const { home } = this.#kiosk;
    this.#complaints = this.complaints;
    this.#kiosk = await launchKiosk({ home, config: withPrinters(home), ...options });
    this.#page = this.#kiosk.page;
    await this.sees(START);
    await this.#page.clock.install();
  }

  async close(): Promise<void> {
    await this.#kiosk.close();
  }

  get kiosk(): RunningKiosk {
    return this.#kiosk;
  }

  /** Of every page so far. */
  get complaints(): readonly string[] {
    return [...this.#complaints, ...this.#kiosk.complaints];
  }

  get page(): Page {
    return this.#page;
  }

  get anna(): Resident {
    return new Resident(this.#page);
  }

  /** What nobody may find once a session is over, and what of the one before may have come to light. */
  get secrets(): readonly string[] {
    return [...new Set([...this.#standing, ...this.#before, ...this.#now])];
  }

  /** Another window took the place of the one before. */
  moveTo(page: Page): void {
    this.#page = page;
  }

  /** Somebody else comes. */
  nextPerson(): void {
    this.#sessions += 1;
    this.person = canary(this.#sessions);
    this.#before = this.#now;
    this.#now = [];
    this.keep(...Object.values(this.person));
  }

  keep(...secrets: readonly string[]): void {
    this.#now = [...this.#now, ...secrets];
  }

  keepCode(code: string): void {
    this.keep(code, groupsOf(code).join('-'), groupsOf(code).join(' '));
  }

  codeOf(name: VisitName): string {
    return this.#codes.get(name) ?? '';
  }

  /** The last four signs, which go with a code. */
  endingOf(name: VisitName): string {
    const { document, pesel } = VISITS[name];
    return (document || pesel).slice(-4);
  }

  peselOf(name: 'awaited' | 'missed'): string {
    return VISITS[name].pesel;
  }

  async sees(title: string | RegExp): Promise<void> {
    await this.anna.sees(title);
  }

  async seesStart(): Promise<void> {
    await this.sees(START);
  }

  async touch(button: string | RegExp, title?: string | RegExp): Promise<void> {
    await this.anna.touch(button);
    if (title !== undefined) await this.sees(title);
  }

  /** By keys alone: what is filled in from outside stays in the page's memory by that. */
  async type(label: string | RegExp, text: string): Promise<void> {
    const field = this.#page.getByLabel(label).first();
    await field.click();
    await expect(field).toBeFocused();
    await this.#page.keyboard.type(text);
  }

  async reads(text: string | RegExp): Promise<void> {
    await this.#page.getByText(text).first().waitFor();
  }
}
