import type { DiskEvent } from './under-disk.ts';

/** What a file has gone through since it was last synced. */
type Change = { readonly offset: number; readonly bytes: Buffer } | { readonly length: number };

/** Bytes that have a place on the disk, whatever their names. */
interface Stored {
  /** As the disk holds them for certain. */
  safe: Buffer;
  changes: Change[];
}

/** A change of names in one folder; what it does to the names, and in which folder it is synced. */
interface NameChange {
  readonly folder: string;
  apply(names: Names): void;
}

type Names = Map<string, Stored | 'folder'>;

/** Files by their paths; folders as null. */
export type DiskImage = ReadonlyMap<string, Buffer | null>;

const SECTOR = 512;

/**
 * A disk with what lies on it, to which events happen one after another, and which can be asked at any moment what would be left if the power were
 * cut now. Of what was not synced it keeps, as a disk may (Pillai et al., "All File Systems Are Not Created Equal", OSDI 2014):
 * of a file's writes any, in sectors of 512 bytes; of changes of names in one folder the first few.
 */
export function diskModel(from: DiskImage) {
  const names: Names = new Map();
  for (const [path, bytes] of from) names.set(path, bytes === null ? 'folder' : { safe: bytes, changes: [] });
  const safeNames: Names = new Map(names);
  let nameChanges: NameChange[] = [];
  const opened = new Map<number, { readonly stored: Stored } | { readonly folder: string }>();

  const rename = (change: NameChange) => {
    change.apply(names);
    nameChanges.push(change);
  };
  const storedAt = (path: string): Stored => {
    const found = names.get(path);
    if (found === undefined || found === 'folder') throw new Error(`The disk has no file ${path}.`);
    return found;
  };
  const storedOf = (file: number): Stored => {
    const found = opened.get(file);
    if (found === undefined || 'folder' in found) throw new Error('A folder is not written.');
    return found.stored;
  };
  const sync = (file: number) => {
    const found = opened.get(file);
    if (found === undefined) throw new Error('Nothing was opened under this number.');
    if ('folder' in found) {
      for (const change of nameChanges) if (change.folder === found.folder) change.apply(safeNames);
      nameChanges = nameChanges.filter((change) => change.folder !== found.folder);
      return;
    }
    const { stored } = found;
    stored.safe = changed(stored.safe, stored.changes);
    stored.changes = [];
  };

  return {
    happen(event: DiskEvent): void {
      switch (event.type) {
        case 'open': {
          if (event.folder) {
            opened.set(event.file, { folder: event.path });
            return;
          }
          if (event.created) rename(named(event.path, { safe: Buffer.alloc(0), changes: [] }));
          const stored = storedAt(event.path);
          if (event.emptied) stored.changes.push({ length: 0 });
          opened.set(event.file, { stored });
          return;
        }
        case 'write':
          storedOf(event.file).changes.push(event);
          return;
        case 'truncate':
          storedOf(event.file).changes.push(event);
          return;
        case 'sync':
          sync(event.file);
          return;
        case 'mkdir':
          rename(named(event.path, 'folder'));
          return;
        case 'unlink':
        case 'rmdir':
          rename({ folder: parentOf(event.path), apply: (all) => void all.delete(event.path) });
          return;
        case 'link':
          rename(named(event.to, storedAt(event.from)));
          return;
        case 'rename': {
          const stored = storedAt(event.from);
          const apply = (all: Names) => {
            all.delete(event.from);
            all.set(event.to, stored);
          };
          rename({ folder: parentOf(event.to), apply });
        }
      }
    },

    /** What is left after a power cut at this moment. */
    cut(random: (below: number) => number): DiskImage {
      const left: Names = new Map(safeNames);
      const kept = new Map<string, number>();
      for (const [folder, changes] of Map.groupBy(nameChanges, (change) => change.folder)) {
        kept.set(folder, random(changes.length + 1));
      }
      for (const change of nameChanges) {
        const count = kept.get(change.folder) ?? 0;
        kept.set(change.folder, count - 1);
        if (count > 0) change.apply(left);
      }
      const image = new Map<string, Buffer | null>();
      // What lies in a folder that is not there is not there.
      const stands = (path: string): boolean => path === '' || (left.get(path) === 'folder' && stands(parentOf(path)));
      for (const [path, stored] of left) {
        if (stands(parentOf(path))) image.set(path, stored === 'folder' ? null : torn(stored, random));
      }
      return image;
    },
  };
}

function named(path: string, stored: Stored | 'folder'): NameChange {
  return { folder: parentOf(path), apply: (all) => void all.set(path, stored) };
}

function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** The bytes with some of the changes: each whole, not at all, or torn between its sectors. */
function torn(stored: Stored, random: (below: number) => number): Buffer {
  // Some disks write nothing of a moment, some everything: both belong to the cuts, and chance alone would not make them.
  const mood = random(8);
  const kept: Change[] = [];
  for (const change of stored.changes) {
    const fate = mood === 0 ? 0 : mood === 1 ? 1 : random(3);
    if (fate === 0) continue;
    if (fate === 1 || 'length' in change) kept.push(change);
    else for (const piece of sectorsOf(change)) if (random(2) === 0) kept.push(piece);
  }
  return changed(stored.safe, kept);
}

function* sectorsOf({ offset, bytes }: { readonly offset: number; readonly bytes: Buffer }) {
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(bytes.length, from + SECTOR - ((offset + from) % SECTOR));
    yield { offset: offset + from, bytes: bytes.subarray(from, to) };
    from = to;
  }
}

/** A copy with changes; between the end of a file and a write beyond it lie zeros. */
function changed(bytes: Buffer, changes: readonly Change[]): Buffer {
  const ends = changes.map((change) => ('length' in change ? change.length : change.offset + change.bytes.length));
  const room = Buffer.alloc(Math.max(bytes.length, ...ends));
  bytes.copy(room);
  let { length } = bytes;
  for (const change of changes) {
    if ('length' in change) {
      room.fill(0, change.length, length);
      ({ length } = change);
    } else {
      change.bytes.copy(room, change.offset);
      length = Math.max(length, change.offset + change.bytes.length);
    }
  }
  return room.subarray(0, length);
}
