import type { CDPSession, Page } from '@playwright/test';
import { textFormsOf } from './forms.ts';

/** Where something that was typed is still to be found in a page and in the memory of its program: `secret in heap`. */
export async function tracesIn(page: Page, secrets: readonly string[]): Promise<readonly string[]> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const places = {
      page: await page.evaluate(everythingOfPage),
      'accessibility tree': JSON.stringify(await cdp.send('Accessibility.getFullAXTree')),
      history: JSON.stringify(await cdp.send('Page.getNavigationHistory')),
      heap: await textsOfHeap(cdp),
    };
    return Object.entries(places).flatMap(([place, text]) =>
      secrets.filter((secret) => isIn(text, secret)).map((secret) => `${secret} in ${place}`),
    );
  } finally {
    await cdp.detach();
  }
}

const isIn = (text: string, secret: string) => textFormsOf(secret).some((form) => text.includes(form));

/** Everything of a page in which something typed could be left, besides its program. */
async function everythingOfPage(): Promise<string> {
  const fields = [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value);
  return JSON.stringify([
    document.documentElement.outerHTML,
    fields,
    { ...localStorage },
    { ...sessionStorage },
    await indexedDB.databases(),
    await caches.keys(),
    document.cookie,
    window.name,
    String(getSelection()),
    JSON.stringify(history.state),
  ]);
}

/** Every text that the page's program still holds once its memory was tidied up. */
async function textsOfHeap(cdp: CDPSession): Promise<string> {
  const chunks: string[] = [];
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const { strings } = JSON.parse(chunks.join('')) as { readonly strings: readonly string[] };
  return strings.join('\n');
}
