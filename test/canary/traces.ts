import { type CDPSession, type ElectronApplication, expect, type Page } from '@playwright/test';
import { textFormsOf } from './forms.ts';
import { hitsIn } from './hits.ts';

/** Where something that was typed is still to be found in a page and in the memory of its program: `secret in heap`. */
export async function tracesIn(
  page: Page,
  secrets: readonly string[],
  { withMemory = true }: Looking = {},
): Promise<readonly string[]> {
  const cdp = await page.context().newCDPSession(page);
  try {
    // The tree for ears comes last: while it is there, it holds fields that are gone.
    const heap = withMemory ? await textsOfHeap(cdp) : '';
    const tree = JSON.stringify(await cdp.send('Accessibility.getFullAXTree'));
    const history = JSON.stringify(await cdp.send('Page.getNavigationHistory'));
    return textHitsIn(
      { page: await page.evaluate(everythingOfPage), 'accessibility tree': tree, history, heap },
      secrets,
    );
  } finally {
    await cdp.detach();
  }
}

interface Looking {
  readonly withMemory?: boolean;
}

/** A page whose process is a new one, as far as the program itself can look into it: a test cannot any more. */
export async function pageThrough(app: ElectronApplication): Promise<string> {
  return app.evaluate(
    ({ webContents }, look) => webContents.getAllWebContents()[0]?.executeJavaScript(look) as Promise<string>,
    `(${everythingOfPage})()`,
  );
}

/** Fails unless nothing of the secrets is there any more. */
export async function nothingIsLeft(
  page: Page,
  secrets: readonly string[],
  { after, ...looking }: Looking & { readonly after: string },
): Promise<void> {
  // Fields that are gone are let go of only when the browser has a quiet moment.
  const timing = { timeout: 20_000, intervals: [300, 600, 1000, 2000] };
  await expect(async () => expect(await tracesIn(page, secrets, looking), after).toEqual([])).toPass(timing);
}

/** `secret in place`, for every place whose text has a secret in it. */
export function textHitsIn(places: Readonly<Record<string, string>>, secrets: readonly string[]): string[] {
  const texts = Object.entries(places).map(([name, text]) => ({ name, bytes: Buffer.from(text, 'utf16le') }));
  return hitsIn(texts, secrets, (secret) => textFormsOf(secret).map((form) => Buffer.from(form, 'utf16le')));
}

/** Everything of a page in which something typed could be left, besides its program. */
async function everythingOfPage(): Promise<string> {
  // A store that is just being emptied may never answer: it is asked again.
  const told = <Answer>(answer: Promise<Answer>) =>
    new Promise<Answer>((tell, fail) => {
      answer.then(tell, fail);
      setTimeout(fail, 2000, new Error('a store of the page does not answer'));
    });
  const fields = [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value);
  return JSON.stringify([
    document.documentElement.outerHTML,
    fields,
    { ...localStorage },
    { ...sessionStorage },
    await told(indexedDB.databases()),
    await told(caches.keys()),
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
