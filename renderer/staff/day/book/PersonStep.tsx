import type { PersonProblem } from '../../../../shared/rules/person-problems.ts';
import type { IdentifiedBy, TypedPerson } from '../../../../shared/rules/typed-person.ts';
import { bookWords } from '../../../../shared/text/panel/day-book.ts';
import { personProblemWords } from '../../../../shared/text/panel/person-problems.ts';
import { Act } from '../../parts/Act.tsx';
import { Field } from '../../parts/Field.tsx';

type FieldName = keyof TypedPerson;

interface PersonStepProps {
  readonly person: TypedPerson;
  readonly identifiedBy: IdentifiedBy;
  readonly problems: readonly PersonProblem[];
  readonly onIdentify: (by: IdentifiedBy) => void;
  readonly onType: (field: FieldName, text: string) => void;
}

/** Longest text the fields take, as the contract bounds them. */
const LONGEST: Readonly<Record<FieldName, number>> = {
  pesel: 40,
  documentNumber: 60,
  born: 40,
  firstName: 200,
  lastName: 200,
  email: 300,
  phone: 60,
};
const HINTS: Readonly<Partial<Record<FieldName, string>>> = {
  pesel: bookWords.peselHint,
  documentNumber: bookWords.documentHint,
  born: bookWords.bornHint,
  email: bookWords.optional,
  phone: bookWords.optional,
};
const IDENTITY = { pesel: ['pesel'], document: ['documentNumber', 'born'] } as const;
const OTHERS = ['firstName', 'lastName', 'email', 'phone'] as const;
const DIGITS: ReadonlySet<FieldName> = new Set(['pesel', 'born', 'phone']);
const WAYS = ['pesel', 'document'] as const satisfies readonly IdentifiedBy[];

/** Whom the visit is for. What has to be corrected stands above its field. */
export function PersonStep({ person, identifiedBy, problems, onIdentify, onType }: PersonStepProps) {
  const problemOf = (field: FieldName) => {
    const found = problems.find((one) => one.field === field);
    return found === undefined ? undefined : personProblemWords(found);
  };
  const fields: readonly FieldName[] = [...IDENTITY[identifiedBy], ...OTHERS];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that stay pressed are no set of fields */}
      <div className="find-kinds" role="group" aria-label={bookWords.identified}>
        {WAYS.map((by) => (
          <Act key={by} pressed={by === identifiedBy} onPress={() => onIdentify(by)}>
            {bookWords.identifiedBy[by]}
          </Act>
        ))}
      </div>
      <div className={`grid2 person-fields by-${identifiedBy}`}>
        {fields.map((field, index) => (
          <Field
            key={field}
            label={bookWords.fields[field]}
            {...(HINTS[field] === undefined ? {} : { hint: HINTS[field] })}
            error={problemOf(field)}
            value={person[field]}
            onChange={(text) => onType(field, text)}
            maxLength={LONGEST[field]}
            keys={DIGITS.has(field) ? 'digits' : 'letters'}
            takesFocus={index === 0}
          />
        ))}
      </div>
    </>
  );
}
