import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { CaseId } from '../../../../shared/model/ids.ts';
import { bookWords } from '../../../../shared/text/panel/day-book.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Field } from '../../parts/Field.tsx';
import type { DayDepartment } from '../types.ts';
import { matchingCases } from './match-case.ts';

interface CaseStepProps {
  readonly departments: readonly DayDepartment[];
  readonly chosen: CaseId | null;
  readonly onChoose: (caseId: CaseId) => void;
}

/** Which case: a list that gets shorter while typing. */
export function CaseStep({ departments, chosen, onChoose }: CaseStepProps) {
  const [typed, setTyped] = useState('');
  const cases = departments.flatMap((department) =>
    department.cases.filter(({ active }) => active).map((one) => ({ ...one, department: department.name })),
  );
  const found = matchingCases(cases, typed);
  if (cases.length === 0) return <p className="empty">{bookWords.noCases}</p>;
  return (
    <>
      <Field label={bookWords.filter} hint={bookWords.filterHint} value={typed} onChange={setTyped} maxLength={60} />
      <ul className="case-list">
        {found.map(({ caseId, name, minutes, department }) => (
          <li key={caseId}>
            <Button
              className="sb case-row"
              onPress={() => onChoose(caseId)}
              {...(caseId === chosen ? { 'aria-pressed': true } : {})}
            >
              <span>
                {name}
                {departments.length > 1 ? <small>{department}</small> : null}
              </span>
              <span className="nt num">{bookWords.minutes(minutes)}</span>
              <Icon name={caseId === chosen ? 'check' : 'forward'} />
            </Button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="empty">{bookWords.noCase}</p> : null}
    </>
  );
}
