import type { Identity, PersonInput } from '../model/person.ts';

/** What tells a person: the PESEL, or a document for those who have none. */
export type IdentifiedBy = Identity['kind'];

/** The fields in which somebody is introduced, on residents' screens and on staff's, exactly as typed. */
export interface TypedPerson {
  readonly pesel: string;
  readonly documentNumber: string;
  readonly born: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
}

export const NOBODY: TypedPerson = {
  pesel: '',
  documentNumber: '',
  born: '',
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
};

/** What was typed to tell who somebody is, as a search for their visits takes it. */
export function namedBy(typed: TypedPerson, by: IdentifiedBy) {
  return by === 'pesel'
    ? ({ by, pesel: typed.pesel } as const)
    : ({ by, document: { number: typed.documentNumber, born: typed.born } } as const);
}

/** The fields as the contract takes them: of PESEL and document only the one by which the person is known. */
export function personInputOf(typed: TypedPerson, by: IdentifiedBy): PersonInput {
  const { by: _, ...identity } = namedBy(typed, by);
  const { firstName, lastName, email, phone } = typed;
  return { pesel: '', document: null, ...identity, firstName, lastName, email, phone };
}
