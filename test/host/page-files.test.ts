import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, readPageFiles, servePageFile } from '../../electron/host/page-files.ts';

function built(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'kiosk-page-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  writeFileSync(path.join(folder, 'assets/app.js'), 'start()');
  writeFileSync(path.join(folder, '../secret.js'), 'secret');
  return folder;
}

const files = readPageFiles(built());
const get = (url: string, method = 'GET') => servePageFile(() => files, { url, method });

describe('page files', () => {
  test('the page comes with a policy whose nonce is in the page and new each time', async () => {
    const [first, second] = [get('app://kiosk/'), get('app://kiosk/index.html')];
    const nonce = /'nonce-([^']+)'/.exec(first.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    expect(nonce).toHaveLength(24);
    expect(await first.text()).toContain(`nonce="${nonce}"`);
    expect(await second.text()).not.toContain(nonce);
  });

  test('files have their types', async () => {
    const answer = get('app://kiosk/assets/app.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toBe('start()');
  });

  test.each([
    'app://kiosk/../secret.js',
    'app://kiosk/assets/../../secret.js',
    'app://kiosk/%2e%2e/secret.js',
    'app://kiosk/assets/%2e%2e%2f%2e%2e%2fsecret.js',
    'app://kiosk/..%5csecret.js',
    'app://kiosk/assets/app.js%00.html',
    'app://kiosk//assets/app.js',
    'app://kiosk/ASSETS/app.js',
    'app://kiosk/assets/',
    'app://kiosk/assets',
    'app://kiosk/etc/passwd',
    'app://kiosk/%2e%2e%2fsecret.js',
    'app://kiosk/%2E%2E/secret.js',
    'app://kiosk/.%2e/secret.js',
    'app://kiosk/%252e%252e/secret.js',
    'app://kiosk/%252e%252e%252fsecret.js',
    'app://kiosk/..%2fsecret.js',
    'app://kiosk/..%c0%afsecret.js',
    'app://kiosk/%c0%ae%c0%ae/secret.js',
    'app://kiosk/\\..\\secret.js',
    'app://kiosk/..\\..\\secret.js',
    'app://kiosk/....//secret.js',
    'app://kiosk/..;/secret.js',
    'app://kiosk/./../secret.js?x=/assets/app.js',
    'app://kiosk/../secret.js#/assets/app.js',
    'app://kiosk/\u2025/secret.js',
    'app://kiosk/\uff0e\uff0e/secret.js',
    'app://kiosk/\u2215..\u2215secret.js',
    'app://kiosk/assets/app.js/',
    'app://kiosk/assets/app.js/.',
    'app://kiosk/assets/app.js.',
    'app://kiosk/assets/app.js%20',
    'app://kiosk/assets/app.js%00',
    'app://kiosk/assets/app.js::$DATA',
    'app://kiosk/assets/app.js~',
    'app://kiosk/assets%2fapp.js',
    'app://kiosk/assets%5capp.js',
    'app://kiosk/assets//app.js',
    'app://kiosk/%61ssets/app.js',
    'app://kiosk/assets/%61pp.js',
    'app://kiosk/INDEX.HTML',
    'app://kiosk/index.html%00.png',
    'app://kiosk/file:///etc/passwd',
    'app://kiosk/C:/Windows/win.ini',
    'app://kiosk/proc/self/environ',
    'app://kiosk/.env',
    'app://kiosk/preload.cjs',
    'app://kiosk/../app/main.cjs',
    'app://kiosk/toString',
    'app://kiosk:80/index.html',
    'app://user@kiosk@evil/index.html',
    'app:///index.html',
    'app:index.html',
    'app://KIOSK/index.html',
    'app://kiosk./index.html',
    'app://%6biosk/index.html',
    'file://kiosk/index.html',
    `app://kiosk/${'../'.repeat(2000)}etc/passwd`,
    `app://kiosk/${'a'.repeat(100_000)}`,
    'app://kiosk/__proto__',
    'app://kiosk/constructor',
    'app://evil/index.html',
    'https://kiosk/index.html',
    'nonsense',
  ])('not in the list: %s', (url) => {
    expect(get(url).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('%s is not answered', (method) => {
    expect(get('app://kiosk/index.html', method).status).toBe(404);
  });

  test('the policy allows nothing inline, no eval and no other origin', () => {
    const policy = contentSecurityPolicy('n');
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("default-src 'none'");
  });

  test('a folder with a foreign kind of file is refused', () => {
    const folder = built();
    writeFileSync(path.join(folder, 'assets/tool.exe'), '');
    expect(() => readPageFiles(folder)).toThrow('tool.exe');
  });
});
