import type { PersonProblem } from '../../rules/person-problems.ts';
import { problems } from '../pl/problems.ts';

const IS_PESEL = 'To jest numer PESEL. Wybierz „PESEL”.';
const plurals = new Intl.PluralRules('pl');

/** What to correct in a field about a person: the words of residents' screens, but for the buttons that stand there. */
export function personProblemWords(refusal: PersonProblem): string {
  switch (refusal.field) {
    case 'pesel': {
      const { problem } = refusal;
      if (problem.type !== 'too-short') return problems.pesel[problem.type];
      const form = plurals.select(problem.missing) as 'one' | 'few' | 'many' | 'other';
      return problems.pesel[`too-short_${form}`].replace('{{count}}', String(problem.missing));
    }
    case 'documentNumber':
      return refusal.problem.type === 'is-pesel' ? IS_PESEL : problems.documentNumber[refusal.problem.type];
    case 'born':
      return problems.born[refusal.problem.type];
    case 'firstName':
      return problems.firstName[refusal.problem.type];
    case 'lastName':
      return problems.lastName[refusal.problem.type];
    case 'email':
      return problems.email[refusal.problem.type];
    case 'phone':
      return problems.phone[refusal.problem.type];
  }
}
