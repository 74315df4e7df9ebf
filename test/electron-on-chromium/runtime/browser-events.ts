import { browserSession, type DevTools, type Message } from './devtools.ts';
import { windows } from './registry.ts';

/** Follows what Chromium tells of its targets as a whole: closed and crashed pages, stray windows, downloads. */
export async function watchBrowser(devtools: DevTools): Promise<void> {
  devtools.listen(browserSession, (method, params) => {
    if (method === 'Target.targetDestroyed') windows.byTarget(params.targetId)?.page.markGone();
    else if (method === 'Target.targetCrashed')
      windows.byTarget(params.targetId)?.page.markCrashed(params.status, params.errorCode);
    else if (method === 'Target.targetCreated') closeStray(devtools, params.targetInfo);
    else if (method === 'Browser.downloadWillBegin') void announceDownload(params);
  });
  await devtools.send('Target.setDiscoverTargets', { discover: true });
}

/** A window that a page managed to open is closed again: only the program opens windows. */
function closeStray(devtools: DevTools, target: Message): void {
  if (target.type === 'page' && (target.openerId || target.openerFrameId))
    devtools.tell('Target.closeTarget', { targetId: target.targetId });
}

async function announceDownload(params: Message): Promise<void> {
  const entry = await windows.byFrame(params.frameId);
  entry?.session.announceDownload(params.url, params.suggestedFilename, entry.webContents);
}
