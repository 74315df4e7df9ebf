import { NavigationError } from './net-errors.ts';
import type { Page } from './page.ts';
import { toChromium } from './scheme.ts';

/** Loads a URL on behalf of the main process; resolves after its load event, rejects as Electron's loadURL does. */
export async function loadUrl(page: Page, url: string): Promise<void> {
  if (!URL.canParse(url)) throw new NavigationError('net::ERR_INVALID_URL', url);
  const session = await page.session();
  const target = toChromium(url);
  page.documentUrl = target;
  const outcome = watchLoading(page, url);
  try {
    const { errorText, loaderId } = await session.send('Page.navigate', { url: target });
    if (errorText) throw new NavigationError(errorText, url);
    // Without a loader it was a move within the document, which is complete at once.
    if (loaderId) await outcome.loaded(loaderId);
  } finally {
    outcome.stop();
  }
}

/** Reloads; the navigation events are not emitted, for it is not the page's wish. */
export async function reload(page: Page): Promise<void> {
  const session = await page.session();
  await session.send('Page.reload');
}

function watchLoading(page: Page, url: string): { loaded(loaderId: string): Promise<void>; stop(): void } {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let wanted = '';
  promise.catch(() => {});
  const onLoaded = (): void => {
    if (page.loadedLoader === wanted) resolve();
  };
  const onCommitted = (loader: string): void => {
    if (wanted !== '' && loader !== wanted) reject(new NavigationError('net::ERR_ABORTED', url));
  };
  const onEnd = (): void => reject(new NavigationError('net::ERR_FAILED', url));
  page.on('loaded', onLoaded).on('committed', onCommitted).on('crashed', onEnd).on('gone', onEnd);
  return {
    loaded(loaderId) {
      wanted = loaderId;
      onLoaded();
      return promise;
    },
    stop: () =>
      void page.off('loaded', onLoaded).off('committed', onCommitted).off('crashed', onEnd).off('gone', onEnd),
  };
}
