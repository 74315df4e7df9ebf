import { type DevTools, type DevToolsSession, unheeded } from './devtools.ts';
import { inputPath } from './page.ts';
import { type Entry, windows } from './registry.ts';
import { handlerRequest, responseParameters } from './responses.ts';
import { fromChromium, isRegistered, toChromium } from './scheme.ts';
import { preventable } from './strict.ts';

/** Chromium's `Fetch.requestPaused`: a request held before it leaves. */
type Paused = {
  requestId: string;
  frameId: string;
  resourceType: string;
  redirectedRequestId?: string;
  request: {
    url: string;
    urlFragment?: string;
    method: string;
    headers: Record<string, string>;
    postDataEntries?: { bytes?: string }[];
  };
};

const types: Record<string, string> = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Image: 'image',
  Media: 'media',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  WebSocket: 'webSocket',
  CSPViolationReport: 'cspReport',
};
let lastId = 0;

/**
 * Holds every request of every page, frame and worker before it leaves, asks the program (navigation events, webRequest) and answers
 * custom schemes with the program's protocol handlers.
 */
export async function interceptRequests({ browser }: DevTools): Promise<void> {
  browser.on('Fetch.requestPaused', (paused) => {
    decide(browser, paused).catch((error) => {
      process.stderr.write(
        `electron-on-chromium: ${paused.request.url}: ${error instanceof Error ? error.stack : error}\n`,
      );
      fail(browser, paused, 'Failed');
    });
  });
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

function fail(
  browser: DevToolsSession,
  { requestId }: Paused,
  errorReason: 'Failed' | 'Aborted' | 'BlockedByClient',
): void {
  unheeded(browser.send('Fetch.failRequest', { requestId, errorReason }));
}

async function decide(browser: DevToolsSession, paused: Paused): Promise<void> {
  const { requestId, request, resourceType } = paused;
  const entry = await windows.byFrame(paused.frameId);
  if (!entry) return unheeded(browser.send('Fetch.continueRequest', { requestId }));
  const asked = new URL(request.url);
  if (asked.pathname === inputPath && resourceType === 'XHR') {
    const prevented = entry.webContents.keyIsPrevented(JSON.parse(decodeURIComponent(asked.search.slice(1))) as object);
    return unheeded(browser.send('Fetch.fulfillRequest', { requestId, responseCode: prevented ? 205 : 204 }));
  }
  const url = fromChromium(request.url + (request.urlFragment ?? ''));
  if (resourceType === 'Document' && !mayNavigate(entry, paused, url)) return fail(browser, paused, 'Aborted');
  const answer = await entry.session.beforeRequest(requestDetails(entry, paused, url));
  if (answer.cancel) return fail(browser, paused, 'BlockedByClient');
  if (answer.redirectURL) {
    const responseHeaders = [{ name: 'location', value: toChromium(answer.redirectURL) }];
    return unheeded(browser.send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders }));
  }
  const scheme = url.slice(0, url.indexOf(':'));
  if (!isRegistered(scheme)) return unheeded(browser.send('Fetch.continueRequest', { requestId }));
  const handler = entry.session.protocol.handlers.get(scheme);
  const response = handler && (await handler(handlerRequest(request, url)));
  if (!(response instanceof Response) || response.type === 'error') return fail(browser, paused, 'Failed');
  const noWindows = resourceType === 'Document' && entry.webContents.deniesWindows();
  unheeded(browser.send('Fetch.fulfillRequest', { requestId, ...(await responseParameters(response, noWindows)) }));
}

/** The navigation events in Electron's order; false when a listener prevented the navigation. */
function mayNavigate({ page, webContents }: Entry, paused: Paused, url: string): boolean {
  const isMainFrame = paused.frameId === page.targetId;
  if (isMainFrame) page.documentUrl = paused.request.url;
  const frame = isMainFrame ? webContents.mainFrame : null;
  const event = preventable({ url, isMainFrame, isSameDocument: false, frame, initiator: frame });
  if (paused.redirectedRequestId !== undefined) {
    webContents.emit('will-redirect', event, url, false, isMainFrame, 1, 1);
    return !event.defaultPrevented;
  }
  if (isMainFrame && !page.wishes.has(paused.request.url)) return true;
  webContents.emit('will-frame-navigate', event);
  if (isMainFrame && !event.defaultPrevented) webContents.emit('will-navigate', event, url, false, true, 1, 1);
  return !event.defaultPrevented;
}

function requestDetails({ page, webContents }: Entry, { frameId, resourceType, request }: Paused, url: string) {
  lastId += 1;
  const type = types[resourceType] ?? 'other';
  const isMainFrame = frameId === page.targetId;
  return {
    id: lastId,
    url,
    method: request.method,
    resourceType: type === 'mainFrame' && !isMainFrame ? 'subFrame' : type,
    referrer: fromChromium(request.headers['Referer'] ?? ''),
    timestamp: Date.now(),
    webContentsId: webContents.id,
    webContents,
    frame: isMainFrame ? webContents.mainFrame : null,
  };
}
