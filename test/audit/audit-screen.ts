import type { Page } from '@playwright/test';
import { PANELS, type PanelName } from '../support/kiosk.ts';
import { settled } from '../support/story.ts';
import { axeFaults } from './axe.ts';
import { type AuditMode, PANELS as GLASSES, MODES, mmPerPx } from './panels.ts';
import { faultsOf, LIMITS, type ProbeLimits, probe } from './probe.ts';
import { walkWithKeyboard } from './walk.ts';
import { waysOut } from './ways-out.ts';

type Measured = Omit<ProbeLimits, 'mmPerPx'>;

const PAGES_AT_MOST = 30;

/** Measures the screen, turning its pages where large letters make more than one. */
async function measure(
  page: Page,
  panel: PanelName,
  measured: Measured,
  large: boolean,
  still: boolean,
): Promise<string[]> {
  const { width, height, diagonalInches } = PANELS[panel];
  const glass = GLASSES.find(({ widthPx, heightPx }) => widthPx === width && heightPx === height);
  if (!glass || glass.diagonalInches !== diagonalInches) throw new Error(`no glass for ${panel}`);
  const limits = { ...measured, mmPerPx: mmPerPx(glass) };
  const faults: string[] = [];
  // Behind a question nothing can be turned.
  const turns = large && (await page.locator('[role=dialog], [role=alertdialog]').count()) === 0;
  for (let number = 1; number <= PAGES_AT_MOST; number += 1) {
    // Less motion changes durations alone (test/lint/reduced-motion.test.ts): axe would find what it found a moment ago.
    const known = still ? [] : await axeFaults(page);
    const here = [...faultsOf(await page.evaluate(probe, limits), { large, still }), ...known];
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

/** Everything wrong with the screen that is shown, in every mode, in words. Leaves it as it was. */
export async function auditScreen(
  page: Page,
  panel: PanelName,
  screen: string,
  measured: Measured = LIMITS,
  modes: readonly AuditMode[] = MODES,
): Promise<string[]> {
  const faults: string[] = [];
  for (const mode of modes) {
    await page.emulateMedia({
      forcedColors: mode.forcedColors ?? 'none',
      reducedMotion: mode.reducedMotion ?? 'no-preference',
    });
    await page.evaluate((percent) => {
      document.documentElement.style.fontSize = percent === null ? '' : `${(16 * percent) / 100}px`;
    }, mode.textPercent ?? null);
    await settled(page);
    const found = await measure(page, panel, measured, mode.textPercent !== undefined, mode.reducedMotion === 'reduce');
    if (mode.name === 'base') {
      const walk = await walkWithKeyboard(page);
      found.push(
        ...(await waysOut(page)),
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
