import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { FieldPlace, PersonalDataCipher } from '../engine/ports.ts';
import type { KeyRing } from './keys.ts';

const FORMAT = 0x01;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 2 + NONCE_BYTES;

/**
 * Personal fields as AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce: 0x01 | key version | nonce | ciphertext | tag.
 * Table, id, column and key version are authenticated with the text, so a value fits only the place it was written to.
 */
export function createPersonalDataCipher(keys: KeyRing): PersonalDataCipher {
  // Key objects: node 24 takes bytes as a key five times as slowly.
  const keyFor = (purpose: string) => createSecretKey(keys.derive(purpose));
  const fieldKey = keyFor('field encryption');
  const indexKey = keyFor('pesel index');
  const sealKey = keyFor('row seal');
  const checkKey = keyFor('key check');
  const placeBytes = (place: FieldPlace, version: number) =>
    Buffer.from(`${place.table}\0${place.id}\0${place.column}\0${version}`);

  return {
    keyVersion: keys.version,
    checkValue: createHmac('sha256', checkKey).update('key check').digest(),

    encrypt(text, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', fieldKey, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(placeBytes(place, keys.version));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(FORMAT, keys.version), nonce, body, cipher.getAuthTag()]);
    },

    decrypt(value, place) {
      if (value.length < HEADER_BYTES + TAG_BYTES || value[0] !== FORMAT || value[1] !== keys.version) return null;
      const nonce = value.subarray(2, HEADER_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', fieldKey, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(placeBytes(place, keys.version));
      decipher.setAuthTag(value.subarray(value.length - TAG_BYTES));
      try {
        const body = decipher.update(value.subarray(HEADER_BYTES, value.length - TAG_BYTES));
        return Buffer.concat([body, decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },

    peselIndex: (person) => createHmac('sha256', indexKey).update(`pesel\0${person}`).digest(),

    seal(table, values) {
      const hmac = createHmac('sha256', sealKey).update(`${table}\0`);
      // Kind and length before each value: no two lists of values run together to the same bytes.
      for (const value of values) {
        const bytes = value instanceof Uint8Array ? value : Buffer.from(value === null ? '' : String(value));
        const kind = value === null ? 'null' : value instanceof Uint8Array ? 'bytes' : typeof value;
        hmac.update(`${kind}:${bytes.length}:`).update(bytes);
      }
      return hmac.digest();
    },
  };
}
