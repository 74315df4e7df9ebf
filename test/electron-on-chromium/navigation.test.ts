import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshPage, settled } from './fixture/fresh-page.ts';
import { type Started, startFixture } from './fixture/launch.ts';

let started: Started;
beforeAll(async () => {
  started = await startFixture();
});
afterAll(() => started.end());

beforeEach(() => freshPage(started));

const events = () => started.app.evaluate(() => fixture.events);

/** Makes the main process write down a navigation event and, if told to, prevent it. */
function watch(name: 'will-navigate' | 'will-frame-navigate' | 'will-redirect', prevent: boolean) {
  return started.app.evaluate(
    ({ BrowserWindow }, [event, refuse]) => {
      BrowserWindow.getAllWindows()[0]?.webContents.on(event as 'will-navigate', (details) => {
        fixture.events.push(`${event} ${details.url} ${details.isMainFrame}`);
        if (refuse) details.preventDefault();
      });
    },
    [name, prevent] as const,
  );
}

/** Runs code in the page and then waits until the main process has heard of its consequences. */
async function inPage(code: string): Promise<void> {
  await started.app.evaluate(
    ({ BrowserWindow }, text) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`${text}; 0`),
    code,
  );
}

describe('navigation', () => {
  it('wished by the page is asked for and really stopped', async () => {
    await watch('will-navigate', true);
    await inPage('location.href = "/second"');
    await expect.poll(events).toEqual(['will-navigate app://kiosk/second true']);
    await expect.poll(() => started.page.title()).toBe('Próba');
    expect(await started.app.evaluate(() => fixture.requests)).not.toContain('app://kiosk/second');
  });

  it.each([
    ['a link', 'document.body.innerHTML = "<a id=away href=/second>x</a>"; document.getElementById("away").click()'],
    [
      'a form',
      'document.body.innerHTML = "<form id=form action=/second></form>"; document.getElementById("form").submit()',
    ],
    ['a reload', 'location.reload()'],
    ['the navigation API', 'navigation.navigate("/second")'],
    ['a refresh in its head', 'document.head.innerHTML = "<meta http-equiv=refresh content=0;url=/second>"'],
    ['an address outside', 'location.href = "https://example.org/second"'],
  ])('by %s is stopped before any request', async (_name, code) => {
    await watch('will-frame-navigate', true);
    await inPage(code);
    await expect.poll(events).toHaveLength(1);
    expect(
      await started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL()),
    ).toBe('app://kiosk/');
    expect(await started.app.evaluate(() => fixture.requests)).toEqual(['app://kiosk/', 'app://kiosk/page.js']);
  });

  it('that nobody prevents goes through, with both events in order', async () => {
    await watch('will-navigate', false);
    await watch('will-frame-navigate', false);
    await inPage('location.href = "/second"');
    await expect.poll(() => started.page.title()).toBe('Druga');
    expect(await events()).toEqual([
      'will-frame-navigate app://kiosk/second true',
      'will-navigate app://kiosk/second true',
    ]);
    expect(
      await started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.url),
    ).toBe('app://kiosk/second');
  });

  it('by the main process is not asked for', async () => {
    await watch('will-navigate', true);
    await watch('will-frame-navigate', true);
    await started.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      await contents?.loadURL('app://kiosk/second');
      const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(null)));
      contents?.reload();
      await loaded;
    });
    expect(await events()).toEqual([]);
    await expect.poll(() => started.page.title()).toBe('Druga');
  });

  it('by Playwright is, like any of DevTools, not the wish of the page', async () => {
    const { page } = started;
    await watch('will-navigate', true);
    await page.goto('https://kiosk.app.localhost/second');
    expect(await page.title()).toBe('Druga');
    await page.reload();
    expect(await events()).toEqual([]);
  });

  it('of a frame inside is asked for by will-frame-navigate only', async () => {
    await watch('will-navigate', false);
    await watch('will-frame-navigate', true);
    await inPage('const frame = document.createElement("iframe"); frame.src = "/second"; document.body.append(frame)');
    await expect.poll(events).toEqual(['will-frame-navigate app://kiosk/second false']);
    expect(await started.app.evaluate(() => fixture.requests)).not.toContain('app://kiosk/second');
  });

  it('by a redirect can be stopped', async () => {
    await watch('will-redirect', true);
    await inPage('location.href = "/away"');
    await expect.poll(events).toEqual(['will-redirect app://kiosk/second true']);
    await expect.poll(() => started.page.title()).toBe('Próba');
  });

  it('leaves no way back after navigationHistory.clear()', async () => {
    const { app, page } = started;
    await app.evaluate(async ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.loadURL('app://kiosk/second'),
    );
    await settled(started, 'https://kiosk.app.localhost/second');
    expect(await page.evaluate(() => history.length)).toBeGreaterThan(1);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.navigationHistory.clear());
    await expect.poll(() => page.evaluate(() => history.length)).toBe(1);
  });
});

describe('new windows', () => {
  it('do not open when the handler denies, and the handler is asked', async () => {
    const { app, page } = started;
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setWindowOpenHandler(({ url }) => {
        fixture.events.push(url);
        return { action: 'deny' };
      });
    });
    await page.reload();
    expect(await page.evaluate(() => window.open('/second'))).toBe(null);
    await page.evaluate(() => {
      document.body.innerHTML =
        '<a target="_blank" href="/page.js">x</a><form target="_blank" action="/second"></form>';
      document.querySelector('a')?.click();
      document.querySelector('form')?.submit();
    });
    await expect
      .poll(events)
      .toEqual(['app://kiosk/second', 'app://kiosk/page.js', expect.stringContaining('app://kiosk/second')]);
    expect(started.app.windows()).toHaveLength(1);
  });
});
