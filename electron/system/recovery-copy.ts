import { createHash } from 'node:crypto';

/** Crockford's base 32: no I, L, O and U, which are mistaken for others. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_BYTES = 32;
/** 35 bytes make exactly 56 characters: 14 groups of four. */
const CHECK_BYTES = 3;
const CHARACTERS = 56;
const GROUP = 4;
const GROUPS_IN_A_LINE = 7;

/**
 * A key as groups of letters and digits to be written on paper, with a checksum: a mistake in one of them is noticed in all
 * but one case of sixteen million.
 */
export function recoveryCopyOf(key: Uint8Array): readonly string[] {
  const bits = [...Buffer.concat([key, checkOf(key)])].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const characters = (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET.charAt(Number.parseInt(five, 2))).join('');
  const groups = characters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? [];
  return [groups.slice(0, GROUPS_IN_A_LINE), groups.slice(GROUPS_IN_A_LINE)].map((line) => line.join(' '));
}

/** The key behind a copy as somebody typed it: capitals do not matter, spaces and dashes neither. Null when it cannot be right. */
export function keyOfRecoveryCopy(typed: string): Uint8Array | null {
  const characters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (characters.length !== CHARACTERS) return null;
  const values = [...characters].map((one) => ALPHABET.indexOf(one));
  if (values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
  const key = bytes.subarray(0, KEY_BYTES);
  return checkOf(key).equals(bytes.subarray(KEY_BYTES)) ? key : null;
}

function checkOf(key: Uint8Array): Buffer {
  return createHash('sha256').update('kiosk recovery copy 1\0').update(key).digest().subarray(0, CHECK_BYTES);
}
