import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.ts';

const root = path.resolve(import.meta.dirname, '../..');
const stamp = path.join(root, 'dist/built');

/** Builds unless nothing has changed since the last build. */
export async function ensureBuilt(): Promise<void> {
  const sources = ['electron', 'shared', 'renderer', 'assets/fonts', 'package-lock.json'];
  const newest = Math.max(...sources.map((name) => newestIn(path.join(root, name))));
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newest) return;
  console.log('Building the kiosk…');
  await buildAll();
  writeFileSync(stamp, '');
}

function newestIn(place: string): number {
  if (!existsSync(place)) return 0;
  const own = statSync(place);
  if (!own.isDirectory()) return own.mtimeMs;
  const inside = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(own.mtimeMs, ...inside.map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs));
}
