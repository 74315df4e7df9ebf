import type { Person } from '../../../shared/model/person.ts';
import { identityKey } from '../../../shared/rules/identity.ts';
import { cleanName } from '../../../shared/rules/name.ts';

type Named = Pick<Person, 'identity' | 'firstName' | 'lastName'>;

/**
 * Whether two people are the same as far as the office can tell (A12): PESEL or document, first and last name, each name in its
 * clean spelling and without regard to capitals. A PESEL alone is known to too many to let it decide about a visit.
 */
export function isSamePerson(a: Named, b: Named): boolean {
  return (
    identityKey(a.identity) === identityKey(b.identity) &&
    folded(a.firstName) === folded(b.firstName) &&
    folded(a.lastName) === folded(b.lastName)
  );
}

function folded(name: string): string {
  return cleanName(name).toLowerCase();
}
