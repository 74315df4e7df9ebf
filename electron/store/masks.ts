import { CELL_MINUTES, CELLS_A_DAY } from '../../shared/model/times.ts';
import { DamagedData } from './problems.ts';

export const MASK_BYTES = CELLS_A_DAY / 8;

/** A day's taken cells as 36 bytes, the last cell in the first bit. */
export function bytesOfMask(mask: bigint): Buffer {
  return Buffer.from(mask.toString(16).padStart(MASK_BYTES * 2, '0'), 'hex');
}

/** The inverse of {@link bytesOfMask}. */
export function maskOfBytes(bytes: Uint8Array): bigint {
  if (bytes.length !== MASK_BYTES)
    throw new DamagedData(`A day has ${MASK_BYTES} bytes of cells, not ${bytes.length}.`);
  return BigInt(`0x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`);
}

/** The mask with exactly these cells (0–287). */
export function maskOfCells(cells: readonly number[]): bigint {
  return cells.reduce((mask, cell) => mask | (1n << BigInt(cell)), 0n);
}

/** The cells a visit or a hold owns: five minutes each, from its start for as long as it was booked. */
export function cellsOf(visit: { readonly start: number; readonly minutes: number }): readonly number[] {
  const first = visit.start / CELL_MINUTES;
  const count = visit.minutes / CELL_MINUTES;
  if (!Number.isInteger(first) || !Number.isInteger(count) || first + count > CELLS_A_DAY) {
    throw new RangeError(
      `A visit at minute ${visit.start} of ${visit.minutes} minutes does not fill whole cells of one day.`,
    );
  }
  return Array.from({ length: count }, (_, index) => first + index);
}
