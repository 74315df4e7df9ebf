import type { PersonInput } from '../../../../shared/model/person.ts';
import type { PersonProblem } from '../../../../shared/rules/person-problems.ts';
import { bookWords } from '../../../../shared/text/panel/day-book.ts';
import { personProblemWords } from '../../../../shared/text/panel/person-problems.ts';
import { Field } from '../../parts/Field.tsx';

interface PersonStepProps {
  readonly person: PersonInput;
  readonly problems: readonly PersonProblem[];
  readonly onType: (field: keyof PersonInput, text: string) => void;
}

/** Longest text the fields take, as the contract bounds them. */
const LONGEST: Readonly<Record<keyof PersonInput, number>> = {
  pesel: 40,
  firstName: 200,
  lastName: 200,
  email: 300,
  phone: 60,
};
const HINTS: Readonly<Partial<Record<keyof PersonInput, string>>> = {
  pesel: bookWords.peselHint,
  email: bookWords.optional,
  phone: bookWords.optional,
};
const FIELDS = ['pesel', 'firstName', 'lastName', 'email', 'phone'] as const satisfies readonly (keyof PersonInput)[];

/** Whom the visit is for. What has to be corrected stands above its field. */
export function PersonStep({ person, problems, onType }: PersonStepProps) {
  const problemOf = (field: keyof PersonInput) => {
    const found = problems.find((one) => one.field === field);
    return found === undefined ? undefined : personProblemWords(found);
  };
  return (
    <div className="grid2 person-fields">
      {FIELDS.map((field) => (
        <Field
          key={field}
          label={bookWords.fields[field]}
          {...(HINTS[field] === undefined ? {} : { hint: HINTS[field] })}
          error={problemOf(field)}
          value={person[field]}
          onChange={(text) => onType(field, text)}
          maxLength={LONGEST[field]}
          keys={field === 'pesel' || field === 'phone' ? 'digits' : 'letters'}
          takesFocus={field === 'pesel'}
        />
      ))}
    </div>
  );
}
