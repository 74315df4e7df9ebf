export const SCHEME = 'app';
export const HOST = 'kiosk';
export const START_ADDRESS = `${SCHEME}://${HOST}/index.html`;

/**
 * Whether an address is the kiosk's own page. Compares scheme and host, never `origin`: for schemes of our own Node's parser
 * answers `null` there, and so would a hostile one.
 */
export function isOwnPage(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return (
    url.protocol === `${SCHEME}:` &&
    url.host === HOST &&
    url.username === '' &&
    url.password === '' &&
    (url.pathname === '/' || url.pathname === '/index.html')
  );
}

/** Whether a request may leave the page at all: our own files, and pictures made in the page. */
export function isAllowedRequest(address: string): boolean {
  try {
    const url = new URL(address);
    if (url.protocol === `${SCHEME}:`) return url.host === HOST;
    return url.protocol === 'data:' || url.protocol === 'blob:';
  } catch {
    return false;
  }
}
