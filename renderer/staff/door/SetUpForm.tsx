import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { doorWords } from '../../../shared/text/panel/door.ts';
import { Act } from '../parts/Act.tsx';
import { Field } from '../parts/Field.tsx';
import { DoorHead } from './DoorHead.tsx';
import type { EntryProblem } from './entry-problems.ts';
import { missingOf, type SetUpPerson } from './set-up-state.ts';

interface SetUpFormProps {
  readonly person: SetUpPerson;
  readonly onChange: (person: SetUpPerson) => void;
  /** What was refused the last time, and at which field it stands. */
  readonly problem: EntryProblem | null;
  readonly problemAt: keyof SetUpPerson;
  /** While a pause lasts nothing goes on. */
  readonly waits: boolean;
  readonly onNext: () => void;
  readonly ways: ReactNode;
}

/** Who becomes administrator, and the code that only somebody with access to the machine knows. */
export function SetUpForm({ person, onChange, problem, problemAt, waits, onNext, ways }: SetUpFormProps) {
  const [tried, setTried] = useState(false);
  const missing = missingOf(person);
  const next = () => {
    setTried(true);
    if (!missing.code && !missing.name && !waits) onNext();
  };
  const refused = (field: keyof SetUpPerson) =>
    problem && problemAt === field ? [problem.title, problem.text].filter(Boolean).join(' ') : undefined;
  return (
    <div className="pin-entry">
      <div className="pin-left">
        <DoorHead title={doorWords.setUpTitle} />
        <p className="pin-ask">{doorWords.setUpLead}</p>
        <ol className="door-steps">
          {doorWords.setUpWhere.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {ways}
      </div>
      <Form
        className="pin-right"
        // What was refused is said beside the field; the browser must not keep the corrected form back for it.
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        <Field
          label={doorWords.setUpCode}
          hint={doorWords.setUpCodeHint}
          value={person.code}
          onChange={(code) => onChange({ ...person, code: code.toUpperCase() })}
          maxLength={40}
          error={tried && missing.code ? doorWords.setUpCodeMissing : refused('code')}
        />
        <Field
          label={doorWords.setUpName}
          hint={doorWords.setUpNameHint}
          value={person.name}
          onChange={(name) => onChange({ ...person, name })}
          maxLength={60}
          error={tried && missing.name ? doorWords.setUpNameMissing : refused('name')}
        />
        <Act variant="prime" wide icon="next" type="submit">
          {doorWords.next}
        </Act>
      </Form>
    </div>
  );
}
