import { rmSync, statSync } from 'node:fs';
import { open, rename, rm, statfs } from 'node:fs/promises';
import path from 'node:path';

const MEBIBYTE = 1_048_576;
/** Kept back for the day on which the disk is full: given up, it is room for cancelling and arriving. */
export const RESERVE_BYTES = 64 * MEBIBYTE;

export interface RoomOptions {
  readonly folder: string;
  /** With less left nothing new is taken on. */
  readonly leastBytes: number;
  /** Less than {@link RESERVE_BYTES} only in tests. */
  readonly reserveBytes: number;
  /** Called when there is enough no more, or again. */
  readonly onChange?: ((isEnough: boolean) => void) | undefined;
  /** Bytes that can still be written; another answer than the disk's own only in tests. */
  readonly freeBytes?: ((folder: string) => Promise<number>) | undefined;
}

/** The room on the disk of the data. */
export interface Room {
  /** Whether there was enough for something new when it was last looked at. */
  isEnough(): boolean;
  /** Looks; keeps the reserve where there is room for it. Never rejects. */
  look(): Promise<void>;
  /** Gives the reserve up. False where there was none. */
  giveUpReserve(): boolean;
}

export function createRoom(options: RoomOptions): Room {
  const { folder, leastBytes, reserveBytes, freeBytes = freeBytesIn, onChange = () => undefined } = options;
  const reserve = path.join(folder, 'reserve');
  let enough = true;
  let making = false;
  const found = (isEnough: boolean) => {
    if (isEnough === enough) return;
    enough = isEnough;
    onChange(isEnough);
  };
  const isKept = () => statSync(reserve, { throwIfNoEntry: false })?.size === reserveBytes;
  return {
    isEnough: () => enough,
    async look() {
      const free = await freeBytes(folder).catch(() => null);
      // A folder that cannot be looked at cannot be written to either, which whoever writes is told.
      if (free === null) return;
      found(free >= leastBytes);
      if (making || isKept() || free < leastBytes + reserveBytes) return;
      making = true;
      await makeReserve(reserve, reserveBytes).catch(() => undefined);
      making = false;
    },
    giveUpReserve() {
      if (statSync(reserve, { throwIfNoEntry: false }) === undefined) return false;
      try {
        rmSync(reserve, { force: true });
        found(false);
        return true;
      } catch {
        return false;
      }
    },
  };
}

async function freeBytesIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Bytes that are really written: a file of holes would keep nothing. */
async function makeReserve(file: string, bytes: number): Promise<void> {
  const fresh = `${file}.new`;
  try {
    const handle = await open(fresh, 'w', 0o600);
    try {
      const piece = Buffer.alloc(Math.min(MEBIBYTE, bytes));
      for (let written = 0; written < bytes; ) {
        written += (await handle.write(piece, 0, Math.min(piece.length, bytes - written))).bytesWritten;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
  } finally {
    await rm(fresh, { force: true });
  }
}
