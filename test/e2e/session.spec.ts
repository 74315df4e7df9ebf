import { expect, type Page, test } from '@playwright/test';
import { en } from '../../shared/text/en.ts';
import { launchKiosk, type RunningKiosk } from '../support/kiosk.ts';
import { ANNA, Resident } from '../support/resident.ts';

let kiosk: RunningKiosk;
let anna: Resident;

test.beforeEach(async () => {
  kiosk = await launchKiosk();
  anna = new Resident(kiosk.page);
  await anna.sees('Umów wizytę w urzędzie');
});
test.afterEach(async () => {
  expect(kiosk.complaints).toEqual([]);
  await kiosk.close();
});

/** Everything of the page in which something typed could be left. */
async function remains(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const inputs = [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value);
    const stored = [...Object.entries({ ...localStorage }), ...Object.entries({ ...sessionStorage })];
    const databases = await indexedDB.databases();
    const caches_ = await caches.keys();
    const { length } = history;
    return JSON.stringify([
      document.documentElement.outerHTML,
      inputs,
      stored,
      databases,
      caches_,
      document.cookie,
      `history ${length}`,
    ]);
  });
}

async function nothingIsLeft(page: Page): Promise<void> {
  const left = await remains(page);
  for (const typed of Object.values(ANNA)) expect(left).not.toContain(typed);
  expect(left).toContain('history 1"');
}

async function typeEverything(): Promise<void> {
  await anna.chooseCase();
  await anna.touch('Wybierz ten termin');
  await anna.introduce();
}

test('a kiosk that was left asks, waits as often as one likes, then forgets everything typed', async () => {
  await kiosk.page.clock.install();
  await typeEverything();
  expect(await remains(kiosk.page)).toContain(ANNA.lastName);
  await kiosk.page.clock.fastForward(118_000);
  await expect(kiosk.page.getByRole('alertdialog')).toHaveCount(0);
  for (let extension = 0; extension < 3; extension += 1) {
    await kiosk.page.clock.fastForward(121_000);
    await expect(kiosk.page.getByRole('alertdialog')).toBeVisible();
    await anna.touch('Tak, potrzebuję czasu');
    await expect(kiosk.page.getByRole('alertdialog')).toHaveCount(0);
  }
  await anna.sees('Sprawdź i umów wizytę');
  await kiosk.page.clock.fastForward(121_000);
  await expect(kiosk.page.getByRole('alertdialog')).toBeVisible();
  await kiosk.page.clock.fastForward(46_000);
  await anna.sees('Umów wizytę w urzędzie');
  await nothingIsLeft(kiosk.page);
});

test('„Zakończ” forgets everything typed; the next resident sees nothing of it', async () => {
  await typeEverything();
  await anna.finish();
  await nothingIsLeft(kiosk.page);
  await anna.chooseCase();
  await anna.touch('Wybierz ten termin');
  await anna.sees('Wpisz swój numer PESEL');
  await expect(kiosk.page.getByText('Wpisano 0 z 11 cyfr')).toBeVisible();
  await nothingIsLeft(kiosk.page);
});

test('what a browser remembers goes with the session: stored data, the way back, the clipboard', async () => {
  const { page, app } = kiosk;
  await page.evaluate((text) => {
    localStorage.setItem('left', text);
    sessionStorage.setItem('left', text);
    history.pushState(null, '', `?${text}`);
  }, ANNA.lastName);
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), ANNA.lastName);
  await anna.touch(/^Umów wizytę/);
  await anna.finish();
  await expect
    .poll(() => page.evaluate(() => [localStorage.length, sessionStorage.length, history.length]))
    .toEqual([0, 0, 1]);
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
});

test('an answer that comes after its session is over is answered to nobody', async () => {
  const answers = await kiosk.page.evaluate(async () => {
    const own = (window as unknown as { kiosk: Bridge }).kiosk;
    const late = own.send('listDepartments', {});
    own.nextSession();
    const next = own.send('listDepartments', {});
    return Promise.all([late, next]);
    interface Bridge {
      send(method: string, input: object): Promise<{ ok: boolean; error?: object }>;
      nextSession(): void;
    }
  });
  expect(answers[0]).toEqual({ ok: false, error: { type: 'not-authorised' } });
  expect(answers[1]).toMatchObject({ ok: true });
});

test('after fifty sessions the window is another one, and nobody notices', async () => {
  const { app, page } = kiosk;
  const coming = app.waitForEvent('window');
  await page.evaluate(async () => {
    const own = (
      window as unknown as { kiosk: { send(method: string, input: object): Promise<object>; nextSession(): void } }
    ).kiosk;
    for (let session = 0; session < 50; session += 1) {
      own.nextSession();
      // The last answer may go with the window.
      if (session < 49) await own.send('endSession', {});
      else void own.send('endSession', {});
    }
  });
  const next = new Resident(await coming);
  await next.sees('Umów wizytę w urzędzie');
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await next.touch(/^Umów wizytę/);
  await next.sees('Wybierz wydział');
});

test('a crashed page comes back as the start screen', async () => {
  await typeEverything();
  await kiosk.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.forcefullyCrashRenderer());
  const heading = () =>
    kiosk.app.evaluate(async ({ webContents }) => {
      try {
        return (await webContents
          .getAllWebContents()[0]
          ?.executeJavaScript('document.querySelector("h1")?.textContent + document.body.innerText')) as string;
      } catch {
        return '';
      }
    });
  await expect.poll(heading, { timeout: 20_000 }).toContain('Umów wizytę w urzędzie');
  expect(await heading()).not.toContain(ANNA.lastName);
});

