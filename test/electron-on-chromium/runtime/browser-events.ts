import { type DevTools, unheeded } from './devtools.ts';
import { windows } from './registry.ts';
import { fromChromium } from './scheme.ts';

/** Follows what Chromium tells of its targets as a whole: closed and crashed pages, stray windows, downloads. */
export async function watchBrowser({ browser }: DevTools): Promise<void> {
  browser.on('Target.targetDestroyed', ({ targetId }) => windows.byTarget(targetId)?.page.markGone());
  browser.on('Target.targetCrashed', ({ targetId, status, errorCode }) =>
    windows.byTarget(targetId)?.page.markCrashed(status, errorCode),
  );
  browser.on('Target.targetCreated', ({ targetInfo: { type, openerId, openerFrameId, targetId } }) => {
    // A window that a page managed to open is closed again: only the program opens windows.
    if (type === 'page' && (openerId || openerFrameId)) unheeded(browser.send('Target.closeTarget', { targetId }));
  });
  browser.on('Browser.downloadWillBegin', async ({ frameId, url, suggestedFilename }) => {
    const entry = await windows.byFrame(frameId);
    entry?.session.announceDownload(fromChromium(url), suggestedFilename, entry.webContents);
  });
  await browser.send('Target.setDiscoverTargets', { discover: true });
}
