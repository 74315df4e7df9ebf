import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const FORMAT = 0x01;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 2 + NONCE_BYTES;

/** Bytes under AES-256-GCM: 0x01 | key version | nonce | ciphertext | tag. `place` is authenticated with them and not stored. */
export function sealUp(key: KeyObject, bytes: Uint8Array, version: number, place: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(place);
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(FORMAT, version), nonce, body, cipher.getAuthTag()]);
}

/** What was sealed up; null when anything of it, the key or the place is another. */
export function openSealed(key: KeyObject, value: Uint8Array, version: number, place: Uint8Array): Buffer | null {
  if (value.length < HEADER_BYTES + TAG_BYTES || value[0] !== FORMAT || value[1] !== version) return null;
  const nonce = value.subarray(2, HEADER_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(place);
  decipher.setAuthTag(value.subarray(value.length - TAG_BYTES));
  try {
    const body = decipher.update(value.subarray(HEADER_BYTES, value.length - TAG_BYTES));
    return Buffer.concat([body, decipher.final()]);
  } catch {
    return null;
  }
}
