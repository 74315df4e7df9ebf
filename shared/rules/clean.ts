/** Zero-width and other invisible formatting characters that come with pasted or scanned text. */
const INVISIBLE = /\p{Cf}/gu;
const SPACES = /\s/gu;
/** Every dash of Unicode, and the mathematical minus, which is not counted among them. */
const DASHES = /[\p{Pd}\u2212]/gu;

/** The text without characters nobody can see (zero-width spaces, soft hyphens, direction marks). */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * A number or code as one run of characters: compatibility forms become plain ones (full-width digits and letters),
 * invisible characters, spaces of every kind and dashes go. Digits of other scripts stay what they are.
 */
export function compact(text: string): string {
  return withoutInvisible(text.normalize('NFKC')).replace(SPACES, '').replace(DASHES, '');
}
