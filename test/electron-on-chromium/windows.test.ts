import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Started, startFixture } from './fixture/launch.ts';

let started: Started;
beforeAll(async () => {
  started = await startFixture();
});
afterAll(() => started.end());

describe('a window', () => {
  it('fills the panel at one device pixel per CSS pixel', async () => {
    expect(await started.page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio])).toEqual([1080, 1920, 1]);
    const bounds = await started.app.evaluate(({ BrowserWindow, screen }) => [
      BrowserWindow.getAllWindows()[0]?.getBounds(),
      BrowserWindow.getAllWindows()[0]?.getContentBounds(),
      screen.getPrimaryDisplay().bounds,
      screen.getAllDisplays().length,
    ]);
    const panel = { x: 0, y: 0, width: 1080, height: 1920 };
    expect(bounds).toEqual([panel, panel, panel, 1]);
  });

  it('is found from its contents and by Playwright', async () => {
    const window = await started.app.browserWindow(started.page);
    expect(await window.evaluate((one) => one.id)).toBe(1);
    const same = await started.app.evaluate(({ BrowserWindow, webContents }) => {
      const [one] = BrowserWindow.getAllWindows();
      return [
        one instanceof BrowserWindow,
        one !== undefined && BrowserWindow.fromWebContents(one.webContents) === one,
        one !== undefined && webContents.fromId(one.webContents.id) === one.webContents,
        one?.webContents.session === fixture.session,
      ];
    });
    expect(same).toEqual([true, true, true, true]);
  });

  it('tells of its life, and its close can be refused', async () => {
    const told = await started.app.evaluate(async ({ BrowserWindow }) => {
      const seen: string[] = [];
      const window = new BrowserWindow({ show: false, webPreferences: { session: fixture.session } });
      for (const name of ['ready-to-show', 'show', 'hide', 'close', 'closed'] as const)
        window.on(name as 'show', () => seen.push(name));
      for (const name of ['dom-ready', 'did-finish-load', 'destroyed'] as const)
        window.webContents.on(name as 'dom-ready', () => seen.push(name));
      await window.loadURL('app://kiosk/');
      seen.push(String(window.isVisible()));
      window.show();
      seen.push(String(window.isVisible()), String(BrowserWindow.getFocusedWindow() === window));
      window.hide();
      window.once('close', (event) => event.preventDefault());
      window.close();
      seen.push(String(window.isDestroyed()));
      window.close();
      seen.push(
        String(window.isDestroyed()),
        String(window.webContents.isDestroyed()),
        String(BrowserWindow.fromId(window.id)),
      );
      return seen;
    });
    const [loaded, rest] = [told.slice(0, 3), told.slice(3)];
    expect(loaded.toSorted()).toEqual(['did-finish-load', 'dom-ready', 'ready-to-show']);
    expect(rest).toEqual([
      'false',
      'show',
      'true',
      'true',
      'hide',
      'close',
      'false',
      'close',
      'destroyed',
      'closed',
      'true',
      'true',
      'null',
    ]);
  });

  it('gets window.close() of its page as a close that can be refused', async () => {
    const { app, page } = started;
    // Refusing must be in place before the page asks: the two go by different ways.
    await app.evaluate(({ BrowserWindow }) => {
      const asked = new Promise((resolve) => {
        BrowserWindow.getAllWindows()[0]?.once('close', (event) => {
          event.preventDefault();
          resolve('asked');
        });
      });
      Object.assign(globalThis, { closeAsked: asked });
    });
    await page.evaluate(() => window.close());
    expect(await app.evaluate(() => (globalThis as unknown as { closeAsked: Promise<string> }).closeAsked)).toBe(
      'asked',
    );
    expect(await page.title()).toBe('Próba');
  });

  it('is one of several, each with a page of its own', async () => {
    const { app } = started;
    const opened = app.waitForEvent('window');
    const id = await app.evaluate(() => fixture.open('app://kiosk/second'));
    const second = await opened;
    await second.waitForSelector('h1');
    expect([await second.title(), await started.page.title()]).toEqual(['Druga', 'Próba']);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2);
    const closed = second.waitForEvent('close');
    await app.evaluate(({ BrowserWindow }, which) => BrowserWindow.fromId(which)?.close(), id);
    await closed;
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('announces itself and its contents to app', async () => {
    const seen = await started.app.evaluate(async ({ BrowserWindow }) => {
      fixture.events.length = 0;
      const window = new BrowserWindow({ show: false });
      const events = [...fixture.events];
      window.destroy();
      return events;
    });
    expect(seen).toEqual(['web-contents-created', 'browser-window-created']);
  });
});

