import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadKeys, readKeyBytes, writeKeyFile } from '../../electron/system/keys.ts';
import { keyOfRecoveryCopy, recoveryCopyOf } from '../../electron/system/recovery-copy.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kiosk-recovery-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const keyFile = () => join(root, 'keys', 'kiosk.key');
const keys = () => fc.uint8Array({ minLength: 32, maxLength: 32 });
const madeKey = () => {
  loadKeys({ keyFile: keyFile(), create: true });
  const read = readKeyBytes({ keyFile: keyFile() });
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
};

describe('the copy of the key for the safe', () => {
  it('is two lines of seven groups, and gives the key back however it is typed', () => {
    fc.assert(
      fc.property(keys(), (key) => {
        const lines = recoveryCopyOf(key);
        expect(lines).toHaveLength(2);
        for (const line of lines) expect(line).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]{4}$/);
        const typed = lines.join('\n').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll(' ', '-');
        expect(keyOfRecoveryCopy(typed)).toEqual(Buffer.from(key));
      }),
    );
  });

  it('does not pass for a key with one character mistaken, left out or exchanged with its neighbour', () => {
    const text = recoveryCopyOf(Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7)))
      .join('')
      .replace(/ /g, '');
    for (let index = 0; index < text.length; index += 1) {
      const other = text[index] === '7' ? '8' : '7';
      expect(keyOfRecoveryCopy(text.slice(0, index) + other + text.slice(index + 1))).toBeNull();
      expect(keyOfRecoveryCopy(text.slice(0, index) + text.slice(index + 1))).toBeNull();
      const [one = '', next = ''] = text.slice(index, index + 2);
      const swapped = text.slice(0, index) + next + one + text.slice(index + 2);
      if (next !== '' && one !== next) expect(keyOfRecoveryCopy(swapped)).toBeNull();
    }
    for (const text of ['', 'UUUU', '!'.repeat(56)]) expect(keyOfRecoveryCopy(text)).toBeNull();
  });

  it('becomes a key file that nobody else may read, and never takes the place of one', () => {
    const key = madeKey();
    const other = join(root, 'other', 'kiosk.key');
    expect(writeKeyFile(other, key)).toEqual({ ok: true, value: undefined });
    expect(readFileSync(other)).toEqual(readFileSync(keyFile()));
    expect(statSync(other).mode & 0o777).toBe(0o600);
    const before = readFileSync(other);
    expect(writeKeyFile(other, Buffer.alloc(32))).toEqual({ ok: false, error: { type: 'key-file-there' } });
    expect(readFileSync(other)).toEqual(before);
  });
});

describe('a key that the system keeps', () => {
  const credential = () => join(root, 'credentials', 'kiosk-kek');
  const putCredential = (text: string) => {
    mkdirSync(join(root, 'credentials'));
    writeFileSync(credential(), text, { mode: 0o600 });
  };
  const derived = (place: Parameters<typeof loadKeys>[0]) => {
    const loaded = loadKeys(place);
    return loaded.ok ? loaded.value.derive('test').toString('hex') : loaded.error.type;
  };

  it('comes before the file', () => {
    madeKey();
    putCredential(`kiosk-key-1 ${Buffer.alloc(32, 7).toString('base64url')}\n`);
    const ofFile = derived({ keyFile: keyFile(), create: false });
    const ofSystem = derived({ keyFile: keyFile(), credential: credential(), create: false });
    expect(ofSystem).not.toBe(ofFile);
    rmSync(credential());
    expect(derived({ keyFile: keyFile(), credential: credential(), create: false })).toBe(ofFile);
  });

  it('may have the rights that an access list gives it, unlike the file', () => {
    putCredential(`kiosk-key-1 ${Buffer.alloc(32, 7).toString('base64url')}\n`);
    chmodSync(credential(), 0o440);
    expect(derived({ keyFile: keyFile(), credential: credential(), create: false })).toMatch(/^[0-9a-f]{64}$/);
    expect(derived({ keyFile: credential(), create: false })).toBe('key-readable-by-others');
  });

  it('is enough by itself; a wrong one is told, and the file is not taken instead', () => {
    putCredential(`kiosk-key-1 ${Buffer.alloc(32, 7).toString('base64url')}`);
    expect(derived({ keyFile: keyFile(), credential: credential(), create: false })).toMatch(/^[0-9a-f]{64}$/);
    madeKey();
    writeFileSync(credential(), 'anything else');
    expect(derived({ keyFile: keyFile(), credential: credential(), create: true })).toBe('key-wrong');
    chmodSync(credential(), 0o644);
    expect(derived({ keyFile: keyFile(), credential: credential(), create: true })).toBe('key-readable-by-others');
  });
});
