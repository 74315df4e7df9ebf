import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Started, startFixture } from './fixture/launch.ts';

let started: Started;
beforeAll(async () => {
  started = await startFixture();
});
afterAll(() => started.end());

describe('contents', () => {
  it('print to PDF on the paper asked for', async () => {
    const [sheet, receipt] = await started.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const sizes = [
        { pageSize: 'A4' as const },
        { pageSize: { width: 80 / 25.4, height: 200 / 25.4 }, margins: { top: 0, bottom: 0, left: 0, right: 0 } },
      ];
      return Promise.all(
        sizes.map(
          async (size) => (await contents?.printToPDF({ ...size, printBackground: true }))?.toString('latin1') ?? '',
        ),
      );
    });
    const box = (pdf = '') =>
      /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)/
        .exec(pdf)
        ?.slice(1)
        .map((points) => Math.round((Number(points) / 72) * 25.4));
    expect(box(sheet)).toEqual([210, 297]);
    expect(box(receipt)).toEqual([80, 200]);
  });

  it('are pictured in the size of the panel, or an area of it', async () => {
    const pictures = await started.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const whole = await contents?.capturePage();
      const part = await contents?.capturePage({ x: 10, y: 10, width: 100, height: 50 });
      return [whole?.getSize(), part?.getSize(), whole?.isEmpty(), whole?.toPNG().subarray(1, 4).toString()];
    });
    expect(pictures).toEqual([{ width: 1080, height: 1920 }, { width: 100, height: 50 }, false, 'PNG']);
  });

  it('run code in the page and bring back a clone of the result, or its error', async () => {
    const results = await started.app.evaluate(async ({ BrowserWindow }) => {
      const run = (code: string) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code);
      const map = await run('new Map([["a", new Date(5)]])');
      const failed = await run('Promise.reject(new RangeError("za daleko"))')?.catch((error: Error) => error.message);
      const uncloneable = await run('(() => 1)')?.catch((error: Error) => error.message);
      return [
        await run('document.title'),
        await run('Promise.resolve(undefined)'),
        map instanceof Map && map.get('a') instanceof Date,
        (await run('2n ** 70n')) === 2n ** 70n,
        failed,
        uncloneable,
      ];
    });
    expect(results).toEqual(['Próba', undefined, true, true, 'za daleko', 'An object could not be cloned.']);
  });

  it('pass on what the page says on its console', async () => {
    const said = await started.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const heard = new Promise((resolve) =>
        contents?.once('console-message', (event) =>
          resolve([event.level, event.message, event.frame === contents.mainFrame]),
        ),
      );
      await contents?.executeJavaScript('console.warn("uwaga", 7)');
      return heard;
    });
    expect(said).toEqual(['warning', 'uwaga 7', true]);
  });

  it('tell of a context menu that the page has not prevented', async () => {
    const { app, page } = started;
    await app.evaluate(({ BrowserWindow }) => {
      const heard = new Promise((resolve) =>
        BrowserWindow.getAllWindows()[0]?.webContents.once('context-menu', (_event, { x, y, isEditable }) =>
          resolve([x, y, isEditable]),
        ),
      );
      Object.assign(globalThis, { heard });
    });
    await page.mouse.click(30, 900, { button: 'right' });
    expect(await app.evaluate(() => (globalThis as unknown as { heard: Promise<unknown> }).heard)).toEqual([
      30,
      900,
      false,
    ]);
  });

  it('hold keys back that before-input-event prevents', async () => {
    const { app, page } = started;
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.on('before-input-event', (event, { type, key, control }) => {
        if (key === 'b' || control) event.preventDefault();
        fixture.events.push(`${type} ${key}`);
      });
    });
    await page.reload();
    await page.click('#in');
    await app.evaluate(() => fixture.events.splice(0));
    await page.keyboard.type('abcą');
    await page.keyboard.press('Control+p');
    expect(await page.inputValue('#in')).toBe('acą');
    const keys = await app.evaluate(() => fixture.events);
    expect(keys).toEqual(expect.arrayContaining(['keyDown a', 'keyUp a', 'keyDown b', 'keyUp b', 'keyDown p']));
  });
});
