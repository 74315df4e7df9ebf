import { browserSession, type DevTools, type Message } from './devtools.ts';
import { inputPath } from './page.ts';
import { type Entry, windows } from './registry.ts';
import { fromChromium, isRegistered, toChromium } from './scheme.ts';
import { preventable } from './strict.ts';

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
/** Everything a document may do except opening windows; sent with documents of contents whose window-open handler denies. */
const noWindows =
  'sandbox allow-downloads allow-forms allow-modals allow-orientation-lock allow-pointer-lock allow-presentation allow-same-origin allow-scripts allow-storage-access-by-user-activation allow-top-navigation allow-top-navigation-by-user-activation allow-top-navigation-to-custom-protocols';
let lastId = 0;

/**
 * Holds every request of every page, frame and worker before it leaves, asks the program (navigation events, webRequest) and answers
 * custom schemes with the program's protocol handlers.
 */
export async function interceptRequests(devtools: DevTools): Promise<void> {
  devtools.listen(browserSession, (method, params) => {
    if (method !== 'Fetch.requestPaused') return;
    decide(devtools, params).catch((error) => {
      console.error(error);
      devtools.tell('Fetch.failRequest', { requestId: params.requestId, errorReason: 'Failed' });
    });
  });
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function decide(devtools: DevTools, paused: Message): Promise<void> {
  const { requestId, request } = paused;
  const fail = (errorReason: string): void => devtools.tell('Fetch.failRequest', { requestId, errorReason });
  const entry = await windows.byFrame(paused.frameId ?? '');
  if (!entry) return devtools.tell('Fetch.continueRequest', { requestId });
  const url = fromChromium(request.url + (request.urlFragment ?? ''));
  const key = new URL(request.url);
  if (key.pathname === inputPath && paused.resourceType === 'XHR') {
    const prevented = entry.webContents.keyIsPrevented(JSON.parse(decodeURIComponent(key.search.slice(1))) as object);
    return devtools.tell('Fetch.fulfillRequest', { requestId, responseCode: prevented ? 205 : 204 });
  }
  if (paused.resourceType === 'Document' && !mayNavigate(entry, paused, url)) return fail('Aborted');
  const answer = await entry.session.beforeRequest(requestDetails(entry, paused, url));
  if (answer.cancel) return fail('BlockedByClient');
  if (answer.redirectURL)
    return devtools.tell('Fetch.fulfillRequest', {
      requestId,
      responseCode: 307,
      responseHeaders: [{ name: 'location', value: toChromium(answer.redirectURL) }],
    });
  const scheme = url.slice(0, url.indexOf(':'));
  const handler = isRegistered(scheme) ? entry.session.protocol.handlers.get(scheme) : undefined;
  if (handler) return respond(devtools, entry, paused, await handler(handlerRequest(request, url)));
  if (isRegistered(scheme)) return fail('Failed');
  devtools.tell('Fetch.continueRequest', { requestId });
}

/** The navigation events in Electron's order; false when a listener prevented the navigation. */
function mayNavigate({ page, webContents }: Entry, paused: Message, url: string): boolean {
  const isMainFrame = paused.frameId === page.targetId;
  const redirected = paused.redirectedRequestId !== undefined;
  const own =
    isMainFrame &&
    !redirected &&
    page.ownNavigation !== undefined &&
    ['*', paused.request.url].includes(page.ownNavigation);
  if (isMainFrame) page.documentUrl = paused.request.url;
  if (own) {
    page.ownNavigation = undefined;
    return true;
  }
  const frame = isMainFrame ? webContents.mainFrame : null;
  const event = preventable({ url, isMainFrame, isSameDocument: false, frame, initiator: frame });
  if (redirected) {
    webContents.emit('will-redirect', event, url, false, isMainFrame, 1, 1);
  } else {
    webContents.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) webContents.emit('will-navigate', event, url, false, true, 1, 1);
  }
  return !event.defaultPrevented;
}

function requestDetails({ page, webContents }: Entry, paused: Message, url: string) {
  lastId += 1;
  const type = types[paused.resourceType] ?? 'other';
  const isMainFrame = paused.frameId === page.targetId;
  return {
    id: lastId,
    url,
    method: paused.request.method as string,
    resourceType: type === 'mainFrame' && !isMainFrame ? 'subFrame' : type,
    referrer: fromChromium(paused.request.headers.Referer ?? ''),
    timestamp: Date.now(),
    webContentsId: webContents.id,
    webContents,
    frame: isMainFrame ? webContents.mainFrame : null,
  };
}

function handlerRequest(request: Message, url: string): Request {
  const parts = (request.postDataEntries ?? []) as { bytes?: string }[];
  const body = Buffer.concat(parts.map((part) => Buffer.from(part.bytes ?? '', 'base64')));
  const mapped = (name: string, value: string): string => {
    if (name === 'origin') return fromChromium(value).replace(/\/$/, '');
    return name === 'referer' ? fromChromium(value) : value;
  };
  const headers = Object.entries(request.headers as Record<string, string>).map(([name, value]): [string, string] => [
    name,
    mapped(name.toLowerCase(), value),
  ]);
  return new Request(url, { method: request.method, headers, ...(body.length > 0 ? { body } : {}) });
}

async function respond(devtools: DevTools, entry: Entry, paused: Message, response: Response): Promise<void> {
  const { requestId } = paused;
  if (!(response instanceof Response) || response.type === 'error')
    return devtools.tell('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  const body = Buffer.from(await response.arrayBuffer());
  const responseHeaders = [...response.headers].map(([name, value]) => ({
    name,
    value: name === 'location' ? toChromium(value) : value,
  }));
  if (paused.resourceType === 'Document' && entry.webContents.deniesWindows())
    responseHeaders.push({ name: 'Content-Security-Policy', value: noWindows });
  devtools.tell('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    ...(response.statusText ? { responsePhrase: response.statusText } : {}),
    responseHeaders,
    body: body.toString('base64'),
  });
}
