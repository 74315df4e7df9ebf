// The upper half of IBM code page 852, written out here so that the encoder under test is not judged by its own table.
const UPPER =
  'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0';

/** What is not for receipts: frames, blocks, lone accents, signs nobody needs. */
const REFUSED = /[░-▓│-╬█▄▀■¬¤´\u00ad˝˛ˇ˘¸¨˙\u00a0]/u;

/** The character of a byte in CP852; null for control characters and whatever has no place on a receipt. */
export function cp852(byte: number): string | null {
  if (byte < 0x20 || byte === 0x7f) return null;
  if (byte < 0x7f) return String.fromCharCode(byte);
  const character = UPPER.charAt(byte - 0x80);
  return character === '' || REFUSED.test(character) ? null : character;
}
