import { useState } from 'react';
import type { CaseDraft } from '../../../../shared/model/case-draft.ts';
import type { Department } from '../../../../shared/model/department.ts';
import type { CaseId } from '../../../../shared/model/ids.ts';
import { contentWords } from '../../../../shared/text/panel/content-page.ts';
import { Act } from '../../parts/Act.tsx';
import { More, type MoreItem } from '../../parts/More.tsx';
import type { SaveChange } from '../../parts/save-change/use-save-change.ts';
import { caseLines, orderWith } from '../logic/content-rows.ts';
import type { Office } from '../office.ts';
import { CaseTable } from './CaseTable.tsx';
import { DepartmentSheet } from './DepartmentSheet.tsx';
import { DepartmentState } from './Departments.tsx';
import { NewCaseSheet } from './NewCaseSheet.tsx';
import { useDepartmentActs } from './use-department-acts.ts';

interface DepartmentBoxProps {
  readonly office: Office;
  readonly department: Department;
  readonly withArchived: boolean;
  readonly saving: SaveChange;
  readonly onEdit: (id: CaseId, fresh?: CaseDraft) => void;
}

/** One department: what can be done with it, and its cases. */
export function DepartmentBox({ office, department, withArchived, saving, onEdit }: DepartmentBoxProps) {
  const [open, setOpen] = useState<'department' | 'case' | null>(null);
  const acts = useDepartmentActs(office, department, saving);
  const name = department.name.pl;
  const lines = caseLines(office.plan, office.drafts, department.id, withArchived);
  const close = () => setOpen(null);
  return (
    <section className="sheetbox ct-box" aria-label={name}>
      <header className="ct-head">
        <div>
          <h2>{name}</h2>
          <p className="nt">{department.description.pl}</p>
          <DepartmentState department={department} />
        </div>
        <div className="ct-acts">
          {department.archived ? (
            <Act icon="undo" busy={saving.busy} onPress={acts.restore}>
              {contentWords.restore}
            </Act>
          ) : (
            <>
              <Act icon="edit" onPress={() => setOpen('department')}>
                {contentWords.editDepartment}
              </Act>
              <Act variant="prime" icon="plus" onPress={() => setOpen('case')}>
                {contentWords.addCase}
              </Act>
              <More name={contentWords.moreOf(name)} items={departmentItems(office, department, acts)} />
            </>
          )}
        </div>
      </header>
      {lines.length === 0 ? (
        <p className="empty">{contentWords.noCases}</p>
      ) : (
        <CaseTable office={office} department={department} lines={lines} saving={saving} onEdit={onEdit} />
      )}
      {open === 'department' ? (
        <DepartmentSheet office={office} department={department} saving={saving} onClose={close} onSaved={close} />
      ) : null}
      {open === 'case' ? (
        <NewCaseSheet
          office={office}
          department={department}
          onClose={close}
          onCreated={(draft) => onEdit(draft.case.id, draft)}
        />
      ) : null}
    </section>
  );
}

function departmentItems(
  { plan }: Office,
  { id, active, name }: Department,
  acts: ReturnType<typeof useDepartmentActs>,
): MoreItem[] {
  const order = (by: -1 | 1) => orderWith(plan.departments, id, by);
  const present = orderWith(plan.departments, '', 1);
  const moves = (ids: readonly string[]) => ids.join() !== present.join();
  return [
    ...(moves(order(-1))
      ? [{ key: 'up', name: contentWords.earlier(name.pl), icon: 'up', onPress: () => acts.order(order(-1)) } as const]
      : []),
    ...(moves(order(1))
      ? [{ key: 'down', name: contentWords.later(name.pl), icon: 'down', onPress: () => acts.order(order(1)) } as const]
      : []),
    active
      ? { key: 'off', name: contentWords.switchOff, icon: 'finish', onPress: acts.toggle }
      : { key: 'on', name: contentWords.switchOn, icon: 'check', onPress: acts.toggle },
    { key: 'remove', name: contentWords.remove, icon: 'trash', onPress: acts.archive },
  ];
}
