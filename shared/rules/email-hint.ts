import { cleanEmail } from './email.ts';

/** Domains that many residents use, the commonest first. */
const COMMON = [
  'gmail.com',
  'wp.pl',
  'o2.pl',
  'onet.pl',
  'interia.pl',
  'op.pl',
  'poczta.onet.pl',
  'vp.pl',
  'tlen.pl',
  'gazeta.pl',
  'poczta.fm',
  'interia.eu',
  'onet.eu',
  'outlook.com',
  'hotmail.com',
  'icloud.com',
  'yahoo.com',
  'proton.me',
  'protonmail.com',
  'live.com',
];

/** Real domains that look like a slip of the finger and are none. */
const ALSO_REAL = new Set([
  'mail.com',
  'ymail.com',
  'email.com',
  'gmx.com',
  'go2.pl',
  'wp.eu',
  'me.com',
  'ukr.net',
  'i.ua',
  'op.eu',
]);

/** Below this length one slip turns a domain into another real one too easily to allow two. */
const LONG_DOMAIN = 9;

/**
 * The whole address with the common domain that was probably meant (`gmial.com` → `gmail.com`), or null. A hint, never a
 * refusal: the resident may keep what was typed.
 */
export function suggestDomain(email: string): string | null {
  const address = cleanEmail(email);
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  if (at < 1 || domain === '' || COMMON.includes(domain) || ALSO_REAL.has(domain)) return null;
  const [best] = COMMON.map((common) => ({ common, slips: slipsBetween(domain, common) }))
    .filter(({ common, slips }) => slips <= (common.length < LONG_DOMAIN ? 1 : 2))
    .sort((a, b) => a.slips - b.slips);
  return best === undefined ? null : address.slice(0, at + 1) + best.common;
}

/** How many letters were missed, doubled, mistaken or swapped with their neighbour (optimal string alignment distance). */
function slipsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : replaced;
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, swapped));
    }
  }
  return at(a.length, b.length);
}
