const LONGEST = 48;

/**
 * An id made from a name, once: small letters a–z, digits and single hyphens. One that is taken gets a number. `empty` is
 * used for a name without a letter that could be kept.
 */
export function slugOf(name: string, taken: readonly string[], empty: string): string {
  const words = name
    .replaceAll(/[łŁ]/g, 'l')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  const base = words === '' ? empty : words;
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
