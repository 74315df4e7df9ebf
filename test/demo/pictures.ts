import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from '../../electron/launch/fresh-build.ts';
import type { KioskOptions } from '../support/kiosk.ts';
import { takeWalk } from '../support/story.ts';
import { WALKS } from '../support/walks.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** An empty folder for pictures. */
export function freshFolder(...parts: string[]): string {
  const folder = path.join(ROOT, ...parts);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Walks every screen of the real kiosk, each walk in a kiosk of its own. */
export async function everyScreen(
  options: KioskOptions,
  at: (name: string, take: (file: string) => Promise<void>) => Promise<void>,
) {
  await ensureBuilt();
  for (const walk of Object.values(WALKS)) {
    await takeWalk(walk, options, (screen, page) =>
      at(screen, async (file) => void (await page.screenshot({ path: file }))),
    );
  }
}
