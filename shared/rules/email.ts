import { err, ok, type Result } from '../basics/result.ts';
import { withoutInvisible } from './clean.ts';
import type { EmailProblem } from './person-problems.ts';

/** Longest address that fits an SMTP path (RFC 5321, 4.5.3.1.3, less the two angle brackets). */
export const EMAIL_LENGTH = 254;
/** Longest part before the @ (RFC 5321, 4.5.3.1.1). */
export const LOCAL_PART_LENGTH = 64;

/** Runs of the characters of RFC 5322 `atext`, divided by single dots. Quoted names and letters outside ASCII are not delivered everywhere. */
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/** A label of a host name: RFC 1123, 2.1. */
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const DOMAIN_CHARACTERS = /^[a-z0-9.-]+$/;

/** An address as it is stored: nothing invisible, no blanks around it, the domain in small letters. The part before the @ stays as typed. */
export function cleanEmail(text: string): string {
  const address = withoutInvisible(text).trim();
  const at = address.lastIndexOf('@');
  return at === -1 ? address : address.slice(0, at + 1) + address.slice(at + 1).toLowerCase();
}

/**
 * Reads an e-mail address that a mail server would take: one @, something before it, a domain with a dot after it,
 * at most {@link EMAIL_LENGTH} characters. A blank inside is refused and never removed: which half was meant is not ours to guess.
 */
export function checkEmail(text: string): Result<string, EmailProblem> {
  const address = cleanEmail(text);
  if (address === '') return err({ type: 'empty' });
  const at = address.lastIndexOf('@');
  if (at === -1) return err({ type: 'no-at' });
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (local === '') return err({ type: 'nothing-before-at' });
  const labels = domain.split('.');
  if (labels.length < 2 || labels.includes('')) return err({ type: 'no-domain' });
  if (!LOCAL_PART.test(local) || !DOMAIN_CHARACTERS.test(domain)) return err({ type: 'forbidden-character' });
  if (address.length > EMAIL_LENGTH || local.length > LOCAL_PART_LENGTH) return err({ type: 'too-long' });
  if (!labels.every((label) => LABEL.test(label)) || !isTopLevel(labels.at(-1))) return err({ type: 'no-domain' });
  return ok(address);
}

/** No top-level domain is one letter long, and none begins with a digit. */
function isTopLevel(label: string | undefined): boolean {
  return label !== undefined && /^[a-z][a-z0-9-]*[a-z0-9]$/.test(label);
}
