/** Chromium's network errors that a kiosk can meet; the numbers are part of Electron's did-fail-load. */
const numbers: Record<string, number> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_TIMED_OUT: -7,
  ERR_UNEXPECTED: -9,
  ERR_ACCESS_DENIED: -10,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_CLOSED: -100,
  ERR_CONNECTION_RESET: -101,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
  ERR_ADDRESS_UNREACHABLE: -109,
  ERR_INVALID_URL: -300,
  ERR_UNKNOWN_URL_SCHEME: -302,
};

export type NetError = { name: string; number: number };

/** 'net::ERR_FAILED' → its name and number; an error not in the table counts as a plain failure. */
export function netError(text: string): NetError {
  const name = text.replace(/^net::/, '');
  return { name, number: numbers[name] ?? -2 };
}

/** What loadURL rejects with: the same message and fields as Electron's. */
export class NavigationError extends Error {
  readonly code: string;
  readonly errno: number;
  readonly url: string;

  constructor(text: string, url: string) {
    const { name, number } = netError(text);
    super(`${name} (${number}) loading '${url}'`);
    this.code = name;
    this.errno = number;
    this.url = url;
  }
}
