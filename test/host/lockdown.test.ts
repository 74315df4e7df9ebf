import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { App, BrowserWindow, Session, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { closingGuard } from '../../electron/host/closing.ts';
import { lockApp, lockContents, lockSession } from '../../electron/host/lockdown.ts';
import { SWITCHES, setSwitches } from '../../electron/host/switches.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** What has been handed to one of Electron's objects, and what it answers when it is asked. */
class Recorder extends EventEmitter {
  readonly set: Record<string, unknown[]> = {};
  readonly navigationHistory = { clear: vi.fn() };
  readonly webRequest = {
    onBeforeRequest: (listener: unknown) => {
      this.set['onBeforeRequest'] = [listener];
    },
  };
  readonly api = new Proxy(this, {
    get: (target, key) =>
      key in target
        ? Reflect.get(target, key, target)
        : (...values: unknown[]) => {
            target.set[String(key)] = values;
          },
  });
  /** Emits an event and tells whether it was prevented. */
  asks(name: string, ...values: unknown[]): boolean {
    const event = { preventDefault: vi.fn(), url: values[0] };
    this.emit(name, event, ...values);
    return event.preventDefault.mock.calls.length > 0;
  }
}

/** Electron's own list of permissions, from its types. */
function permissionNames(): readonly string[] {
  const types = readFileSync(path.join(root, 'node_modules/electron/electron.d.ts'), 'utf8');
  const declared =
    /setPermissionRequestHandler\(handler: .*?permission: ((?:'[^']+'(?: \| )?)+)/.exec(types)?.[1] ?? '';
  const checked = /setPermissionCheckHandler\(handler: .*?permission: ((?:'[^']+'(?: \| )?)+)/.exec(types)?.[1] ?? '';
  return [
    ...new Set([...declared.matchAll(/'([^']+)'/g), ...checked.matchAll(/'([^']+)'/g)].map(([, name = '']) => name)),
  ];
}

describe('a session', () => {
  const session = new Recorder();
  lockSession(session.api as unknown as Session);
  const handler = <F>(name: string) => session.set[name]?.[0] as F;

  it('sets exactly this', () => {
    expect(Object.keys(session.set).toSorted()).toEqual([
      'onBeforeRequest',
      'setCertificateVerifyProc',
      'setDevicePermissionHandler',
      'setDisplayMediaRequestHandler',
      'setPermissionCheckHandler',
      'setPermissionRequestHandler',
      'setSpellCheckerEnabled',
    ]);
    expect(session.eventNames().toSorted()).toEqual([
      'select-hid-device',
      'select-serial-port',
      'select-usb-device',
      'will-download',
    ]);
    expect(session.set['setSpellCheckerEnabled']).toEqual([false]);
  });

  const names = permissionNames();
  it('Electron has this many permissions to deny', () => expect(names.length).toBeGreaterThan(40));

  it.each(names)('denies the permission %s, asked for and looked at', (permission) => {
    const answer = vi.fn();
    handler<(...values: unknown[]) => void>('setPermissionRequestHandler')(null, permission, answer, {});
    expect(answer.mock.calls).toEqual([[false]]);
    expect(handler<(...values: unknown[]) => boolean>('setPermissionCheckHandler')(null, permission, '', {})).toBe(
      false,
    );
  });

  it('denies devices, screens and certificates', () => {
    expect(handler<(details: object) => boolean>('setDevicePermissionHandler')({ deviceType: 'usb' })).toBe(false);
    const screens = vi.fn();
    handler<(request: object, answer: unknown) => void>('setDisplayMediaRequestHandler')({}, screens);
    expect(screens.mock.calls).toEqual([[{}]]);
    const certificate = vi.fn();
    handler<(request: object, answer: unknown) => void>('setCertificateVerifyProc')({}, certificate);
    expect(certificate.mock.calls).toEqual([[-2]]);
  });

  it.each([
    ['select-usb-device', [{}, vi.fn()], []],
    ['select-hid-device', [{}, vi.fn()], []],
    ['select-serial-port', [[], {}, vi.fn()], ['']],
  ])('%s: none', (name, values, answered) => {
    expect(session.asks(name, ...values)).toBe(true);
    expect((values.at(-1) as ReturnType<typeof vi.fn>).mock.calls).toEqual([answered]);
  });

  it('refuses downloads', () => {
    expect(session.asks('will-download', {})).toBe(true);
  });

  it.each([
    ['app://kiosk/index.html', false],
    ['https://example.com/', true],
  ])('asked for %s, cancels: %s', (url, cancel) => {
    const answer = vi.fn();
    handler<(details: object, answer: unknown) => void>('onBeforeRequest')({ url }, answer);
    expect(answer.mock.calls).toEqual([[{ cancel }]]);
  });
});

describe('a page', () => {
  const contents = new Recorder();
  lockContents(contents.api as unknown as WebContents);

  it('listens to exactly this', () => {
    expect(contents.eventNames().toSorted()).toEqual([
      'devtools-opened',
      'did-finish-load',
      'select-bluetooth-device',
      'will-attach-webview',
      'will-frame-navigate',
      'will-navigate',
      'will-prevent-unload',
      'will-redirect',
    ]);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s stays at home', (name) => {
    expect(contents.asks(name, 'https://example.com/')).toBe(true);
    expect(contents.asks(name, 'app://kiosk/index.html')).toBe(false);
  });

  it('opens no window and embeds no page', () => {
    const [open] = contents.set['setWindowOpenHandler'] as [() => object];
    expect(open()).toEqual({ action: 'deny' });
    expect(contents.asks('will-attach-webview')).toBe(true);
    expect(contents.set['setWebRTCIPHandlingPolicy']).toEqual(['disable_non_proxied_udp']);
  });

  it('cannot refuse to be left', () => {
    expect(contents.asks('will-prevent-unload')).toBe(true);
  });

  it('closes developer tools that open all the same', () => {
    contents.emit('devtools-opened');
    expect(contents.set['closeDevTools']).toEqual([]);
  });

  it('is shown at its own size, no finger changes it, and there is nothing to go back to', () => {
    contents.emit('did-finish-load');
    expect(contents.navigationHistory.clear).toHaveBeenCalledOnce();
    expect(contents.set['setZoomFactor']).toEqual([1]);
    expect(contents.set['setVisualZoomLevelLimits']).toEqual([1, 1]);
  });

  it('finds no device by Bluetooth', () => {
    const answer = vi.fn();
    expect(contents.asks('select-bluetooth-device', [], answer)).toBe(true);
    expect(answer.mock.calls).toEqual([['']]);
  });
});

describe('the program', () => {
  it('locks every page there will be, shows no certificate and no name', () => {
    const app = new Recorder();
    lockApp(app.api as unknown as App);
    const contents = new Recorder();
    app.emit('web-contents-created', {}, contents.api);
    expect(contents.asks('will-attach-webview')).toBe(true);

    const certificate = vi.fn();
    expect(app.asks('certificate-error', {}, '', '', {}, certificate)).toBe(true);
    expect(certificate.mock.calls).toEqual([[false]]);
    for (const name of ['select-client-certificate', 'login']) {
      const answer = vi.fn();
      expect(app.asks(name, {}, {}, {}, answer)).toBe(true);
      expect(answer.mock.calls).toEqual([[]]);
    }
  });

  it('starts Chromium with these switches and no others', () => {
    const appended: Record<string, string> = {};
    setSwitches({
      commandLine: { appendSwitch: (name: string, value: string) => Object.assign(appended, { [name]: value }) },
    } as unknown as App);
    expect(appended).toEqual(SWITCHES);
    expect(
      Object.keys(appended).filter((name) => /sandbox|web-security|insecure|debugging|site-per/.test(name)),
    ).toEqual([]);
    expect(Object.isFrozen(SWITCHES)).toBe(true);
  });

  it('keeps a window open until it has been told to end', () => {
    const [app, window] = [new EventEmitter(), new Recorder()];
    closingGuard(app as unknown as App)(window.api as unknown as BrowserWindow);
    expect(window.asks('close')).toBe(true);
    app.emit('before-quit');
    expect(window.asks('close')).toBe(false);
  });

  /** Sources of the program and of what starts it. */
  const sources = ['electron', 'renderer', 'shared']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }).map((entry) =>
        entry.isFile() ? path.join(entry.parentPath, entry.name) : '',
      ),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file: path.relative(root, file), text: readFileSync(file, 'utf8') }));

  it.each([
    ['Chromium’s sandbox is never switched off', /no-sandbox|disable-setuid-sandbox/],
    [
      'nothing is started as Node by Electron’s binary: that fuse is off',
      /ELECTRON_RUN_AS_NODE|child_process.*\bfork\b/,
    ],
    ['nothing opens a link outside', /\bopenExternal\b|\bshell\b.*from 'electron'/],
    ['protection of the page is never switched off', /webSecurity: false|experimentalFeatures: true|BlinkFeatures/],
    [
      'pages keep nothing of their own',
      /\b(localStorage|sessionStorage|indexedDB|caches)\.|document\.cookie|pushState\(/,
    ],
    ['nothing is fetched from anywhere', /\bnew (WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection)\b/],
    ['there is one channel for calls', /ipcMain\.(on|handle|handleOnce)\(/],
  ])('%s', (_, forbidden) => {
    const found = sources.filter(({ file, text }) => !file.startsWith('electron/launch/') && forbidden.test(text));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it('what starts it does not weaken it either', () => {
    const scripts = readFileSync(path.join(root, 'package.json'), 'utf8');
    expect(scripts).not.toMatch(/no-sandbox/);
    const launchers = sources.filter(({ file }) => file.startsWith('electron/launch/'));
    expect(launchers.filter(({ text }) => /no-sandbox/.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
