import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { DevTools, unheeded } from '../devtools.ts';
import type { Panel } from '../panel.ts';
import type { Chromium } from './find.ts';

export type RunningChromium = {
  devtools: DevTools;
  headless: boolean /** Ends Chromium; resolves when it and its profile are gone. */;
  stop(): Promise<void>;
  exited: Promise<void>;
};

const ownSwitches: Record<string, string> = {
  'no-first-run': '',
  'no-default-browser-check': '',
  'no-startup-window': '',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-sync': '',
  'disable-breakpad': '',
  'disable-dev-shm-usage': '',
  'disable-gpu': '',
  'disable-search-engine-choice-screen': '',
  'hide-crash-restore-bubble': '',
  'force-device-scale-factor': '1',
  'password-store': 'basic',
};
/** Electron's windows have no translation bubbles, no HTTPS upgrades of their own and no page kept for "back". */
const disabledFeatures = ['Translate', 'HttpsUpgrades', 'BackForwardCache', 'MediaRouter', 'OptimizationHints'];

/** Switches the program appended with app.commandLine win, as they do in Electron; lists of features are joined. */
function commandLine(
  chromium: Chromium,
  panel: Panel,
  headless: boolean,
  profile: string,
  appended: ReadonlyMap<string, string>,
): string[] {
  const mode: Record<string, string> = headless
    ? { headless: chromium.headlessOnly ? 'shell' : 'new', 'screen-info': `{${panel.width}x${panel.height}}` }
    : { kiosk: '' };
  const asRoot: Record<string, string> = process.getuid?.() === 0 ? { 'no-sandbox': '' } : {};
  const switches = new Map(
    Object.entries({
      ...ownSwitches,
      ...mode,
      ...asRoot,
      'window-size': `${panel.width},${panel.height}`,
      ...chromium.switches,
    }),
  );
  for (const [name, value] of appended) switches.set(name, value);
  switches.set('disable-features', [...disabledFeatures, appended.get('disable-features')].filter(Boolean).join(','));
  switches.set('user-data-dir', profile);
  return [...switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
}

function relayDevToolsAddress(child: ChildProcess): void {
  const { KIOSK_CHROMIUM_LOG: verbose } = process.env;
  createInterface({ input: child.stderr as Readable }).on('line', (line) => {
    // Playwright waits for this line; the rest is Chromium's talk about a machine without sound and system bus.
    if (verbose || line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`);
  });
}

/**
 * Starts Chromium without a window on a fresh profile. A shell is its parent: it removes the profile when Chromium has ended,
 * which happens also when this process is killed, for then the DevTools pipe closes.
 */
export function launchChromium(
  chromium: Chromium,
  panel: Panel,
  appended: ReadonlyMap<string, string>,
): RunningChromium {
  const profile = mkdtempSync(path.join(tmpdir(), 'electron-on-chromium-'));
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const headless = chromium.headlessOnly || !(DISPLAY || WAYLAND_DISPLAY);
  if (headless)
    process.stderr.write(
      `electron-on-chromium: ${chromium.headlessOnly ? 'the bundled Chromium has no windows' : 'no display'}, running headless\n`,
    );
  const debuggingPort = process.argv.find((argument) => argument.startsWith('--remote-debugging-port='));
  const args = [
    ...commandLine(chromium, panel, headless, profile, appended),
    '--remote-debugging-pipe',
    ...(debuggingPort ? [debuggingPort] : []),
  ];
  const script = 'profile="$1"; shift; "$@"; code=$?; rm -rf "$profile" || { sleep 1; rm -rf "$profile"; }; exit $code';
  const child = spawn('/bin/sh', ['-c', script, 'chromium', profile, chromium.executable, ...args], {
    detached: true,
    env: { ...process.env, ...chromium.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  relayDevToolsAddress(child);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const devtools = new DevTools(child.stdio[3] as Writable, child.stdio[4] as Readable);

  const stop = async (): Promise<void> => {
    unheeded(devtools.browser.send('Browser.close'));
    const tooLong = setTimeout(() => kill(child), 2000);
    await exited;
    clearTimeout(tooLong);
  };
  return { devtools, headless, stop, exited };
}

/** Kills Chromium's processes but not the shell above them, which then clears up. */
function kill(child: ChildProcess): void {
  (child.stdio[3] as Writable).destroy();
  setTimeout(() => {
    try {
      if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // ended in the meantime
    }
  }, 1000).unref();
}
