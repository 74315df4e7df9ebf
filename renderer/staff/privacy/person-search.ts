import type { InputOf } from '../../../shared/contract/define.ts';
import type { privacyContract } from '../../../shared/contract/staff/privacy.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import { type FindError, type FindForm, searchOf } from '../day/find/find-form.ts';

/** By what somebody is looked for. */
export const PERSON_KINDS = ['pesel', 'document'] as const;

export interface PersonForm extends Pick<FindForm, 'pesel' | 'documentNumber' | 'born'> {
  readonly kind: (typeof PERSON_KINDS)[number];
}

export const NOBODY_SOUGHT: PersonForm = { kind: 'pesel', pesel: '', documentNumber: '', born: '' };

export type PersonSought = InputOf<(typeof privacyContract)['findPersonData']>;

/** Whom to look for, or what to correct first: every search is written down, and one that can find nobody should not be. */
export function personSought(form: PersonForm, today: LocalDate): { readonly person: PersonSought } | FindError {
  const wanted = searchOf({ ...form, code: '', name: '', date: today, departmentId: null }, today);
  if ('error' in wanted) return wanted;
  const { search } = wanted;
  if (search.by === 'pesel' || search.by === 'document') return { person: search };
  throw new Error('Nobody is looked for in another way here.');
}
