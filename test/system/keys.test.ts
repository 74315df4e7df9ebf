import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KeyRing, loadKeys } from '../../electron/system/keys.ts';
import { createPersonalDataCipher } from '../../electron/system/personal-data.ts';

let root: string;
let keyFile: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kiosk-keys-'));
  keyFile = join(root, 'keys', 'kiosk.key');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function keys(create = true): KeyRing {
  const loaded = loadKeys({ keyFile, create });
  if (!loaded.ok) throw new Error(loaded.error.type);
  return loaded.value;
}

function refusal(create = false): string {
  const loaded = loadKeys({ keyFile, create });
  return loaded.ok ? 'no refusal' : loaded.error.type;
}

describe('the key file', () => {
  it('is made once, for its owner alone, and nothing else is left beside it', () => {
    const first = keys();
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(keyFile)).mode & 0o777).toBe(0o700);
    expect(readdirSync(dirname(keyFile))).toEqual(['kiosk.key']);
    expect(keys(false).derive('x')).toEqual(first.derive('x'));
    expect(keys(true).derive('x')).toEqual(first.derive('x'));
  });

  it('differs between two installations, and one key gives unrelated keys for two purposes', () => {
    const first = keys();
    expect(first.derive('x')).not.toEqual(first.derive('y'));
    rmSync(keyFile);
    expect(keys().derive('x')).not.toEqual(first.derive('x'));
  });

  it('is not made where data exist already', () => {
    expect(refusal(false)).toBe('key-missing');
    expect(existsSync(keyFile)).toBe(false);
  });

  it.each([0o640, 0o604, 0o644, 0o660, 0o610])('is refused with mode %o', (mode) => {
    keys();
    chmodSync(keyFile, mode);
    expect(refusal()).toBe('key-readable-by-others');
  });

  it('may be read-only, as a service manager hands it over', () => {
    keys();
    chmodSync(keyFile, 0o400);
    expect(refusal()).toBe('no refusal');
  });

  it.each([
    ['empty', () => ''],
    ['cut short', (good: string) => good.slice(0, 30)],
    ['longer', (good: string) => good.replace('\n', 'A\n')],
    ['of another kind', () => '-----BEGIN PRIVATE KEY-----\n'],
    ['of a later format', (good: string) => good.replace('kiosk-key-1', 'kiosk-key-2')],
  ])('that is %s is wrong, and is left as it is', (_, change) => {
    keys();
    const bytes = change(readFileSync(keyFile, 'utf8'));
    writeFileSync(keyFile, bytes);
    expect(refusal(true)).toBe('key-wrong');
    expect(readFileSync(keyFile, 'utf8')).toBe(bytes);
  });

  it('cannot be a folder', () => {
    mkdirSync(keyFile, { recursive: true });
    expect(refusal(true)).toBe('key-wrong');
  });

  it('whose folder is a file cannot be reached', () => {
    writeFileSync(join(root, 'keys'), '');
    expect(refusal(true)).toBe('storage-unreachable');
  });

  it('remembers beside itself that a database was made with it', () => {
    const first = keys();
    expect(first.databaseMade).toBe(false);
    expect(first.noteDatabaseMade()).toBe(true);
    expect(first.noteDatabaseMade()).toBe(true);
    expect(keys(false).databaseMade).toBe(true);
  });

  it('is no worse for a note that could not be written', () => {
    const first = keys();
    rmSync(dirname(keyFile), { recursive: true });
    expect(first.noteDatabaseMade()).toBe(false);
  });
});

describe('the cipher of personal data', () => {
  const place = { table: 'visit', id: 'a', column: 'email' };

  it('gives back what it was given, and never the same bytes twice', () => {
    const cipher = createPersonalDataCipher(keys());
    for (const text of ['', 'Żółć', 'x'.repeat(1000), '👩‍🦽']) {
      const value = cipher.encrypt(text, place);
      expect(cipher.decrypt(value, place)).toBe(text);
      expect(cipher.encrypt(text, place)).not.toEqual(value);
      expect([value[0], value[1], value.length]).toEqual([1, 1, 2 + 12 + Buffer.byteLength(text) + 16]);
    }
  });

  it('opens nothing that was moved to another table, row or column', () => {
    const cipher = createPersonalDataCipher(keys());
    const value = cipher.encrypt('jan@poczta.example', place);
    for (const other of [{ table: 'person' }, { id: 'b' }, { column: 'phone' }]) {
      expect(cipher.decrypt(value, { ...place, ...other })).toBeNull();
    }
  });

  it('opens nothing with one bit changed, cut short or written with another key', () => {
    const cipher = createPersonalDataCipher(keys());
    const value = cipher.encrypt('jan@poczta.example', place);
    for (let bit = 0; bit < value.length * 8; bit += 1) {
      const changed = Uint8Array.from(value);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(cipher.decrypt(changed, place)).toBeNull();
    }
    for (let length = 0; length < value.length; length += 1)
      expect(cipher.decrypt(value.slice(0, length), place)).toBeNull();
    rmSync(keyFile);
    const other = createPersonalDataCipher(keys());
    expect(other.decrypt(value, place)).toBeNull();
    expect(other.checkValue).not.toEqual(cipher.checkValue);
    expect(other.peselIndex('81030300010')).not.toEqual(cipher.peselIndex('81030300010'));
  });

  it('finds the same PESEL under the same bytes, and another under others', () => {
    const cipher = createPersonalDataCipher(keys());
    expect(cipher.peselIndex('81030300010')).toEqual(createPersonalDataCipher(keys()).peselIndex('81030300010'));
    expect(cipher.peselIndex('81030300010')).not.toEqual(cipher.peselIndex('85063024680'));
    expect(cipher.peselIndex('81030300010')).toHaveLength(32);
  });

  it('seals a list of values so that no other list has the same seal', () => {
    const cipher = createPersonalDataCipher(keys());
    const lists = [
      ['ab', 'c'],
      ['a', 'bc'],
      ['abc'],
      ['a', 'b', 'c'],
      [1],
      ['1'],
      [null],
      [''],
      [],
      [Uint8Array.of(49)],
    ];
    const seals = lists.map((list) => Buffer.from(cipher.seal('visit', list)).toString('hex'));
    expect(new Set(seals).size).toBe(lists.length);
    expect(cipher.seal('visit', ['a'])).toEqual(cipher.seal('visit', ['a']));
    expect(cipher.seal('visit', ['a'])).not.toEqual(cipher.seal('desk', ['a']));
  });
});
