import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

// Writes electron/printer/escpos/letters.ts: the letters that receipts are drawn with where the printer has no Polish ones.
// They are the bold ones of Terminus Font, 12x24 (assets/fonts/LICENSE-terminus.txt), as Debian's console-setup-linux packs them:
//   node test/tools/make-receipt-letters.ts /usr/share/consolefonts/Uni2-TerminusBold24x12.psf.gz

const ASCII = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCharCode(0x20 + index));
/** What else CP852 has, without its frames, blocks, lone accents, the soft hyphen and the paragraph sign, which the encoder calls 15 (hex). */
const OTHERS = [...'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘęźČş«»ÁÂĚŞŻżĂăđĐĎËďŇÍÎěŢŮÓßÔŃńňŠšŔÚŕŰýÝţ÷°űŘř'].sort();
const WIDTH = 12;
const HEIGHT = 24;
const ROW_BYTES = 2;

const source = process.argv[2];
if (source === undefined) throw new Error('the path of Uni2-TerminusBold24x12.psf.gz is missing');
const font = gunzipSync(readFileSync(source));

// The PC Screen Font format, version 2: eight little-endian words, the glyphs, then the characters of each glyph in UTF-8.
const [magic, , headerBytes = 0, , glyphs = 0, glyphBytes = 0, height, width] = Array.from({ length: 8 }, (_, index) =>
  font.readUInt32LE(index * 4),
);
if (magic !== 0x864ab572 || width !== WIDTH || height !== HEIGHT) throw new Error('this is not a 12x24 font');

const glyphOf = new Map<string, number>();
let at = headerBytes + glyphs * glyphBytes;
for (let glyph = 0; glyph < glyphs; glyph += 1) {
  const end = font.indexOf(0xff, at);
  // After 0xfe come sequences of several characters.
  const [singles = ''] = font.subarray(at, end).toString('latin1').split('\xfe');
  for (const character of Buffer.from(singles, 'latin1').toString('utf8')) glyphOf.set(character, glyph);
  at = end + 1;
}

function rows(character: string): string {
  const glyph = glyphOf.get(character);
  if (glyph === undefined) throw new Error(`the font has no ${character}`);
  return Array.from({ length: HEIGHT }, (_, y) =>
    (font.readUInt16BE(headerBytes + glyph * glyphBytes + y * ROW_BYTES) >> (16 - WIDTH)).toString(16).padStart(3, '0'),
  ).join('');
}

const quoted = (character: string) => (character === "'" ? `"'"` : character === '\\' ? `'\\\\'` : `'${character}'`);
const lines = [...ASCII, ...OTHERS].map((character) => `  [${quoted(character)}, '${rows(character)}'],`);

writeFileSync(
  join(import.meta.dirname, '../../electron/printer/escpos/letters.ts'),
  `/**
 * Written by test/tools/make-receipt-letters.ts from Terminus Font, copyright 2010-2014 Dimitar Toshkov Zhekov, SIL Open Font License
 * 1.1: assets/fonts/LICENSE-terminus.txt. Each letter is 24 rows of 12 dots, three hexadecimal digits a row, the left dot highest.
 */
export const LETTERS: ReadonlyMap<string, string> = new Map([
${lines.join('\n')}
]);
`,
);
