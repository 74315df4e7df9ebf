import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from '../../electron/launch/fresh-build.ts';
import type { KioskOptions } from '../support/kiosk.ts';
import { STAFF_WALKS } from '../support/staff-tour.ts';
import { type Stop, takeWalk, type Walk } from '../support/story.ts';
import { WALKS } from '../support/walks.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** An empty folder for pictures. */
export function freshFolder(...parts: string[]): string {
  const folder = path.join(ROOT, ...parts);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

type At = (name: string, take: (file: string) => Promise<void>) => Promise<void>;

/** Walks every screen of residents, each walk in a kiosk of its own. */
export const everyScreen = (options: KioskOptions, at: At) => everyScreenOf(WALKS, options, at);
/** The same of staff. */
export const everyStaffScreen = (options: KioskOptions, at: At) => everyScreenOf(STAFF_WALKS, options, at);

async function everyScreenOf(walks: Readonly<Record<string, Walk>>, options: KioskOptions, at: At): Promise<void> {
  await ensureBuilt();
  for (const walk of Object.values(walks)) {
    const picture: Stop = (screen, page) => at(screen, async (file) => void (await page.screenshot({ path: file })));
    await takeWalk(walk, options, picture, picture);
  }
}
