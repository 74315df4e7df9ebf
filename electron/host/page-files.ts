import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HOST, SCHEME } from './addresses.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

const NONCE_MARK = '__CSP_NONCE__';

export interface PageFile {
  readonly type: string;
  readonly body: Uint8Array;
}

/** Every file the renderer may ask for, by its address. Made once from the built folder; a request never becomes a path. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/** Reads the built renderer into memory. Throws when it is missing or holds a kind of file that the page has no use for. */
export function readPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const type = TYPES[path.extname(entry.name)];
    if (type === undefined) throw new Error(`unexpected kind of file in the built renderer: ${entry.name}`);
    files.set(`/${path.relative(folder, file).split(path.sep).join('/')}`, { type, body: readFileSync(file) });
  }
  if (!files.has('/index.html')) throw new Error('the built renderer has no index.html');
  return files;
}

/** The policy of one page load. Styles made by code carry the nonce of that load; nothing inline is allowed without it. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** Answers a request of the page. Anything but GET for an address in the list is 404, whatever it contains. */
export function servePageFile(files: () => PageFiles, request: { url: string; method: string }): Response {
  const address = pathOf(request);
  const file = address === null ? undefined : files().get(address);
  if (!file) return new Response('', { status: 404, headers: { 'content-type': 'text/plain' } });

  const nonce = randomBytes(16).toString('base64');
  const isPage = file.type.startsWith('text/html');
  const body = isPage ? new TextDecoder().decode(file.body).replaceAll(NONCE_MARK, nonce) : new Uint8Array(file.body);
  return new Response(body, {
    headers: {
      'content-type': file.type,
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}

function pathOf({ url, method }: { url: string; method: string }): string | null {
  if (method !== 'GET') return null;
  try {
    const { protocol, host, pathname } = new URL(url);
    if (protocol !== `${SCHEME}:` || host !== HOST) return null;
    return pathname === '/' ? '/index.html' : pathname;
  } catch {
    return null;
  }
}