describe('what is not covered', () => {
  it('throws by name', async () => {
    const messages = await started.app.evaluate((electron) => {
      const any = electron as unknown as Record<string, Record<string, unknown>>;
      const window = electron.BrowserWindow.getAllWindows()[0] as unknown as Record<string, unknown> & {
        webContents: Record<string, unknown>;
      };
      const tries: (() => unknown)[] = [
        () => any['safeStorage'],
        () => any['autoUpdater'],
        () => any['app']?.['dock'],
        () => any['BrowserWindow']?.['fromDevToolsTargetId'],
        () => window['setProgressBar'],
        () => window.webContents['openDevTools'],
        () => Reflect.get(fixture.session, 'cookies'),
        () => Reflect.get(fixture.session.webRequest, 'onHeadersReceived'),
        () => Reflect.get(fixture.session.protocol, 'registerFileProtocol'),
        () => any['screen']?.['getCursorScreenPoint'],
        () => electron.app.on('gpu-info-update' as never, () => {}),
        () => (window['on'] as (name: string, listener: () => void) => void)('swipe', () => {}),
        () => new electron.BrowserWindow({ tabbingIdentifier: 'x' }),
        () => new electron.BrowserWindow({ webPreferences: { nodeIntegration: true } }),
        () => new electron.BrowserWindow({ webPreferences: { contextIsolation: false } }),
        () => electron.session.fromPartition('persist:kiosk'),
        () => electron.Menu.buildFromTemplate([]),
        () => electron.protocol.handle('other', () => new Response()),
      ];
      return tries.map((attempt) => {
        try {
          attempt();
          return 'did not throw';
        } catch (error) {
          return (error as Error).message;
        }
      });
    });
    for (const message of messages) expect(message).toMatch(/^electron-on-chromium: .+ is not supported$/);
    expect(messages[0]).toBe('electron-on-chromium: electron.safeStorage is not supported');
    expect(new Set(messages).size).toBe(messages.length);
  });
});

describe('the rest of electron', () => {
  it('answers about the program and the machine', async () => {
    const { userData } = started;
    const facts = await started.app.evaluate(({ app, powerSaveBlocker, nativeTheme, Menu }) => {
      const blocker = powerSaveBlocker.start('prevent-display-sleep');
      const on = powerSaveBlocker.isStarted(blocker);
      powerSaveBlocker.stop(blocker);
      Menu.setApplicationMenu(null);
      app.commandLine.appendSwitch('Some-Switch', 'value');
      return {
        blocker: [on, powerSaveBlocker.isStarted(blocker)],
        dark: nativeTheme.shouldUseDarkColors,
        ready: app.isReady(),
        packaged: app.isPackaged,
        userData: app.getPath('userData'),
        logs: app.getPath('logs'),
        exe: app.getPath('exe').endsWith('/electron') && app.getPath('exe') === process.argv[0],
        appPath: app.getAppPath().endsWith('/fixture'),
        argv: process.argv[1]?.endsWith('main.cjs'),
        versions: [process.type, process.versions.electron, app.getVersion()],
        switches: [
          app.commandLine.hasSwitch('some-switch'),
          app.commandLine.getSwitchValue('some-switch'),
          app.commandLine.hasSwitch('user-data-dir'),
          app.commandLine.hasSwitch('none'),
        ],
      };
    });
    expect(facts).toEqual({
      blocker: [true, false],
      dark: false,
      ready: true,
      packaged: false,
      userData,
      logs: `${userData}/logs`,
      exe: true,
      appPath: true,
      argv: true,
      versions: ['browser', '45.4.1', '45.4.1'],
      switches: [true, 'value', true, false],
    });
  });
});
