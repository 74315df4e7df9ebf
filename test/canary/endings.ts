import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ADMIN_PIN, setupCodeOf } from '../support/clerk.ts';
import { call } from '../support/kiosk-calls.ts';
import { START, type Stage } from './stage.ts';
import { pageThrough, textHitsIn } from './traces.ts';

/** Longer than a screen may stand untouched, and than its warning stays. */
const USUAL = { ms: 121_000, warningMs: 46_000 };
const PATIENT = { ms: 301_000, warningMs: 91_000 };

/** Everything that ends a session, whoever or whatever does it. Each comes to the start screen, or to the door of the panel. */
export const ENDINGS = {
  finish: (stage) => stage.anna.finish(),
  back,
  left: async (stage, patient) => {
    await warned(stage, patient);
    // The warning stands there a moment before its own time begins to run.
    await expect(async () => {
      await stage.page.clock.fastForward((patient ? PATIENT : USUAL).warningMs);
      await expect(stage.page.getByRole('heading', { level: 1 })).toHaveText(START, { timeout: 2000 });
    }).toPass({ timeout: 20_000 });
  },
  'answered no': async (stage, patient) => {
    await warned(stage, patient);
    await stage.touch('Nie, zakończ');
    await stage.seesStart();
  },
  'loaded anew': async (stage) => {
    await stage.page.reload();
    await stage.seesStart();
  },
  broken: async (stage) => {
    await stage.page.evaluate(
      (names) => {
        const own = document.createElement.bind(document);
        const breaking = (name: string) => {
          if (document.querySelector('.screen') !== null) throw new Error('a screen breaks');
          Object.assign(document, { createElement: own });
          return own(name);
        };
        Object.assign(document, { createElement: breaking });
        // At once: what a screen still waits for would break it as well.
        const buttons = [...document.querySelectorAll('nav button')] as HTMLElement[];
        buttons.find(({ textContent }) => names.includes(textContent?.trim() ?? ''))?.click();
      },
      ['Ułatwienia', 'Wróć'],
    );
    await stage.seesStart();
  },
  /** The data go back to a copy, and nobody can do anything meanwhile. */
  'out of order': outOfOrder,
  /** So many sessions are over that another window takes the place of this one. */
  renewed: async (stage) => {
    const coming = stage.kiosk.app.waitForEvent('window');
    await stage.page.evaluate(async () => {
      const { kiosk } = window as unknown as { kiosk: { send(name: string, what: object): void; nextSession(): void } };
      for (let session = 0; session < 50; session += 1) {
        kiosk.nextSession();
        // The answers may go with the window.
        kiosk.send('endSession', {});
      }
    });
    stage.moveTo(await coming);
    await stage.seesStart();
  },
  /** Its page is another process then, which no test can look into as it did before: only the program itself. */
  crashed: async (stage) => {
    await stage.kiosk.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.forcefullyCrashRenderer());
    await expect(async () => {
      const page = await pageThrough(stage.kiosk.app);
      expect(page).toContain(START);
      expect(textHitsIn({ page }, stage.secrets)).toEqual([]);
    }).toPass({ timeout: 20_000 });
    await stage.kiosk.stop();
    await stage.begin();
  },
  killed: async (stage) => {
    const ended = new Promise((end) => stage.kiosk.app.process().once('exit', end));
    stage.kiosk.app.process().kill('SIGKILL');
    await ended;
    // After some ends like this the program would take itself for one that always dies.
    rmSync(path.join(stage.kiosk.home, 'starts.json'));
    await stage.begin();
  },
  staff: async (stage) => {
    await back(stage);
    await stage.page.keyboard.press('Control+Alt+KeyP');
    await stage.sees(/Panel pracownika|Konto administratora/);
  },
} as const satisfies Readonly<Record<string, (stage: Stage, patient: boolean) => Promise<void>>>;

export type Ending = keyof typeof ENDINGS;

async function back(stage: Stage): Promise<void> {
  const title = stage.page.getByRole('heading', { level: 1 });
  const yes = stage.anna.button('Tak, zakończ');
  while (await stage.anna.button('Wróć').isVisible()) {
    const before = await title.innerText();
    await stage.touch('Wróć');
    await expect(yes.or(title.filter({ hasNotText: before })).first()).toBeVisible();
    if (await yes.isVisible()) await yes.click();
  }
  await stage.seesStart();
}

/** Nobody does anything until the kiosk asks. */
async function warned(stage: Stage, patient: boolean): Promise<void> {
  await stage.page.clock.fastForward((patient ? PATIENT : USUAL).ms);
  await expect(stage.page.getByRole('alertdialog')).toBeVisible();
}

async function outOfOrder(stage: Stage): Promise<void> {
  const { page, kiosk } = stage;
  const shown = page.evaluate(
    (title) =>
      new Promise<void>((seen) => {
        const look = new MutationObserver(() => {
          if (document.title === title) seen();
        });
        look.observe(document, { subtree: true, childList: true, characterData: true });
      }),
    'Chwilowo nieczynne',
  );
  shown.catch(() => undefined);
  await signedIn(page, kiosk.home);
  await done(page, 'makeBackup', {});
  // Of several in a minute, which only a clock that stands still can have, not each is kept.
  const { backups } = await done<{ backups: readonly [{ name: string }] }>(page, 'listBackups', {});
  const [{ name }] = backups;
  const { losses } = await done<{ losses: object }>(page, 'previewRestore', { name });
  await done(page, 'restoreBackup', { name, pin: ADMIN_PIN, losses });
  await shown;
  await stage.seesStart();
}

/** The first administrator, in the residents' page and past its screens. */
async function signedIn(page: Page, home: string): Promise<void> {
  const again = await call(page, 'signIn', { number: '10', pin: ADMIN_PIN });
  if (again.ok) return;
  await done(page, 'setUpAdministrator', { setupCode: setupCodeOf(home), name: 'Barbara Kierownik', pin: ADMIN_PIN });
}

async function done<Value>(page: Page, method: string, input: object): Promise<Value> {
  const answer = await call(page, method, input);
  if (!answer.ok) throw new Error(`${method} was refused: ${answer.error?.type}`);
  return answer.value as Value;
}
