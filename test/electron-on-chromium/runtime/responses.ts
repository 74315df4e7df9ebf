import { fromChromium, toChromium } from './scheme.ts';

type ChromiumRequest = { method: string; headers: Record<string, string>; postDataEntries?: { bytes?: string }[] };

/**
 * Everything a document may do except opening windows. Sent with the documents of contents whose window-open handler denies, so that
 * Chromium itself refuses window.open and target=_blank.
 */
const noWindowsPolicy = [
  'sandbox allow-downloads allow-forms allow-modals allow-orientation-lock allow-pointer-lock allow-presentation allow-same-origin allow-scripts',
  'allow-storage-access-by-user-activation allow-top-navigation allow-top-navigation-by-user-activation allow-top-navigation-to-custom-protocols',
].join(' ');

/** Chromium's request as the `Request` that Electron gives to a protocol handler: with the custom scheme's own URL. */
export function handlerRequest(request: ChromiumRequest, url: string): Request {
  const body = Buffer.concat((request.postDataEntries ?? []).map((part) => Buffer.from(part.bytes ?? '', 'base64')));
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => {
    if (name.toLowerCase() === 'origin') return [name, fromChromium(value).replace(/\/$/, '')];
    return [name, name.toLowerCase() === 'referer' ? fromChromium(value) : value];
  });
  return new Request(url, { method: request.method, headers, ...(body.length > 0 ? { body } : {}) });
}

/** A handler's `Response` as the parameters of Chromium's Fetch.fulfillRequest; its headers reach the page unchanged. */
export async function responseParameters(response: Response, noWindows: boolean) {
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  const responseHeaders = [...response.headers].map(([name, value]) => ({
    name,
    value: name === 'location' ? toChromium(value) : value,
  }));
  if (noWindows) responseHeaders.push({ name: 'Content-Security-Policy', value: noWindowsPolicy });
  const phrase = response.statusText ? { responsePhrase: response.statusText } : {};
  return { responseCode: response.status, ...phrase, responseHeaders, body };
}
