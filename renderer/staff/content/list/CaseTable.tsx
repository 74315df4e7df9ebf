import { useState } from 'react';
import type { Department } from '../../../../shared/model/department.ts';
import type { CaseId } from '../../../../shared/model/ids.ts';
import { contentWords } from '../../../../shared/text/panel/content-page.ts';
import type { SaveChange } from '../../parts/save-change/use-save-change.ts';
import { CaseHistory } from '../editor/CaseHistory.tsx';
import { Question } from '../fields/Question.tsx';
import type { CaseLine } from '../logic/content-rows.ts';
import type { Office } from '../office.ts';
import { CaseRow } from './CaseRow.tsx';
import { useCaseActs } from './use-case-acts.ts';

interface CaseTableProps {
  readonly office: Office;
  readonly department: Department;
  readonly lines: readonly CaseLine[];
  readonly saving: SaveChange;
  readonly onEdit: (id: CaseId) => void;
}

/** The cases of a department in the order in which residents see them. */
export function CaseTable({ office, department, lines, saving, onEdit }: CaseTableProps) {
  const [asked, setAsked] = useState<{ readonly what: 'history' | 'discard'; readonly line: CaseLine } | null>(null);
  const acts = useCaseActs(office, department.id, saving);
  const close = () => setAsked(null);
  const { columns } = contentWords;
  return (
    <div className="scroll">
      <table className="tb ct-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{columns.order}</span>
            </th>
            <th scope="col">{columns.case}</th>
            <th scope="col">{columns.visit}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">
              <span className="vh">{columns.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <CaseRow
              key={line.id}
              line={line}
              acts={acts}
              busy={saving.busy}
              onEdit={() => onEdit(line.id)}
              onAsk={(what) => setAsked({ what, line })}
            />
          ))}
        </tbody>
      </table>
      {asked?.what === 'history' ? (
        <CaseHistory caseId={asked.line.id} name={asked.line.name} office={office} onClose={close} />
      ) : null}
      {asked?.what === 'discard' ? (
        <Question
          title={contentWords.discardTitle}
          text={
            asked.line.published ? contentWords.discardText(asked.line.name) : contentWords.discardNew(asked.line.name)
          }
          act={contentWords.discard}
          busy={acts.busy}
          onAct={() => void acts.discard(asked.line).then(close)}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
