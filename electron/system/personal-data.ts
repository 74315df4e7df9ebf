import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { FieldPlace, PersonalDataCipher, StoredDataKey } from '../engine/ports.ts';
import { hmacOfValues } from './hmac-of-values.ts';
import { deriveKey, type KeyRing } from './keys.ts';
import { openSealed, sealUp } from './sealed-bytes.ts';

const DATA_KEY_BYTES = 32;
/** The first key is made from the key file itself, so that a database needs no other. */
const FIRST: readonly StoredDataKey[] = [{ version: 1, wrapped: null, state: 'active' }];

/** What one version of the data key gives. Key objects: node 24 takes bytes as a key five times as slowly. */
interface VersionKeys {
  readonly version: number;
  readonly field: KeyObject;
  readonly index: KeyObject;
  readonly seal: KeyObject;
}

/**
 * Personal fields as AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce: 0x01 | key version | nonce | ciphertext | tag.
 * Table, id, column and key version are authenticated with the text, so a value fits only the place it was written to.
 * Knows the first data key; {@link PersonalDataCipher.withKeys} gives one that knows those of a database.
 */
export function createPersonalDataCipher(keys: KeyRing): PersonalDataCipher {
  const keyFor = (purpose: string) => createSecretKey(keys.derive(purpose));
  const wrapping = keyFor('data key wrapping');
  const check = createHmac('sha256', keyFor('key check')).update('key check').digest();
  const chaining = keyFor('audit chain');
  const chain: PersonalDataCipher['chain'] = (before, values) =>
    hmacOfValues(chaining, 'audit_entry', [before, ...values]);
  const opened = ({ version, wrapped }: StoredDataKey): VersionKeys | null => {
    if (wrapped === null) return versionKeys(version, (purpose) => keys.derive(purpose));
    const dataKey = openSealed(wrapping, wrapped, version, wrappingPlace(version));
    return dataKey?.length === DATA_KEY_BYTES ? versionKeys(version, (purpose) => deriveKey(dataKey, purpose)) : null;
  };
  const withKeys = (stored: readonly StoredDataKey[]): PersonalDataCipher | null => {
    const known: VersionKeys[] = [];
    let active: VersionKeys | null = null;
    for (const one of stored) {
      const version = opened(one);
      if (version === null) return null;
      known.push(version);
      if (one.state === 'active') active = version;
    }
    if (active === null) return null;
    const wrapNewKey = (version: number) =>
      sealUp(wrapping, randomBytes(DATA_KEY_BYTES), version, wrappingPlace(version));
    return { ...arithmeticOf(active, known), checkValue: check, withKeys, wrapNewKey, chain };
  };
  const first = withKeys(FIRST);
  if (first === null) throw new Error('the first data key needs nothing but the key file');
  return first;
}

type Arithmetic = Omit<PersonalDataCipher, 'checkValue' | 'withKeys' | 'wrapNewKey' | 'chain'>;

function arithmeticOf(active: VersionKeys, known: readonly VersionKeys[]): Arithmetic {
  const byVersion = new Map(known.map((keys) => [keys.version, keys]));
  const indexUnder = ({ index }: VersionKeys, person: string) =>
    createHmac('sha256', index).update(`pesel\0${person}`).digest();
  return {
    keyVersion: active.version,
    keyVersions: known.map(({ version }) => version),

    encrypt: (text, place) =>
      sealUp(active.field, Buffer.from(text, 'utf8'), active.version, placeBytes(place, active.version)),

    decrypt(value, place) {
      const keys = byVersion.get(value[1] ?? 0);
      if (keys === undefined) return null;
      const { field, version } = keys;
      return openSealed(field, value, version, placeBytes(place, version))?.toString('utf8') ?? null;
    },

    peselIndex: (person) => indexUnder(active, person),
    peselIndexes: (person) => known.map((keys) => indexUnder(keys, person)),

    seal(table, values, keyVersion = active.version) {
      const keys = byVersion.get(keyVersion);
      if (keys === undefined) throw new Error('There is no key of this version.');
      return hmacOfValues(keys.seal, table, values);
    },
  };
}

function versionKeys(version: number, derive: (purpose: string) => Buffer): VersionKeys {
  const keyFor = (purpose: string) => createSecretKey(derive(purpose));
  return { version, field: keyFor('field encryption'), index: keyFor('pesel index'), seal: keyFor('row seal') };
}

function placeBytes(place: FieldPlace, version: number): Buffer {
  return Buffer.from(`${place.table}\0${place.id}\0${place.column}\0${version}`);
}

const wrappingPlace = (version: number) =>
  placeBytes({ table: 'data_key', id: String(version), column: 'wrapped' }, version);
