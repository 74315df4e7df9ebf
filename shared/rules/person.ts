import { err, ok, type Result } from '../basics/result.ts';
import type { Person, PersonInput } from '../model/person.ts';
import type { LocalDate } from '../time/local-date.ts';
import { checkEmail, cleanEmail } from './email.ts';
import { checkIdentity } from './identity.ts';
import { checkName } from './name.ts';
import type { EmailProblem, PersonProblem } from './person-problems.ts';
import { checkPhone } from './phone.ts';

export interface PersonRules {
  /** The date in Poland. */
  readonly today: LocalDate;
  /** Where the administrator made e-mail optional, an empty field is no problem; a wrong address still is. */
  readonly emailRequired: boolean;
  /** Whether a document and the date of birth do instead of the PESEL. */
  readonly withoutPesel: boolean;
}

/** Reads everything a resident typed about themselves (A9). All problems at once, in the order of the fields on the screens. */
export function checkPerson(input: PersonInput, rules: PersonRules): Result<Person, PersonProblem[]> {
  const identity = checkIdentity(input, rules);
  const firstName = checkName(input.firstName);
  const lastName = checkName(input.lastName);
  const email = checkEmailUnlessLeftOut(input.email, rules.emailRequired);
  const phone = checkPhone(input.phone);
  if (identity.ok && firstName.ok && lastName.ok && email.ok && phone.ok) {
    return ok({
      identity: identity.value,
      firstName: firstName.value,
      lastName: lastName.value,
      email: email.value,
      phone: phone.value,
    });
  }
  const problems: PersonProblem[] = identity.ok ? [] : [...identity.error];
  if (!firstName.ok) problems.push({ field: 'firstName', problem: firstName.error });
  if (!lastName.ok) problems.push({ field: 'lastName', problem: lastName.error });
  if (!email.ok) problems.push({ field: 'email', problem: email.error });
  if (!phone.ok) problems.push({ field: 'phone', problem: phone.error });
  return err(problems);
}

function checkEmailUnlessLeftOut(text: string, required: boolean): Result<string | null, EmailProblem> {
  return !required && cleanEmail(text) === '' ? ok(null) : checkEmail(text);
}
