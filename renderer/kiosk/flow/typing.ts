import { checkEmail, cleanEmail } from '../../../shared/rules/email.ts';
import { checkIdentity } from '../../../shared/rules/identity.ts';
import { checkName } from '../../../shared/rules/name.ts';
import type { PersonRules } from '../../../shared/rules/person.ts';
import type { PersonProblem } from '../../../shared/rules/person-problems.ts';
import { checkPhone } from '../../../shared/rules/phone.ts';
import { personInputOf, type TypedPerson } from '../../../shared/rules/typed-person.ts';
import { type FlowState, NEW_INTENTION, type PersonScreen } from './state.ts';

/** The screen on which a field is typed; a document's stands for that of the PESEL. */
export const SCREEN_OF: Readonly<Record<keyof TypedPerson, PersonScreen>> = {
  pesel: 'pesel',
  documentNumber: 'pesel',
  born: 'pesel',
  firstName: 'name',
  lastName: 'name',
  email: 'contact',
  phone: 'contact',
};

/** Everything to correct on one typing screen, in the order of its fields. */
export function problemsOn(
  screen: PersonScreen,
  { person, identifiedBy }: Pick<FlowState, 'person' | 'identifiedBy'>,
  rules: PersonRules,
): PersonProblem[] {
  const problems: PersonProblem[] = [];
  if (screen === 'pesel') {
    const identity = checkIdentity(personInputOf(person, identifiedBy), rules);
    if (!identity.ok) problems.push(...identity.error);
  } else if (screen === 'name') {
    const first = checkName(person.firstName);
    if (!first.ok) problems.push({ field: 'firstName', problem: first.error });
    const last = checkName(person.lastName);
    if (!last.ok) problems.push({ field: 'lastName', problem: last.error });
  } else {
    const leftOut = !rules.emailRequired && cleanEmail(person.email) === '';
    const email = checkEmail(person.email);
    if (!email.ok && !leftOut) problems.push({ field: 'email', problem: email.error });
    const phone = checkPhone(person.phone);
    if (!phone.ok) problems.push({ field: 'phone', problem: phone.error });
  }
  return problems;
}

/** One more letter. A changed answer is no answer until Dalej, and a changed person is a new intention to book. */
export function typed(state: FlowState, field: keyof TypedPerson, value: string): FlowState {
  return unanswered({ ...state, person: { ...state.person, [field]: value } }, SCREEN_OF[field]);
}

/** The same with one answer to be given anew. */
export function unanswered(state: FlowState, screen: PersonScreen): FlowState {
  const answered = { ...state.booking.answered, [screen]: false };
  return { ...state, booking: { ...state.booking, ...NEW_INTENTION, answered } };
}

/** Everything to correct about who somebody is who looks for their visit: documents do there, whatever one may book with. */
export function problemsOfSeeker(state: FlowState, rules: PersonRules): PersonProblem[] {
  return problemsOn('pesel', state, { ...rules, withoutPesel: true });
}

/** The same screen with what has to be corrected; everything typed stays. */
export function refused(state: FlowState, problems: readonly PersonProblem[]): FlowState {
  const pesel = problems.some((problem) => problem.field === 'pesel');
  return {
    ...state,
    problems,
    refusals: state.refusals + 1,
    peselRefusals: state.peselRefusals + (pesel ? 1 : 0),
  };
}
