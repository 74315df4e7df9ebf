import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { PersonProblem } from '../../../shared/rules/person-problems.ts';
import type { TypedPerson } from '../../../shared/rules/typed-person.ts';
import type { Words } from '../words.tsx';

/** What to correct in a field, in one sentence. */
export function problemText(problem: PersonProblem, { t }: Words): string {
  switch (problem.field) {
    case 'pesel':
      return problem.problem.type === 'too-short'
        ? t('problems.pesel.too-short', { count: problem.problem.missing })
        : t(`problems.pesel.${problem.problem.type}`);
    case 'documentNumber':
      return t(`problems.documentNumber.${problem.problem.type}`);
    case 'born':
      return t(`problems.born.${problem.problem.type}`);
    case 'firstName':
      return t(`problems.firstName.${problem.problem.type}`);
    case 'lastName':
      return t(`problems.lastName.${problem.problem.type}`);
    case 'email':
      return t(`problems.email.${problem.problem.type}`);
    case 'phone':
      return t(`problems.phone.${problem.problem.type}`);
    default:
      return assertNever(problem);
  }
}

/** The name of a field as its label says it. */
function fieldName(field: keyof TypedPerson, { t }: Words): string {
  const names: Readonly<Record<keyof TypedPerson, string>> = {
    pesel: t('check.pesel'),
    documentNumber: t('document.number'),
    born: t('document.bornName'),
    firstName: t('name.firstName'),
    lastName: t('name.lastName'),
    email: t('contact.email'),
    phone: t('contact.phone'),
  };
  return names[field];
}

/** „Do poprawy: Imię, Nazwisko.” for the board; undefined when there is nothing to correct. */
export function toCorrect(problems: readonly PersonProblem[], words: Words): string | undefined {
  if (problems.length === 0) return undefined;
  return `${words.t('toCorrect')} ${problems.map(({ field }) => fieldName(field, words)).join(', ')}.`;
}