test('A9 each refusal of a PESEL stands beside the field and what was typed stays', async () => {
  await anna.chooseCase();
  await anna.touch('Wybierz ten termin');
  const field = kiosk.page.getByLabel(/^PESEL/);
  await anna.touch('Pokaż cyfry');
  for (const [typed, words] of [
    ['90041', 'Brakuje 6 cyfr. PESEL ma 11 cyfr.'],
    ['90041703212', 'Sprawdź cyfry. W tym numerze PESEL jest pomyłka.'],
    ['99323100078', 'Sprawdź pierwsze 6 cyfr. Ta data urodzenia jest w przyszłości.'],
    ['00000000000', 'Sprawdź pierwsze 6 cyfr. To data urodzenia: rok, miesiąc, dzień.'],
  ] as const) {
    await anna.touch('Wyczyść');
    await field.pressSequentially(typed);
    await anna.touch('Dalej');
    await expect(kiosk.page.getByText(words).first()).toBeVisible();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(kiosk.page.getByText(`Wpisano ${typed.length} z 11 cyfr`)).toBeVisible();
    await expect(field).toBeFocused();
  }
  await expect(kiosk.page.getByText('Numer się zgadza, a kiosk go nie przyjmuje?')).toBeVisible();
});

test('a booking with the keyboard alone', async () => {
  const { keyboard } = kiosk.page;
  const tabTo = async (name: RegExp) => {
    for (let step = 0; step < 90; step += 1) {
      await keyboard.press('Tab');
      const focused = await kiosk.page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        const label = element?.id ? (document.querySelector(`label[for="${element.id}"]`)?.textContent ?? '') : '';
        return `${element?.getAttribute('aria-label') ?? ''}${element?.textContent ?? ''}${label}`;
      });
      if (name.test(focused)) return;
    }
    throw new Error(`no Tab leads to ${name}`);
  };
  const press = async (name: RegExp) => {
    await tabTo(name);
    await keyboard.press('Enter');
  };
  await press(/^Umów wizytę/);
  await anna.sees('Wybierz wydział');
  await press(/^Dowody osobiste/);
  await anna.sees('Wybierz sprawę');
  await press(/^Odbiór gotowego dowodu/);
  await anna.sees(/^Odbiór/);
  await press(/^Dalej/);
  await anna.sees('Wybierz dzień');
  await tabTo(/^wtorek, 24 listopada/);
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await anna.sees('Wybierz godzinę');
  await press(/^9\.00/);
  await anna.sees('Wpisz swój numer PESEL');
  await tabTo(/^PESEL/);
  await keyboard.type(ANNA.pesel);
  await keyboard.press('Enter');
  await anna.sees('Jak się nazywasz?');
  await tabTo(/^Imię/);
  await keyboard.type(ANNA.firstName);
  await keyboard.press('Tab');
  await keyboard.type(ANNA.lastName);
  await keyboard.press('Enter');
  await anna.sees('Jak się z Tobą skontaktować?');
  await tabTo(/^Adres e-mail/);
  await keyboard.type(ANNA.email);
  await keyboard.press('Enter');
  await anna.sees('Sprawdź i umów wizytę');
  await expect(kiosk.page.getByText('środa, 25 listopada, godz. 9.00')).toBeVisible();
  await press(/^Umów wizytę/);
  await anna.sees('Wizyta umówiona');
});

test('a booking in English; the next resident finds Polish', async () => {
  await anna.touch('English');
  await anna.sees(en.start.title);
  await expect(kiosk.page.locator('html')).toHaveAttribute('lang', 'en');
  await anna.touch(new RegExp(`^${en.start.book}`));
  await anna.touch(/^ID cards/);
  await anna.touch(/^Collect your ID card/);
  await anna.touch(en.day.takeNearest);
  await anna.sees(en.pesel.title);
  await anna.touch(en.bar.next);
  await expect(kiosk.page.getByText(en.problems.pesel.empty).first()).toBeVisible();
  await kiosk.page.getByLabel(/^PESEL/).pressSequentially(ANNA.pesel);
  await anna.touch(en.bar.next);
  await kiosk.page.getByLabel(en.name.firstName).fill(ANNA.firstName);
  await kiosk.page.getByLabel(en.name.lastName).fill(ANNA.lastName);
  await anna.touch(en.bar.next);
  await kiosk.page.getByRole('textbox', { name: en.contact.email }).fill(ANNA.email);
  await anna.touch(en.bar.next);
  await anna.sees(en.check.title);
  await anna.touch(en.check.submit);
  await anna.sees(en.done.title);
  await anna.touch(en.bar.finish);
  const yes = anna.button(en.finishQuestion.finish);
  await expect(yes.or(anna.button('Polski'))).toBeVisible();
  if (await yes.isVisible()) await yes.click();
  await anna.sees('Umów wizytę w urzędzie');
  await expect(kiosk.page.locator('html')).toHaveAttribute('lang', 'pl');
});

test('H a reader’s settings hold for the session and no longer', async () => {
  await anna.touch('Ułatwienia');
  await anna.touch('Bardzo duża');
  await anna.touch('Żółte litery na czarnym tle');
  await anna.touch('Wróć');
  const html = kiosk.page.locator('html');
  await expect(html).toHaveClass(/text-xl/);
  await expect(html).toHaveClass(/theme-yellow/);
  await anna.touch(/^Umów wizytę/);
  await anna.sees('Wybierz wydział');
  await expect(html).toHaveClass(/text-xl/);
  await anna.finish();
  await expect(html).not.toHaveClass(/text-xl|theme-yellow/);
});
