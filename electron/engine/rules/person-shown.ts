import type { Person } from '../../../shared/model/person.ts';
import { cleanName } from '../../../shared/rules/name.ts';
import { fold } from './search-words.ts';

/** As much of a name as calling somebody needs: „Anna W.”. */
export function shortName({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>): string {
  const [initial = ''] = lastName;
  return `${firstName} ${initial.toUpperCase()}.`;
}

/** Whether a part of a name is meant: „wojcik an” fits Anna Wójcik. Marks, capitals and the order of the names do not matter. */
export function nameContains({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>, wanted: string): boolean {
  const part = fold(cleanName(wanted));
  return [`${firstName} ${lastName}`, `${lastName} ${firstName}`].some((name) => fold(name).includes(part));
}
