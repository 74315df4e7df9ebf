import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitOf, program, spawnElectron, startFixture, written } from './fixture/launch.ts';
import { bundledChromium } from './runtime/chromium/bundled.ts';
import { findChromium, systemChromium } from './runtime/chromium/find.ts';
import { panelFrom } from './runtime/panel.ts';

let temporary: string;
beforeAll(() => {
  temporary = mkdtempSync(path.join(tmpdir(), 'chromium-'));
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('the system Chromium', () => {
  it('is the one of CHROME_PATH, else the first known name on PATH', () => {
    const file = path.join(temporary, 'chromium-browser');
    writeFileSync(file, '#!/bin/sh\n');
    expect(systemChromium({ PATH: temporary })).toBe(undefined);
    chmodSync(file, 0o755);
    expect(systemChromium({ PATH: `/nowhere:${temporary}` })).toBe(file);
    symlinkSync(file, path.join(temporary, 'other'));
    expect(systemChromium({ PATH: temporary, CHROME_PATH: path.join(temporary, 'other') })).toBe(
      path.join(temporary, 'other'),
    );
    expect(() => systemChromium({ CHROME_PATH: '/nowhere/chromium' })).toThrow(
      'CHROME_PATH names /nowhere/chromium, which cannot be run',
    );
  });

  it('is not replaced silently when it is demanded, and a misspelt wish is told', async () => {
    await expect(findChromium({ PATH: '/nowhere', KIOSK_CHROMIUM: 'system' })).rejects.toThrow('no Chromium on PATH');
    await expect(findChromium({ KIOSK_CHROMIUM: 'bundeld' })).rejects.toThrow(
      "KIOSK_CHROMIUM is 'bundeld', it can be 'bundled' or 'system'",
    );
  });
});

describe('the bundled Chromium', () => {
  it('is unpacked once, whole, also by several starts at a time, and shows the program', async () => {
    const env = { ...process.env, XDG_CACHE_HOME: temporary };
    const [first, second] = await Promise.all([bundledChromium(env), bundledChromium(env)]);
    expect(first).toEqual(second);
    const cache = path.dirname(path.dirname(first?.executable ?? ''));
    expect(readdirSync(cache)).toHaveLength(1);
    const unpacked = readdirSync(path.dirname(first?.executable ?? ''));
    expect(unpacked).toEqual(expect.arrayContaining(['al2023', 'chromium', 'fonts', 'libGLESv2.so']));

    const started = await startFixture({ XDG_CACHE_HOME: temporary, KIOSK_CHROMIUM: 'bundled' });
    const shown = await started.page.evaluate(() => [
      document.querySelector('h1')?.textContent,
      innerWidth,
      innerHeight,
    ]);
    const executable = await started.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.capturePage()
        .then((picture) => picture.getSize()),
    );
    await started.end();
    expect([shown, executable]).toEqual([['Umów wizytę', 1080, 1920], { width: 1080, height: 1920 }]);
  }, 60_000);
});

/** An X server of the test's own; machines without Xvfb skip the test. */
const xvfb = ['/usr/bin/Xvfb', '/usr/local/bin/Xvfb'].find((file) => existsSync(file));

describe.skipIf(!xvfb || !systemChromium(process.env))('with a display', () => {
  it('the window stands there in the size of the panel', async () => {
    const server = spawn(xvfb ?? '', ['-displayfd', '3', '-screen', '0', '1080x1920x24'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const display = await new Promise<string>((resolve) =>
      (server.stdio[3] as Readable).once('data', (data) => resolve(`:${String(data).trim()}`)),
    );
    const started = await startFixture({ DISPLAY: display, KIOSK_CHROMIUM: 'system' });
    const [size, ratio, isHeadless] = await started.page.evaluate(
      () =>
        [
          [innerWidth, innerHeight, outerWidth, outerHeight],
          devicePixelRatio,
          navigator.userAgent.includes('Headless'),
        ] as const,
    );
    const printed = await started.app.evaluate(async ({ BrowserWindow }) =>
      (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({}))?.subarray(0, 4).toString(),
    );
    await started.end();
    server.kill();
    // Without a window manager Chromium keeps a window one pixel smaller than the screen.
    const [width = 0, height = 0] = size;
    expect([1080 - width, 1920 - height].every((missing) => missing === 0 || missing === 1)).toBe(true);
    expect([size.slice(2), ratio, isHeadless, printed]).toEqual([[width, height], 1, false, '%PDF']);
  });
});

describe('without a display', () => {
  it('one line on standard error says that it runs headless', async () => {
    const child = spawnElectron([program]);
    const said = await written(child, 'window is open');
    expect(said.split('\n').filter((line) => line.startsWith('electron-on-chromium: '))).toHaveLength(1);
    expect(said).toMatch(/^electron-on-chromium: .*running headless$/m);
    const exit = exitOf(child);
    child.kill();
    await exit;
  });
});

describe('the panel', () => {
  it('has the size of KIOSK_PANEL', async () => {
    expect(panelFrom({})).toEqual({ width: 1080, height: 1920 });
    expect(() => panelFrom({ KIOSK_PANEL: '1080' })).toThrow("KIOSK_PANEL is '1080', it must look like 1080x1920");
    const started = await startFixture({ KIOSK_PANEL: '1280x1024' });
    const size = await started.page.evaluate(() => [innerWidth, innerHeight, screen.width, screen.height]);
    await started.end();
    expect(size).toEqual([1280, 1024, 1280, 1024]);
  });
});
