import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { bundledChromium } from './bundled.ts';
import type { Chromium } from './kind.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The system's Chromium: CHROME_PATH, else the first known name on PATH. */
export function systemChromium({ CHROME_PATH, PATH = '' }: NodeJS.ProcessEnv): string | undefined {
  if (CHROME_PATH) {
    if (!isExecutable(CHROME_PATH))
      throw new Error(`electron-on-chromium: CHROME_PATH names ${CHROME_PATH}, which cannot be run`);
    return CHROME_PATH;
  }
  const folders = PATH.split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

/**
 * The Chromium to show windows in. KIOSK_CHROMIUM=bundled takes the npm package's, =system refuses to fall back to it.
 */
export async function findChromium(env: NodeJS.ProcessEnv): Promise<Chromium> {
  const { KIOSK_CHROMIUM: wanted = '' } = env;
  if (!['', 'bundled', 'system'].includes(wanted)) {
    throw new Error(`electron-on-chromium: KIOSK_CHROMIUM is '${wanted}', it can be 'bundled' or 'system'`);
  }
  const executable = wanted === 'bundled' ? undefined : systemChromium(env);
  if (executable) return { executable, env: {}, headlessOnly: false, switches: {} };
  if (wanted === 'system')
    throw new Error('electron-on-chromium: no Chromium on PATH (install the package chromium, or set CHROME_PATH)');
  return bundledChromium(env);
}
