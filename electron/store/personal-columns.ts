import type { VisitId } from '../../shared/model/ids.ts';
import type { Person } from '../../shared/model/person.ts';
import { identityKey, identityOfKey } from '../../shared/rules/identity.ts';
import type { PersonalDataCipher } from '../engine/ports.ts';
import { DamagedData } from './problems.ts';
import type { VisitRow } from './visit-row.ts';

type PersonalColumn = 'pesel' | 'first_name' | 'last_name' | 'email' | 'phone';
type PersonalColumns = Pick<VisitRow, PersonalColumn | 'pesel_index' | 'key_version'>;

/** What is left of a person in a visit: nothing. */
export const ERASED = {
  pesel_index: null,
  pesel: null,
  first_name: null,
  last_name: null,
  email: null,
  phone: null,
} as const;

const placeOf = (id: VisitId, column: PersonalColumn) => ({ table: 'visit', id, column });

/**
 * A person as the encrypted columns of a visit. The columns of the PESEL hold the key of the identity, which for those who
 * have a PESEL is its digits; a document's is a text of its own.
 */
export function personalColumns(id: VisitId, person: Person, cipher: PersonalDataCipher): PersonalColumns {
  const encrypt = (column: PersonalColumn, text: string) => cipher.encrypt(text, placeOf(id, column));
  const key = identityKey(person.identity);
  const encryptGiven = (column: PersonalColumn, text: string | null) => (text === null ? null : encrypt(column, text));
  return {
    key_version: cipher.keyVersion,
    pesel_index: cipher.peselIndex(key),
    pesel: encrypt('pesel', key),
    first_name: encrypt('first_name', person.firstName),
    last_name: encrypt('last_name', person.lastName),
    email: encryptGiven('email', person.email),
    phone: encryptGiven('phone', person.phone),
  };
}

/** The person behind a visit; null once the columns were emptied. */
export function personOfRow(row: VisitRow, cipher: PersonalDataCipher): Person | null {
  const opened = opener(row, cipher);
  const name = nameOfRow(row, cipher);
  const key = opened('pesel');
  if (key === null || name === null) return null;
  const identity = identityOfKey(key);
  if (identity === null) throw new DamagedData('A stored person is known neither by a PESEL nor by a document.');
  return { identity, ...name, email: opened('email'), phone: opened('phone') };
}

/** Only the name of whoever is behind a visit, so that a list of a day opens no more than it shows. */
export function nameOfRow(row: VisitRow, cipher: PersonalDataCipher): Pick<Person, 'firstName' | 'lastName'> | null {
  const opened = opener(row, cipher);
  const [firstName, lastName] = [opened('first_name'), opened('last_name')];
  return firstName === null || lastName === null ? null : { firstName, lastName };
}

function opener(row: VisitRow, cipher: PersonalDataCipher): (column: PersonalColumn) => string | null {
  return (column) => {
    const value = row[column];
    if (value === null) return null;
    const text = cipher.decrypt(value, placeOf(row.id, column));
    if (text === null) throw new DamagedData('A personal field does not open with the key it was written with.');
    return text;
  };
}
