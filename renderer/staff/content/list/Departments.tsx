import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Department } from '../../../../shared/model/department.ts';
import type { DepartmentId } from '../../../../shared/model/ids.ts';
import { contentWords } from '../../../../shared/text/panel/content-page.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Act } from '../../parts/Act.tsx';
import { Chip } from '../../parts/Chip.tsx';
import type { SaveChange } from '../../parts/save-change/use-save-change.ts';
import { caseLines } from '../logic/content-rows.ts';
import type { Office } from '../office.ts';
import { DepartmentSheet } from './DepartmentSheet.tsx';

interface DepartmentsProps {
  readonly office: Office;
  readonly departments: readonly Department[];
  readonly chosen: DepartmentId | null;
  readonly saving: SaveChange;
  readonly onChoose: (id: DepartmentId) => void;
}

/** The departments to choose from, and a way to a new one. */
export function Departments({ office, departments, chosen, saving, onChoose }: DepartmentsProps) {
  const [adding, setAdding] = useState(false);
  return (
    <>
      <nav aria-label={contentWords.departments}>
        <ul className="ct-departments">
          {departments.map((department) => (
            <li key={department.id}>
              <Button
                className="ct-department"
                onPress={() => onChoose(department.id)}
                {...(department.id === chosen ? { 'aria-current': 'true' } : {})}
              >
                <span className="ct-drawing">
                  <Icon name={department.icon} />
                </span>
                <span className="ct-words">
                  <b>{department.name.pl}</b>
                  <small>{countOf(office, department)}</small>
                  <DepartmentState department={department} />
                </span>
                <Icon name="forward" />
              </Button>
            </li>
          ))}
        </ul>
      </nav>
      <Act icon="plus" wide onPress={() => setAdding(true)}>
        {contentWords.addDepartment}
      </Act>
      {adding ? (
        <DepartmentSheet
          office={office}
          department={null}
          saving={saving}
          onClose={() => setAdding(false)}
          onSaved={(id) => {
            setAdding(false);
            onChoose(id);
          }}
        />
      ) : null}
    </>
  );
}

function countOf({ plan, drafts }: Office, { id, code }: Department): string {
  return contentWords.countCases(code, caseLines(plan, drafts, id, false).length);
}

/** Nothing to say about a department that residents see. */
export function DepartmentState({ department }: { readonly department: Department }) {
  if (department.archived) return <Chip icon="trash" word={contentWords.departmentStates.archived} look="dim" />;
  return department.active ? null : <Chip icon="finish" word={contentWords.departmentStates.off} look="dim" />;
}
