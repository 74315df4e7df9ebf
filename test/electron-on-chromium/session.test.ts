import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshPage } from './fixture/fresh-page.ts';
import { type Started, startFixture } from './fixture/launch.ts';

let started: Started;
beforeAll(async () => {
  started = await startFixture();
});
afterAll(() => started.end());

beforeEach(() => freshPage(started));

const events = () => started.app.evaluate(() => fixture.events);

describe('the custom scheme', () => {
  it('gives its handler a request with its own URL, and the page the answer with its headers', async () => {
    const { app, page } = started;
    expect(await app.evaluate(() => fixture.requests)).toEqual(['app://kiosk/', 'app://kiosk/page.js']);
    const outcome = await page.evaluate(async () => {
      const answer = await fetch('/page.js?a=1#b');
      const missing = await fetch('/missing');
      return [
        answer.status,
        answer.headers.get('content-security-policy'),
        missing.status,
        document.querySelectorAll('script').length,
        isSecureContext,
      ];
    });
    expect(outcome).toEqual([200, await app.evaluate(() => fixture.csp), 404, 1, true]);
    expect(await app.evaluate(() => fixture.requests)).toContain('app://kiosk/page.js?a=1#b');
  });

  it('has its Content-Security-Policy enforced', async () => {
    const blocked = await started.page.evaluate(async () => {
      const violation = new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective)),
      );
      const script = document.createElement('script');
      script.textContent = 'globalThis.injected = true';
      document.body.append(script);
      return [await violation, Reflect.get(globalThis, 'injected')];
    });
    expect(blocked).toEqual(['script-src-elem', undefined]);
  });

  it('carries bodies, and follows redirects of the handler', async () => {
    const { page } = started;
    const sent = await page.evaluate(async () => (await fetch('/post', { method: 'POST', body: 'zażółć' })).json());
    expect(sent).toEqual({ method: 'POST', url: 'app://kiosk/post', body: 'zażółć', origin: 'app://kiosk' });
    expect(await page.evaluate(async () => (await fetch('/away')).url)).toBe('https://kiosk.app.localhost/second');
  });

  it('fails to load as a network error when its handler fails', async () => {
    const failure = await started.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const told = new Promise((resolve) =>
        contents?.once('did-fail-load', (_event, code, description, url, isMainFrame) =>
          resolve([code, description, url, isMainFrame]),
        ),
      );
      const error = await contents
        ?.loadURL('app://kiosk/broken')
        .catch((thrown: Error & { code: string; errno: number }) => [thrown.message, thrown.code, thrown.errno]);
      return [await told, error];
    });
    expect(failure).toEqual([
      [-2, 'ERR_FAILED', 'app://kiosk/broken', true],
      ["ERR_FAILED (-2) loading 'app://kiosk/broken'", 'ERR_FAILED', -2],
    ]);
  });
});

describe('the session', () => {
  it('cancels and redirects the requests that onBeforeRequest cancels and redirects', async () => {
    const { app, page } = started;
    await app.evaluate(() => {
      fixture.session.webRequest.onBeforeRequest({ urls: ['*://*/*'] }, (details, callback) => {
        fixture.events.push(`${details.resourceType} ${details.method} ${details.url} ${details.webContentsId}`);
        if (details.url.endsWith('/moved')) callback({ redirectURL: 'app://kiosk/post' });
        else callback({ cancel: details.url.includes('second') });
      });
    });
    expect(await page.evaluate(() => fetch('/moved').then((answer) => answer.json()))).toMatchObject({
      method: 'GET',
      url: 'app://kiosk/post',
    });
    await app.evaluate(() => fixture.events.splice(0));
    expect(
      await page.evaluate(() =>
        fetch('/second').then(
          () => 'came',
          (error) => error.name,
        ),
      ),
    ).toBe('TypeError');
    expect(await page.evaluate(() => fetch('/page.js').then((answer) => answer.status))).toBe(200);
    expect(await events()).toEqual(['xhr GET app://kiosk/second 1', 'xhr GET app://kiosk/page.js 1']);
  });

  it('denies the page what its permission handlers deny, and grants the rest', async () => {
    const { app, page } = started;
    const states = () =>
      page.evaluate(() =>
        Promise.all(
          (['geolocation', 'notifications', 'camera', 'microphone'] as const).map(
            async (name) => (await navigator.permissions.query({ name })).state,
          ),
        ),
      );
    await expect.poll(states).toEqual(['granted', 'granted', 'granted', 'granted']);
    await app.evaluate(() =>
      fixture.session.setPermissionRequestHandler((_contents, permission, callback) =>
        callback(permission === 'geolocation'),
      ),
    );
    await expect.poll(states).toEqual(['granted', 'denied', 'denied', 'denied']);
    await app.evaluate(() => fixture.session.setPermissionCheckHandler(() => false));
    await expect.poll(states).toEqual(['denied', 'denied', 'denied', 'denied']);
    const refused = await page.evaluate(
      () =>
        new Promise((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('known'),
            (error) => resolve(error.code),
          ),
        ),
    );
    expect(refused).toBe(1);
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  });

  it('tells of a download and lets none happen', async () => {
    const { app, page } = started;
    await app.evaluate(() => {
      const heard = new Promise((resolve) =>
        fixture.session.once('will-download', (event, item) => {
          event.preventDefault();
          resolve([item.getURL(), item.getFilename()]);
        }),
      );
      Object.assign(globalThis, { heard });
    });
    await page.evaluate(() => {
      const link = document.createElement('a');
      Object.assign(link, { href: '/page.js', download: 'page.js' });
      link.click();
    });
    expect(await app.evaluate(() => (globalThis as unknown as { heard: Promise<unknown> }).heard)).toEqual([
      'app://kiosk/page.js',
      'page.js',
    ]);
  });

  it('forgets everything on clearData', async () => {
    const { app, page } = started;
    await page.evaluate(() => {
      localStorage.setItem('a', '1');
      sessionStorage.setItem('b', '2');
      // biome-ignore lint/suspicious/noDocumentCookie: the cookie is what is tested
      document.cookie = 'c=3';
    });
    const left = () => page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(await left()).toEqual([1, 1, 'c=3']);
    await app.evaluate(() => fixture.session.clearData());
    expect(await left()).toEqual([0, 0, '']);
  });

  it('is apart from the default one', async () => {
    const { app, page } = started;
    await page.evaluate(() => localStorage.setItem('a', '1'));
    const opened = app.waitForEvent('window');
    const id = await app.evaluate(({ session }) =>
      fixture.open('app://kiosk/', { webPreferences: { session: session.defaultSession } }),
    );
    const other = await opened;
    await other.waitForSelector('html[data-ran]');
    expect(await other.evaluate(() => localStorage.length)).toBe(0);
    await app.evaluate(({ BrowserWindow }, which) => BrowserWindow.fromId(which)?.destroy(), id);
  });
});
