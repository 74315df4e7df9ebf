import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { PinHasher } from '../engine/ports.ts';

/** Cost of scrypt (RFC 7914): 128 · r · 2^logN bytes of memory. */
export interface ScryptCost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

/** 128 MiB and about half a second on a kiosk's computer; the least that OWASP's password storage cheat sheet asks of scrypt. */
export const SCRYPT_COST: ScryptCost = { logN: 17, r: 8, p: 1 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Nothing that this program writes asks for more; a changed row must not take all memory. */
const HIGHEST: ScryptCost = { logN: 20, r: 16, p: 4 };
const STORED =
  /^\$scrypt\$ln=(?<logN>\d{1,2}),r=(?<r>\d{1,2}),p=(?<p>\d{1,2})\$(?<salt>[A-Za-z0-9+/]{22})\$(?<hash>[A-Za-z0-9+/]{43})$/;

interface Stored {
  readonly cost: ScryptCost;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/**
 * PINs as scrypt over HMAC-SHA256(pepper, PIN), each with its own salt, stored like a PHC string with the cost it was made
 * with. The pepper comes from the key file: six digits are guessed in days from a stolen database, and not at all without
 * it. One at a time, or a few people at once would need half a gigabyte.
 */
export function createPinHasher(pepper: Uint8Array, cost: ScryptCost = SCRYPT_COST): PinHasher {
  const inTurn = createTurns();
  const derive = (pin: string, salt: Buffer, { logN, r, p }: ScryptCost) =>
    inTurn(
      () =>
        new Promise<Buffer>((resolve, reject) => {
          const peppered = createHmac('sha256', pepper).update(pin, 'utf8').digest();
          // Exactly what OpenSSL counts: 128 · r bytes for each of N + 2 blocks and for each of p.
          const options = { N: 2 ** logN, r, p, maxmem: 128 * r * (2 ** logN + 2 + p) };
          scrypt(peppered, salt, HASH_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
        }),
    );
  // What nobody's PIN is compared with: as slow as anybody's, and equal to nothing.
  const nobody: Stored = { cost, salt: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES) };

  return {
    async hash(pin) {
      const salt = randomBytes(SALT_BYTES);
      return written({ cost, salt, hash: await derive(pin, salt, cost) });
    },
    async verify(pin, hash) {
      const stored = hash === null ? null : read(hash);
      const against = stored ?? nobody;
      const equal = timingSafeEqual(await derive(pin, against.salt, against.cost), against.hash);
      return equal && stored !== null;
    },
  };
}

function written({ cost, salt, hash }: Stored): string {
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  return `$scrypt$ln=${cost.logN},r=${cost.r},p=${cost.p}$${text(salt)}$${text(hash)}`;
}

function read(stored: string): Stored | null {
  const groups = STORED.exec(stored)?.groups;
  if (groups === undefined) return null;
  const cost = { logN: Number(groups['logN']), r: Number(groups['r']), p: Number(groups['p']) };
  if (cost.logN < 1 || cost.logN > HIGHEST.logN) return null;
  if (cost.r < 1 || cost.r > HIGHEST.r || cost.p < 1 || cost.p > HIGHEST.p) return null;
  const bytes = (text: string | undefined) => Buffer.from(text ?? '', 'base64');
  return { cost, salt: bytes(groups['salt']), hash: bytes(groups['hash']) };
}

/** Runs one job after another; one that fails does not hold up the next. */
function createTurns(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const turn = last.then(job);
    last = turn.catch(() => undefined);
    return turn;
  };
}
