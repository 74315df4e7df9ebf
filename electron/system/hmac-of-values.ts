import { createHmac, type KeyObject } from 'node:crypto';

export type SealedValue = string | number | Uint8Array | null;

/** HMAC-SHA256 over a name and a list of values: no two lists of values run together to the same bytes. */
export function hmacOfValues(key: KeyObject, name: string, values: readonly SealedValue[]): Buffer {
  const hmac = createHmac('sha256', key).update(`${name}\0`);
  // Kind and length before each value.
  for (const value of values) {
    const bytes = value instanceof Uint8Array ? value : Buffer.from(value === null ? '' : String(value));
    const kind = value === null ? 'null' : value instanceof Uint8Array ? 'bytes' : typeof value;
    hmac.update(`${kind}:${bytes.length}:`).update(bytes);
  }
  return hmac.digest();
}
