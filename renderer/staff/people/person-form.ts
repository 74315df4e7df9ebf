import type { StaffMember, StaffRole, WeakPin } from '../../../shared/model/staff.ts';
import { cleanPin, weaknessOf } from '../../../shared/rules/pin.ts';

/** What an administrator types about somebody. The PIN is only there when one is given. */
export interface PersonForm {
  readonly name: string;
  readonly role: StaffRole;
  readonly pin: string;
  readonly again: string;
}

export const NEW_PERSON: PersonForm = { name: '', role: 'clerk', pin: '', again: '' };

/** The form for somebody who is there. */
export function formOf({ name, role }: StaffMember): PersonForm {
  return { ...NEW_PERSON, name, role };
}

const NAME_MIN = 2;

export function isNameMissing({ name }: Pick<PersonForm, 'name'>): boolean {
  return name.trim().length < NAME_MIN;
}

/** Why a temporary PIN cannot be given, or null; `different` when both times are not the same. */
export function pinFaultOf(
  { pin, again }: Pick<PersonForm, 'pin' | 'again'>,
  number: string | null,
): { readonly kind: 'weak'; readonly why: WeakPin } | { readonly kind: 'different' } | null {
  const clean = cleanPin(pin);
  const why = weaknessOf(clean, number === null ? {} : { number });
  if (why !== null) return { kind: 'weak', why };
  return clean === cleanPin(again) ? null : { kind: 'different' };
}

/** In the order of the list: whoever may come in first, each by number. */
export function inListOrder(people: readonly StaffMember[]): readonly StaffMember[] {
  return [...people].sort(
    (a, b) => Number(b.active) - Number(a.active) || Number(a.number) - Number(b.number) || (a.id < b.id ? -1 : 1),
  );
}
