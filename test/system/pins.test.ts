import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPinHasher, SCRYPT_COST } from '../../electron/system/pins.ts';

const pepper = Buffer.alloc(32, 1);
const cheap = { logN: 4, r: 1, p: 1 };
const hasher = (changes: { pepper?: Buffer; cost?: typeof cheap } = {}) =>
  createPinHasher(changes.pepper ?? pepper, changes.cost ?? cheap);

describe('hashes of PINs', () => {
  it('F6 cost what the program’s own cost says: 128 MiB, never less', () => {
    expect(SCRYPT_COST).toEqual({ logN: 17, r: 8, p: 1 });
    expect(128 * SCRYPT_COST.r * 2 ** SCRYPT_COST.logN).toBe(128 * 2 ** 20);
  });

  it('F6 are made with that cost where nobody says otherwise, and say so', async () => {
    const pins = createPinHasher(pepper);
    const hash = await pins.hash('582914');
    expect(hash).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await pins.verify('582914', hash)).toBe(true);
  }, 30_000);

  it('F6 fit their own PIN and no other', async () => {
    const pins = hasher();
    const digits = fc.stringMatching(/^[0-9]{6,12}$/);
    await fc.assert(
      fc.asyncProperty(digits, digits, async (pin, other) => {
        const hash = await pins.hash(pin);
        expect(hash).not.toContain(pin);
        expect(await pins.verify(pin, hash)).toBe(true);
        expect(await pins.verify(other, hash)).toBe(other === pin);
      }),
      { numRuns: 50 },
    );
  });

  it('F6 of one PIN are never the same twice: each has its salt', async () => {
    const pins = hasher();
    const hashes = await Promise.all(Array.from({ length: 20 }, () => pins.hash('582914')));
    expect(new Set(hashes).size).toBe(20);
  });

  it('F6 are worth nothing without the key: another pepper fits none', async () => {
    const hash = await hasher().hash('582914');
    expect(await hasher({ pepper: Buffer.alloc(32, 2) }).verify('582914', hash)).toBe(false);
  });

  it('F6 that were made at another cost still fit', async () => {
    const hash = await hasher({ cost: { logN: 5, r: 2, p: 2 } }).hash('582914');
    expect(await hasher().verify('582914', hash)).toBe(true);
    expect(await hasher().verify('582915', hash)).toBe(false);
  });

  it.each([
    ['nobody’s', null],
    ['empty', ''],
    ['cut short', '$scrypt$ln=4,r=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA'],
    ['of another kind', '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA'],
    ['asking for all memory', `$scrypt$ln=40,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`],
    ['asking for nothing', `$scrypt$ln=0,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`],
  ])('F6 one that is %s fits no PIN and does not fail', async (_, hash) => {
    expect(await hasher().verify('582914', hash)).toBe(false);
  });

  it('F6 are made one after another: a light one waits for a heavy one that came first', async () => {
    const pins = hasher();
    const [heavy, light] = [await hasher({ cost: { logN: 15, r: 8, p: 1 } }).hash('1'), await pins.hash('2')];
    const order: string[] = [];
    const look = async (pin: string, hash: string) => {
      expect(await pins.verify(pin, hash)).toBe(true);
      order.push(pin);
    };
    await Promise.all([look('1', heavy), look('2', light)]);
    expect(order).toEqual(['1', '2']);
  });
});
