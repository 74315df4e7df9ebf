import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { AnchorFiles } from '../engine/ports.ts';

const NAME = /^dziennik-\d{4}-\d{2}-\d{2}(?:-\d+)?\.txt$/;
const MOST = 10;
const MOST_BYTES = 4096;
/** A link in the place of a file is not followed, and a pipe does not keep anybody waiting. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What was written down of the log in the export folder, the newest names first. A folder that is not there has none. */
export function folderAnchors(folder: string): AnchorFiles {
  return {
    async newest() {
      const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name));
      const newest = names.toSorted((a, b) => b.localeCompare(a, 'pl', { numeric: true })).slice(0, MOST);
      const found = await Promise.all(newest.map(async (file) => ({ file, text: await smallText(folder, file) })));
      return found.flatMap(({ file, text }) => (text === null ? [] : [{ file, text }]));
    },
  };
}

async function smallText(folder: string, name: string): Promise<string | null> {
  const handle = await open(path.join(folder, name), READ_ONLY).catch(() => null);
  try {
    const facts = await handle?.stat();
    return handle && facts?.isFile() && facts.size <= MOST_BYTES ? await handle.readFile('utf8') : null;
  } catch {
    return null;
  } finally {
    await handle?.close().catch(() => undefined);
  }
}
