import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from '../../electron/launch/fresh-build.ts';
import { type KioskOptions, launchKiosk } from '../support/kiosk.ts';
import { cancelTour, type Stop, tour } from '../support/tour.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** An empty folder for pictures. */
export function freshFolder(...parts: string[]): string {
  const folder = path.join(ROOT, ...parts);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Walks every screen of the real kiosk: a booking and, in a second kiosk, a cancellation that succeeds. */
export async function everyScreen(
  options: KioskOptions,
  at: (name: string, take: (file: string) => Promise<void>) => Promise<void>,
) {
  await ensureBuilt();
  for (const walk of [tour, cancelTour]) {
    const kiosk = await launchKiosk(options);
    const stop: Stop = (screen) => at(screen, async (file) => void (await kiosk.page.screenshot({ path: file })));
    try {
      await walk(kiosk.page, stop);
    } finally {
      await kiosk.close();
    }
  }
}
