const LONGEST_NAME = 200;
const LONGEST_SLUG = 60;

/** Control characters, invisible ones that turn the direction of writing, line ends, halves of characters. */
const NOT_SHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD]/u;
/** What is a way to another folder, or means something else on another system. */
const NOT_IN_NAMES = /[/\\:*?"<>|]/;
/** Names that are devices on Windows, whatever extension follows. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Whether a file's name can be shown and written down as it is: one line, no path, nothing that hides in it. */
export function isPlainFileName(name: string): boolean {
  if (name === '' || name.length > LONGEST_NAME) return false;
  if (NOT_SHOWN.test(name) || NOT_IN_NAMES.test(name) || DEVICES.test(name)) return false;
  return !name.startsWith('.') && !/[. ]$/.test(name) && name.trim() === name;
}

/**
 * Our own name for a template: words of its title and digits of what it holds, „wniosek-o-dowod-1a2b3c4d.pdf”. `digits` of
 * the SHA-256, given in hexadecimal.
 */
export function templateFileName(title: string, sha256: string, digits: number): string {
  return `${slug(title)}-${sha256.slice(0, digits)}.pdf`;
}

/** Small letters a–z, digits and single hyphens; never empty. */
function slug(title: string): string {
  const words = title
    .replaceAll(/[łŁ]/g, 'l')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replaceAll(/^-+|-+$/g, '');
  return words === '' ? 'wzor' : words;
}
