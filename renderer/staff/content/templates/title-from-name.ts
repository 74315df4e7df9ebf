/** A title to begin with, out of a file's name: „wniosek_o_dowod.PDF” → „Wniosek o dowod”. */
export function titleFromName(name: string): string {
  const words = name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.charAt(0).toLocaleUpperCase('pl') + words.slice(1);
}
