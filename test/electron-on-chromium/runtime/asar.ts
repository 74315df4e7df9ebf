import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Node = {
  files?: Record<string, Node>;
  size?: number;
  offset?: string;
  unpacked?: boolean;
  executable?: boolean;
  link?: string;
};

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  if (readSync(file, bytes, 0, length, position) !== length)
    throw new Error('electron-on-chromium: app.asar ends too early');
  return bytes;
}

/**
 * Node cannot run a program inside an asar archive as Electron does, so the archive is unpacked into a temporary folder for the life of
 * the process, together with what lies beside it in app.asar.unpacked. The format: four little-endian words (the last is the length of
 * the JSON index), the index, then the files at their offsets.
 */
export function openArchive(archive: string): string {
  const target = mkdtempSync(path.join(tmpdir(), 'electron-on-chromium-app-'));
  process.once('exit', () => rmSync(target, { recursive: true, force: true }));
  const file = openSync(archive, 'r');
  try {
    const head = readAt(file, 0, 16);
    const index = JSON.parse(readAt(file, 16, head.readUInt32LE(12)).toString('utf8')) as Node;
    unpack(file, index, target, `${archive}.unpacked`, 8 + head.readUInt32LE(4));
  } finally {
    closeSync(file);
  }
  return target;
}

function unpack(file: number, node: Node, target: string, beside: string, base: number): void {
  mkdirSync(target, { recursive: true });
  for (const [name, entry] of Object.entries(node.files ?? {})) {
    const to = path.join(target, name);
    if (entry.files) unpack(file, entry, to, path.join(beside, name), base);
    else if (entry.link !== undefined) symlinkSync(path.relative(path.dirname(to), path.join(target, entry.link)), to);
    else if (entry.unpacked) cpSync(path.join(beside, name), to);
    else {
      writeFileSync(to, readAt(file, base + Number(entry.offset), entry.size ?? 0));
      if (entry.executable) chmodSync(to, 0o755);
    }
  }
}
