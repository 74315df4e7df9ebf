import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { DevTools, unheeded } from '../devtools.ts';
import type { Panel } from '../panel.ts';
import type { Chromium } from './kind.ts';

export type RunningChromium = {
  devtools: DevTools;
  /** Ends Chromium; resolves when it and its profile are gone. */
  stop(): Promise<void>;
  exited: Promise<void>;
  /** What Chromium has said last, for the case that it ends by itself. */
  lastWords(): string;
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

/** Passes on the line Playwright waits for; the rest is Chromium's talk about a machine without sound and system bus. */
function relayDevToolsAddress(child: ChildProcess): () => string {
  const { KIOSK_CHROMIUM_LOG: verbose } = process.env;
  const last: string[] = [];
  createInterface({ input: child.stderr as Readable }).on('line', (line) => {
    last.push(line);
    last.splice(0, last.length - 5);
    if (verbose || line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`);
  });
  return () => last.join('\n');
}

/** What a browser offers its user (to translate, to keep a password, to fill in an address) and an Electron window does not have. */
function writePreferences(profile: string): void {
  const off = { enabled: false };
  const preferences = {
    translate: off,
    credentials_enable_service: false,
    autofill: { profile_enabled: false, credit_card_enabled: false },
    browser: { enable_spellchecking: false },
    intl: { accept_languages: 'pl', selected_languages: 'pl' },
  };
  mkdirSync(path.join(profile, 'Default'));
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
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
  writePreferences(profile);
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const headless = chromium.headlessOnly || !(DISPLAY || WAYLAND_DISPLAY);
  if (headless) {
    const why = chromium.headlessOnly ? 'the bundled Chromium has no windows' : 'no display';
    process.stderr.write(`electron-on-chromium: ${why}, running headless\n`);
  }
  const args = [...commandLine(chromium, panel, headless, profile, appended), '--remote-debugging-pipe'];
  const script = 'profile="$1"; shift; "$@"; code=$?; rm -rf "$profile" || { sleep 1; rm -rf "$profile"; }; exit $code';
  const child = spawn('/bin/sh', ['-c', script, 'chromium', profile, chromium.executable, ...args], {
    detached: true,
    env: { ...process.env, ...chromium.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const lastWords = relayDevToolsAddress(child);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const devtools = new DevTools(child.stdio[3] as Writable, child.stdio[4] as Readable);

  const stop = async (): Promise<void> => {
    unheeded(devtools.browser.send('Browser.close'));
    const tooLong = setTimeout(() => kill(child), 3000);
    await exited;
    clearTimeout(tooLong);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { devtools, stop, exited, lastWords };
}

/** Kills the shell and every process of Chromium below it: they are a process group of their own. */
function kill(child: ChildProcess): void {
  try {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // ended in the meantime
  }
}
