import { err, ok, type Result } from '../basics/result.ts';
import type { Person, PersonInput } from '../model/person.ts';
import type { LocalDate } from '../time/local-date.ts';
import { checkEmail, cleanEmail } from './email.ts';
import { checkName } from './name.ts';
import type { EmailProblem, PersonProblem } from './person-problems.ts';
import { checkPesel } from './pesel.ts';
import { checkPhone } from './phone.ts';

export interface PersonRules {
  /** The date in Poland. */
  readonly today: LocalDate;
  /** Where the administrator made e-mail optional, an empty field is no problem; a wrong address still is. */
  readonly emailRequired: boolean;
}

/** Reads everything a resident typed about themselves (A9). All problems at once, in the order of the fields on the screens. */
export function checkPerson(input: PersonInput, rules: PersonRules): Result<Person, PersonProblem[]> {
  const pesel = checkPesel(input.pesel, rules.today);
  const firstName = checkName(input.firstName);
  const lastName = checkName(input.lastName);
  const email = checkEmailUnlessLeftOut(input.email, rules.emailRequired);
  const phone = checkPhone(input.phone);
  if (pesel.ok && firstName.ok && lastName.ok && email.ok && phone.ok) {
    return ok({
      pesel: pesel.value.digits,
      firstName: firstName.value,
      lastName: lastName.value,
      email: email.value,
      phone: phone.value,
    });
  }
  const problems: PersonProblem[] = [];
  if (!pesel.ok) problems.push({ field: 'pesel', problem: pesel.error });
  if (!firstName.ok) problems.push({ field: 'firstName', problem: firstName.error });
  if (!lastName.ok) problems.push({ field: 'lastName', problem: lastName.error });
  if (!email.ok) problems.push({ field: 'email', problem: email.error });
  if (!phone.ok) problems.push({ field: 'phone', problem: phone.error });
  return err(problems);
}

function checkEmailUnlessLeftOut(text: string, required: boolean): Result<string | null, EmailProblem> {
  return !required && cleanEmail(text) === '' ? ok(null) : checkEmail(text);
}
