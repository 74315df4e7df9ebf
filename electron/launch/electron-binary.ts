import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const electronFolder = path.join(root, 'node_modules/electron');
const failureMark = path.join(root, 'node_modules/.cache/kiosk/electron-download-failed');

const DOWNLOAD_LIMIT_MS = 20_000;
const ASK_AGAIN_AFTER_MS = 24 * 3_600_000;

export type Shell =
  | { readonly kind: 'electron'; readonly binary: string }
  | { readonly kind: 'chromium'; readonly folder: string; readonly why: string };

/** Electron's own binary when it is here or can be fetched within the limit; else the folder that shows the kiosk in Chromium. */
export function chooseShell(hasDisplay: boolean): Shell {
  const chromium = (why: string): Shell => ({
    kind: 'chromium',
    folder: path.join(root, 'test/electron-on-chromium'),
    why,
  });
  if (process.env['KIOSK_SHELL'] === 'chromium') return chromium('KIOSK_SHELL=chromium');
  const present = installedBinary();
  if (!hasDisplay) return chromium(present ? 'Electron needs a display' : 'there is no display');
  if (present) return { kind: 'electron', binary: present };
  if (failedLately()) return chromium('Electron could not be downloaded within the last day');

  console.log(`Downloading Electron (at most ${DOWNLOAD_LIMIT_MS / 1000} seconds)…`);
  const download = spawnSync(process.execPath, [path.join(electronFolder, 'install.js')], {
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT_MS,
  });
  const fetched = download.status === 0 ? installedBinary() : null;
  if (fetched) {
    rmSync(failureMark, { force: true });
    return { kind: 'electron', binary: fetched };
  }
  mkdirSync(path.dirname(failureMark), { recursive: true });
  writeFileSync(failureMark, '');
  return chromium('Electron could not be downloaded');
}

function installedBinary(): string | null {
  const pointer = path.join(electronFolder, 'path.txt');
  if (!existsSync(pointer)) return null;
  const binary = path.join(electronFolder, 'dist', readFileSync(pointer, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

function failedLately(): boolean {
  return existsSync(failureMark) && Date.now() - statSync(failureMark).mtimeMs < ASK_AGAIN_AFTER_MS;
}

/** Whether a window could be seen at all. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
