import type { PersonInput } from '../../../shared/model/person.ts';
import { checkEmail, cleanEmail } from '../../../shared/rules/email.ts';
import { checkName } from '../../../shared/rules/name.ts';
import type { PersonRules } from '../../../shared/rules/person.ts';
import type { PersonProblem } from '../../../shared/rules/person-problems.ts';
import { checkPesel } from '../../../shared/rules/pesel.ts';
import { checkPhone } from '../../../shared/rules/phone.ts';
import { type FlowState, NEW_INTENTION, type PersonScreen } from './state.ts';

/** The screen on which a field is typed. */
export const SCREEN_OF: Readonly<Record<keyof PersonInput, PersonScreen>> = {
  pesel: 'pesel',
  firstName: 'name',
  lastName: 'name',
  email: 'contact',
  phone: 'contact',
};

/** Everything to correct on one typing screen, in the order of its fields. */
export function problemsOn(screen: PersonScreen, person: PersonInput, rules: PersonRules): PersonProblem[] {
  const problems: PersonProblem[] = [];
  if (screen === 'pesel') {
    const pesel = checkPesel(person.pesel, rules.today);
    if (!pesel.ok) problems.push({ field: 'pesel', problem: pesel.error });
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
export function typed(state: FlowState, field: keyof PersonInput, value: string): FlowState {
  return {
    ...state,
    person: { ...state.person, [field]: value },
    booking: { ...state.booking, ...NEW_INTENTION, answered: { ...state.booking.answered, [SCREEN_OF[field]]: false } },
  };
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
