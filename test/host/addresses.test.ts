import { describe, expect, test } from 'vitest';
import { isAllowedRequest, isOwnPage } from '../../electron/host/addresses.ts';

const hostile = [
  'app://kiosk.evil/index.html',
  'app://kiosk:80/index.html',
  'app://evil/index.html',
  'app:kiosk/index.html',
  'app:///kiosk/index.html',
  'app://user@kiosk/index.html',
  'app://user:pass@kiosk/',
  'app://kiosk@evil/',
  'APP://evil/',
  'apps://kiosk/index.html',
  'http://kiosk/index.html',
  'https://kiosk/index.html',
  'https://kiosk.app.localhost/index.html',
  'file:///etc/passwd',
  'file://kiosk/index.html',
  'javascript:alert(1)',
  'javascript://kiosk/%0aalert(1)',
  'data:text/html,<h1>x</h1>',
  'blob:app://kiosk/1-2-3',
  'about:blank',
  'about:srcdoc',
  'view-source:app://kiosk/index.html',
  'devtools://devtools/bundled/inspector.html',
  'chrome://gpu',
  'chrome-extension://abc/index.html',
  'filesystem:app://kiosk/temporary/x',
  'ws://kiosk/',
  'ftp://kiosk/',
  'mailto:a@b.pl',
  'tel:123',
  'intent://kiosk#Intent;end',
  'ms-settings:',
  'app://kiosk/../index.html/x',
  'app://kiosk/other.html',
  'app://kiosk/assets/index.js',
  'app://kiosk//evil/index.html',
  'app://kiosk/%2e%2e/index.html/x',
  'app://kiosk\\@evil/',
  '',
  'index.html',
  ' app://kiosk.evil/',
];

describe('navigation', () => {
  test.each(['app://kiosk/', 'app://kiosk/index.html', 'app://kiosk/index.html?x=1#y'])('own page: %s', (address) => {
    expect(isOwnPage(address)).toBe(true);
  });

  test.each(hostile)('refused: %s', (address) => {
    expect(isOwnPage(address)).toBe(false);
  });
});

describe('requests', () => {
  test.each(['app://kiosk/assets/a.js', 'data:image/png;base64,AA==', 'blob:app://kiosk/1'])(
    'allowed: %s',
    (address) => {
      expect(isAllowedRequest(address)).toBe(true);
    },
  );

  test.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'app://evil/x',
    'ws://kiosk/',
    'nonsense',
  ])('cancelled: %s', (address) => {
    expect(isAllowedRequest(address)).toBe(false);
  });
});
