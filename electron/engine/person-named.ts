import type { DocumentInput } from '../../shared/model/person.ts';
import { keyAsTyped } from '../../shared/rules/identity.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';

/** What a resident shows to be somebody. */
export type PersonNamed =
  | { readonly by: 'pesel'; readonly pesel: string }
  | { readonly by: 'document'; readonly document: DocumentInput };

/** What a typed person is counted under. What can be nobody's PESEL counts too, each for itself. */
export function keyShown(named: PersonNamed, today: LocalDate): string {
  if (named.by === 'document') {
    return keyAsTyped({ pesel: '', document: named.document }, today) ?? `dok:${named.document.number}`;
  }
  return keyAsTyped({ pesel: named.pesel, document: null }, today) ?? named.pesel;
}
