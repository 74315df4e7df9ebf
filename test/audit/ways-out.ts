import type { Page } from '@playwright/test';

/** What leads out of a page by itself: files, links, other pages inside it, text that takes anything. */
const WAYS_OUT = [
  ...[
    'input[type=file]',
    'a[href]',
    'area[href]',
    // Day, month and year of a date field take digits and nothing else.
    '[contenteditable]:not([role=spinbutton][data-type])',
    'iframe',
    'frame',
    'object',
    'embed',
    'webview',
  ],
  ...['form[action]', '[target]', '[download]', '[ping]', 'meta[http-equiv=refresh]'],
];

/** Names of ways out of the page that is shown; there are to be none on any screen (SECURITY 1.7). */
export async function waysOut(page: Page): Promise<string[]> {
  const found = await page.evaluate(
    (selectors) => selectors.filter((selector) => document.querySelector(selector) !== null),
    WAYS_OUT,
  );
  const entries = await page.evaluate(() => history.length);
  return [...found, ...(entries > 1 ? [`${entries} pages to go back to`] : [])].map((way) => `a way out: ${way}`);
}
