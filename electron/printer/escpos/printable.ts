import { LETTERS } from './letters.ts';

/** What people type that no printer has, and what stands for it. */
const STANDS_FOR: ReadonlyMap<string, string> = new Map([
  ...pairs('„”“‟″', '"'),
  ...pairs('‚‘’‛′‹›´', "'"),
  ...pairs('‐‑‒–—―−', '-'),
  ...pairs('•◦▪●‣', '*'),
  ['…', '...'],
  ['€', 'EUR'],
  // CP852 has it, but the encoder takes it for a control character.
  ['§', 'par.'],
  ['⁄', '/'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['ø', 'o'],
  ['Ø', 'O'],
]);

/** What nobody sees: accents left alone, directions of writing, joiners, the soft hyphen. */
const UNSEEN = /\p{Mn}|\p{Cf}/u;

/**
 * A text in the letters that every receipt can show: ASCII and the letters of CP852, all Polish ones among them. Anything else becomes
 * what stands for it, or its letter without accents, or `?`. Whatever separates words is one space; no control character is left.
 */
export function printable(text: string): string {
  return [
    ...text
      .normalize('NFC')
      .replace(/[\p{Z}\p{Cc}]+/gu, ' ')
      .trim(),
  ]
    .map(shown)
    .join('');
}

function shown(character: string): string {
  if (LETTERS.has(character)) return character;
  if (UNSEEN.test(character)) return '';
  const known = STANDS_FOR.get(character);
  if (known !== undefined) return known;
  const parts = [...character.normalize('NFKD')];
  return parts.length === 1 && parts[0] === character ? '?' : parts.map(shown).join('');
}

function pairs(characters: string, replacement: string): (readonly [string, string])[] {
  return [...characters].map((character) => [character, replacement]);
}
