import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../..');

/** The three panels the look is drawn for: window size, glass, short name. */
export const PANELS = {
  '27p': { width: 1080, height: 1920, diagonalInches: 27 },
  '21l': { width: 1920, height: 1080, diagonalInches: 21.5 },
  '19': { width: 1280, height: 1024, diagonalInches: 19 },
} as const;
export type PanelName = keyof typeof PANELS;

export interface KioskOptions {
  readonly panel?: PanelName;
  /** Wall-clock time in Poland; the kiosk's clock stands still at it. */
  readonly now?: string;
  /** More keys of kiosk.config.json. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** What the machine is for; left out, a residents' kiosk. */
  readonly mode?: 'kiosk' | 'desk' | 'display';
  /** The folder of an earlier kiosk: a restart. */
  readonly home?: string;
}

/** A running kiosk: the real main process with its window. */
export interface RunningKiosk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly home: string;
  /** What the page complained about: errors, breaches of its policy. */
  readonly complaints: readonly string[];
  /** Ends the program and keeps its folder. */
  stop(): Promise<void>;
  /** Ends the program and removes its folder. */
  close(): Promise<void>;
}

/** A new folder for a kiosk's configuration, data and key. */
export function newHome(): string {
  return mkdtempSync(path.join(tmpdir(), 'kiosk-home-'));
}

export async function launchKiosk(options: KioskOptions = {}): Promise<RunningKiosk> {
  const { panel = '27p', now = '2026-11-23T09:41', config = {}, mode = 'kiosk', home = newHome() } = options;
  const { width, height, diagonalInches } = PANELS[panel];
  writeFileSync(path.join(home, 'kiosk.config.json'), JSON.stringify({ panel: { diagonalInches }, ...config }));
  // Electron's own binary where it can run, else the stand-in: the tests are the same.
  if (!process.env['DISPLAY'] || !existsSync(path.join(root, 'node_modules/electron/path.txt'))) {
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path.join(root, 'test/electron-on-chromium');
  }
  const app = await _electron.launch({
    args: [root],
    env: {
      ...(process.env as Record<string, string>),
      // Programs of the system that a test replaces.
      PATH: [path.join(home, 'bin'), process.env['PATH']].join(path.delimiter),
      DISPLAY: '',
      TZ: 'America/Caracas',
      KIOSK_HOME: home,
      KIOSK_NOW: now,
      KIOSK_MODE: mode,
      KIOSK_LOG: 'silent',
      KIOSK_PANEL: `${width}x${height}`,
    },
  });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  let running = true;
  const stop = async () => {
    if (running) await app.close();
    running = false;
  };
  return {
    app,
    page,
    home,
    complaints,
    stop,
    close: async () => {
      await stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
