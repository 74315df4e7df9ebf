import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exitOf, program, spawnElectron, startFixture, written } from './fixture/launch.ts';

/** Every start of these tests has a temporary folder of its own: what Chromium leaves behind would lie there. */
let temporary: string;
let userData: string;
beforeEach(() => {
  temporary = mkdtempSync(path.join(tmpdir(), 'life-'));
  userData = path.join(temporary, 'data');
});
afterEach(() => rmSync(temporary, { recursive: true, force: true }));

const profiles = () => readdirSync(temporary).filter((name) => name.startsWith('electron-on-chromium-'));
/** Command lines of the processes that work on a profile of this test, by process id. */
function browsers(): [number, string][] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const lines = all.flatMap((id): [number, string][] => {
    try {
      return [[Number(id), readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')]];
    } catch {
      // ended while the list was read
      return [];
    }
  });
  return lines.filter(([, line]) => line.includes(`--user-data-dir=${temporary}/electron-on-chromium-`));
}
const start = (env: Record<string, string> = {}, ...more: string[]) =>
  spawnElectron([program, `--user-data-dir=${userData}`, ...more], { TMPDIR: temporary, ...env });

async function nothingIsLeft(): Promise<void> {
  await expect.poll(() => [...profiles(), ...browsers()], { timeout: 10_000 }).toEqual([]);
}

describe('the end', () => {
  it('by app.quit() asks in order, and takes Chromium and its profile along', async () => {
    const started = await startFixture({ TMPDIR: temporary });
    expect([profiles().length, browsers().length > 0]).toEqual([1, true]);
    const order = path.join(temporary, 'order.json');
    await started.app.evaluate(({ app }, file) => {
      const fs = process.getBuiltinModule('node:fs');
      app.on('quit', (_event, code) => fs.writeFileSync(file, JSON.stringify([...fixture.order, code])));
    }, order);
    await started.end();
    expect(JSON.parse(readFileSync(order, 'utf8'))).toEqual(['before-quit', 'will-quit', 'quit', 0]);
    await nothingIsLeft();
  });

  it('can be refused before, and comes when asked for again', async () => {
    const started = await startFixture({ TMPDIR: temporary });
    const alive = await started.app.evaluate(({ app, BrowserWindow }) => {
      app.once('before-quit', (event) => event.preventDefault());
      app.quit();
      BrowserWindow.getAllWindows()[0]?.once('close', (event) => event.preventDefault());
      app.quit();
      return BrowserWindow.getAllWindows().length;
    });
    expect(alive).toBe(1);
    await started.end();
    await nothingIsLeft();
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('by %s is an orderly one', async (signal) => {
    const child = start();
    await written(child, 'window is open');
    const exit = exitOf(child);
    child.kill(signal);
    expect(await exit).toEqual({ code: 0, signal: null });
    await nothingIsLeft();
  });

  it('by a kill leaves no Chromium and no profile either', async () => {
    const child = start();
    await written(child, 'window is open');
    expect(browsers().length).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await nothingIsLeft();
  });

  it('of Chromium is the end of the program', async () => {
    const child = start();
    await written(child, 'window is open');
    const exit = exitOf(child);
    // Chromium's first process: its children have a type, and the shell above it is no Chromium.
    const [browser] = browsers().find(([, line]) => !line.includes(' --type=') && !line.startsWith('/bin/sh')) ?? [];
    process.kill(browser ?? 0, 'SIGKILL');
    expect(await exit).toEqual({ code: 1, signal: null });
    await nothingIsLeft();
  });

  it('by app.exit(3) has that code', async () => {
    const file = path.join(temporary, 'exits.cjs');
    writeFileSync(file, "const { app } = require('electron'); app.whenReady().then(() => app.exit(3));");
    expect(await exitOf(spawnElectron([file], { TMPDIR: temporary }))).toEqual({ code: 3, signal: null });
    await nothingIsLeft();
  });

  it('comes with a code when the program throws while it loads', async () => {
    const file = path.join(temporary, 'throws.cjs');
    writeFileSync(file, "throw new Error('on purpose');");
    const child = spawnElectron([file], { TMPDIR: temporary });
    const said = written(child, 'on purpose');
    expect(await exitOf(child)).toEqual({ code: 1, signal: null });
    await said;
  });

  it('starts the program again after relaunch()', async () => {
    const file = path.join(temporary, 'again.cjs');
    const mark = path.join(temporary, 'mark');
    writeFileSync(
      file,
      `const { app } = require('electron'); const fs = require('node:fs');
      app.whenReady().then(() => { if (process.argv.includes('--second')) fs.writeFileSync(${JSON.stringify(mark)}, 'second'); else app.relaunch({ args: [${JSON.stringify(file)}, '--second'] }); app.quit(); });`,
    );
    await exitOf(spawnElectron([file], { TMPDIR: temporary }));
    await expect.poll(() => existsSync(mark), { timeout: 10_000 }).toBe(true);
    await nothingIsLeft();
  });
});

describe('one program', () => {
  it('has the lock of its data folder; a second start hands over and ends', async () => {
    const first = start({ FIXTURE_SINGLE: '1' });
    await written(first, 'window is open');
    const heard = written(first, 'second instance: {"started":"again"}');
    const second = start({ FIXTURE_SINGLE: '1' }, '--again');
    const said = written(second, 'another one is running');
    expect((await exitOf(second)).code).toBe(0);
    await Promise.all([said, heard]);
    first.kill('SIGKILL');
    await exitOf(first);
    const third = start({ FIXTURE_SINGLE: '1' });
    await written(third, 'window is open');
    const gone = exitOf(third);
    third.kill('SIGTERM');
    await gone;
  });

  it('does not disturb others that start at the same time', async () => {
    const several = await Promise.all([startFixture(), startFixture(), startFixture()]);
    const titles = await Promise.all(several.map(({ page }) => page.title()));
    await Promise.all(several.map(({ end }) => end()));
    expect(titles).toEqual(['Próba', 'Próba', 'Próba']);
  });
});

describe('a page that crashes', () => {
  it('is reported to contents and app, and works again after reload()', async () => {
    const started = await startFixture();
    const told = await started.app.evaluate(async ({ app, BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const toContents = new Promise((resolve) =>
        contents?.once('render-process-gone', (_event, details) => resolve(details.reason)),
      );
      const toApp = new Promise((resolve) =>
        app.once('render-process-gone', (_event, which, details) => resolve([which === contents, details.reason])),
      );
      contents?.forcefullyCrashRenderer();
      const reasons = [await toContents, await toApp];
      const crashed = contents?.isCrashed();
      const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(null)));
      contents?.reload();
      await loaded;
      const asked = await contents?.executeJavaScript('kiosk.whoAsks()');
      return [reasons, crashed, contents?.isCrashed(), asked];
    });
    await started.end();
    expect(told).toEqual([['crashed', [true, 'crashed']], true, false, 'asked from app://kiosk/']);
  });

  it('or hangs is reported as unresponsive, and as responsive when it comes back', async () => {
    const started = await startFixture({ KIOSK_HANG_AFTER_MS: '300' });
    const told = await started.app.evaluate(async ({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      const seen: string[] = [];
      window?.on('unresponsive', () => seen.push('window hangs'));
      window?.webContents.on('unresponsive', () => seen.push('contents hang'));
      const back = new Promise((resolve) => window?.on('responsive', () => resolve(null)));
      void window?.webContents.executeJavaScript(
        '{ const end = performance.now() + 1500; while (performance.now() < end); }',
      );
      await back;
      return seen;
    });
    await started.end();
    expect(told).toEqual(['contents hang', 'window hangs']);
  });
});
