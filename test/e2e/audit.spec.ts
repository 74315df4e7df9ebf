import { chmodSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { axeFaults } from '../audit/axe.ts';
import { PANELS as GLASSES, MODES, mmPerPx } from '../audit/panels.ts';
import { faultsOf, LIMITS, probe } from '../audit/probe.ts';
import { walkWithKeyboard } from '../audit/walk.ts';
import { launchKiosk, newHome, PANELS, type PanelName } from '../support/kiosk.ts';
import { settled, takeWalk } from '../support/story.ts';
import { WALKS } from '../support/walks.ts';

const PAGES_AT_MOST = 30;

/** Measures the screen, turning its pages where large letters make more than one. */
async function measure(page: Page, panel: PanelName, large: boolean, still: boolean): Promise<string[]> {
  const { width, height, diagonalInches } = PANELS[panel];
  const glass = GLASSES.find(({ widthPx, heightPx }) => widthPx === width && heightPx === height);
  if (!glass || glass.diagonalInches !== diagonalInches) throw new Error(`no glass for ${panel}`);
  const limits = { ...LIMITS, mmPerPx: mmPerPx(glass) };
  const faults: string[] = [];
  // Behind a question nothing can be turned.
  const turns = large && (await page.locator('[role=dialog], [role=alertdialog]').count()) === 0;
  for (let number = 1; number <= PAGES_AT_MOST; number += 1) {
    const here = [...faultsOf(await page.evaluate(probe, limits), { large, still }), ...(await axeFaults(page))];
    faults.push(...here.map((fault) => (number === 1 ? fault : `page ${number}: ${fault}`)));
    const next = page.getByRole('button', { name: 'Następne', exact: true });
    if (!turns || !(await next.isVisible()) || (await next.getAttribute('aria-disabled')) === 'true') break;
    await next.click();
    await settled(page);
  }
  const previous = page.getByRole('button', { name: 'Poprzednie', exact: true });
  while (turns && (await previous.isVisible()) && (await previous.getAttribute('aria-disabled')) !== 'true') {
    await previous.click();
    await settled(page);
  }
  return faults;
}

async function audit(page: Page, panel: PanelName, screen: string): Promise<string[]> {
  const faults: string[] = [];
  for (const mode of MODES) {
    await page.emulateMedia({
      forcedColors: mode.forcedColors ?? 'none',
      reducedMotion: mode.reducedMotion ?? 'no-preference',
    });
    await page.evaluate((percent) => {
      document.documentElement.style.fontSize = percent === null ? '' : `${(16 * percent) / 100}px`;
    }, mode.textPercent ?? null);
    await settled(page);
    const found = await measure(page, panel, mode.textPercent !== undefined, mode.reducedMotion === 'reduce');
    if (mode.name === 'base') {
      const walk = await walkWithKeyboard(page);
      found.push(
        ...walk.unreached.map((name) => `not reached by keyboard: ${name}`),
        ...walk.withoutRing.map((name) => `no visible focus: ${name}`),
        ...walk.covered.map((name) => `focus is covered: ${name}`),
      );
    }
    faults.push(...found.map((fault) => `${screen}, ${mode.name}: ${fault}`));
  }
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  await settled(page);
  return faults;
}

for (const panel of Object.keys(PANELS) as PanelName[]) {
  for (const [name, walk] of Object.entries(WALKS)) {
    test(`H every screen of ${name} is fit for everyone on ${panel}`, async () => {
      test.setTimeout(480_000);
      const faults: string[] = [];
      await takeWalk(walk, { panel }, async (screen, page) => {
        faults.push(...(await audit(page, panel, screen)));
      });
      expect(faults).toEqual([]);
    });
  }

  test(`H a kiosk out of order is fit for everyone on ${panel}`, async () => {
    test.setTimeout(120_000);
    const faults: string[] = [];
    const home = newHome();
    await (await launchKiosk({ panel, home })).stop();
    chmodSync(path.join(home, 'keys/kiosk.key'), 0o644);
    const broken = await launchKiosk({ panel, home });
    try {
      await expect(broken.page.getByRole('heading', { level: 1 })).toHaveText('Kiosk nieczynny');
      await settled(broken.page);
      faults.push(...(await audit(broken.page, panel, 'out-of-order')));
    } finally {
      await broken.close();
    }
    expect(faults).toEqual([]);
  });
}
