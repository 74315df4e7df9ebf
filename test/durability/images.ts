import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TempFolder } from '../support/temp-store.ts';
import type { DiskImage } from './disk-model.ts';

/** Where a program's data and key lie below one folder. */
export const foldersIn = (root: string): TempFolder => ({
  data: join(root, 'data'),
  keyFile: join(root, 'keys', 'kiosk.key'),
});

/** What lies in a folder. */
export function imageOf(root: string): DiskImage {
  const image = new Map<string, Buffer | null>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    image.set(path.slice(root.length + 1), entry.isDirectory() ? null : readFileSync(path));
  }
  return image;
}

/** Puts an image into a folder. */
export function writeImage(root: string, image: DiskImage): void {
  mkdirSync(root, { recursive: true });
  const folders = [...image].filter(([, bytes]) => bytes === null).map(([path]) => join(root, path));
  for (const folder of folders.sort()) mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [path, bytes] of image) {
    if (bytes === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes, { mode: 0o600 });
  }
}
