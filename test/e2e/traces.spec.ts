import { expect, test } from '@playwright/test';
import { endsWithoutTrace, STOPS, WAYS } from '../canary/screens.ts';
import { Stage } from '../canary/stage.ts';
import type { Stop } from '../canary/stop.ts';
import { nothingIsLeft, tracesIn } from '../canary/traces.ts';
import { Clerk, makeStaff } from '../support/clerk.ts';

// Half a minute of sessions, on a machine that has nothing else to do.
test.describe.configure({ timeout: 240_000 });

let stage: Stage;
test.beforeEach(async () => {
  stage = await Stage.open();
});
test.afterEach(async () => {
  // That a screen broke is one of the endings; it is said without a word of what stood there.
  expect(stage.complaints.filter((complaint) => !complaint.startsWith('A screen broke.\n'))).toEqual([]);
  await stage.close();
});

/** What stands on the screen is found: looking for it afterwards proves something. */
async function everythingIsFound(): Promise<void> {
  const { lastName, pesel } = stage.person;
  const shown = await tracesIn(stage.page, stage.secrets);
  for (const place of ['page', 'accessibility tree', 'heap']) expect(shown).toContain(`${lastName} in ${place}`);
  expect(shown).toContain(`${pesel} in heap`);
}

async function eachEnds(stops: readonly Stop[]): Promise<void> {
  for (const stop of stops) {
    const { ends, memory } = STOPS[stop];
    const how = { withMemory: memory !== 'later', before: stop === 'check' ? everythingIsFound : undefined };
    await test.step(`${stop}: ${ends}`, () => endsWithoutTrace(stage, stop, ends, how));
  }
}

test('nothing of a resident is left in the page or its memory, on whatever screen of a booking the session ends', () =>
  eachEnds(WAYS.booking));

test('nothing of a resident is left in the page or its memory, on whatever screen about a visit the session ends', () =>
  eachEnds(WAYS.visits));

test('F6 nothing of a resident is left in the panel’s page or its memory once a clerk has left', async () => {
  const { page, kiosk } = stage;
  await makeStaff(page, kiosk.home);
  const clerk = new Clerk(page);
  await clerk.asClerk();
  await clerk.open('Znajdź wizytę');
  await clerk.press('PESEL');
  await stage.type('PESEL', stage.peselOf('awaited'));
  await clerk.press('Szukaj');
  const found = page.getByRole('region', { name: 'Znalezione wizyty' });
  await found.getByRole('button', { name: /^Więcej/ }).click();
  await page.getByRole('menuitem', { name: 'Szczegóły' }).click();
  await clerk.press('Pokaż dane osoby');
  await clerk.press('Sprawdzam tożsamość');
  await clerk.press('Pokaż dane');
  await expect(page.getByRole('timer')).toBeVisible();
  expect(await tracesIn(page, stage.secrets)).toContain('awaited@gniazdo.example in heap');
  await page.keyboard.press('Escape');
  await clerk.leave();
  await nothingIsLeft(page, stage.secrets, { after: 'the clerk left' });
});
