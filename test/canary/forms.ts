/** Groups in which somebody or a program may write digits: 85-06-30-24680, 699 999 999. */
const GROUPS: readonly (readonly number[])[] = [
  [2, 2, 2, 5],
  [6, 5],
  [3, 3, 3],
  [3, 3, 3, 2],
  [3, 2, 2, 2],
];
const ENCODINGS = ['utf8', 'utf16le'] as const;

/** A text as it may lie somewhere in bytes, readable with more or less trouble. */
export function formsOf(secret: string): readonly Buffer[] {
  const spellings = [secret, secret.normalize('NFD'), secret.toLowerCase(), secret.toUpperCase(), ...grouped(secret)];
  const texts = [...spellings, ...spellings.map(backwards), encodeURIComponent(secret), escaped(secret)];
  const plain = unique(texts.flatMap((text) => ENCODINGS.map((encoding) => Buffer.from(text, encoding))));
  return unique([...plain, ...plain.map(swapped), ...plain.flatMap(armoured)]);
}

/** The same as texts, to be looked for where only texts are: the page, its heap. */
export function textFormsOf(secret: string): readonly string[] {
  return [
    ...new Set([secret, secret.normalize('NFD'), backwards(secret), ...grouped(secret), encodeURIComponent(secret)]),
  ];
}

function grouped(text: string): string[] {
  if (!/^\d+$/.test(text)) return [];
  return GROUPS.filter((groups) => sum(groups) === text.length).flatMap((groups) => {
    const parts = groups.map((length, index) => {
      const from = sum(groups.slice(0, index));
      return text.slice(from, from + length);
    });
    return [' ', '-', '\u00a0'].map((between) => parts.join(between));
  });
}

const sum = (lengths: readonly number[]) => lengths.reduce((all, length) => all + length, 0);
const backwards = (text: string) => [...text].toReversed().join('');
/** `ż` as JSON may write it. */
const escaped = (text: string) =>
  text.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
/** UTF-16 in the other order. */
const swapped = (bytes: Buffer) => (bytes.length % 2 === 0 ? Buffer.from(bytes).swap16() : bytes);

/** Hexadecimal, and base64 at each of the three places at which bytes may begin in it, without the letters that neighbours share. */
function armoured(bytes: Buffer): Buffer[] {
  const hex = bytes.toString('hex');
  const inBase64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(before === 0 ? 0 : before + 1, Math.floor(((before + bytes.length) * 8) / 6));
  });
  return [hex, hex.toUpperCase(), ...inBase64, ...inBase64.map(urlSafe)].map((text) => Buffer.from(text, 'latin1'));
}

const urlSafe = (text: string) => text.replaceAll('+', '-').replaceAll('/', '_');

function unique(all: readonly Buffer[]): Buffer[] {
  return [...new Map(all.map((bytes) => [bytes.toString('latin1'), bytes])).values()];
}
