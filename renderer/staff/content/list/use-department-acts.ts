import type { Department } from '../../../../shared/model/department.ts';
import type { ScheduleChange } from '../../../../shared/model/schedule-change.ts';
import { contentWords } from '../../../../shared/text/panel/content-page.ts';
import type { SaveChange } from '../../parts/save-change/use-save-change.ts';
import type { Office } from '../office.ts';

/** A department as the change `department` takes it. */
export function departmentContent({ archived: _a, suspension: _s, breaks: _b, ...content }: Department) {
  return content;
}

/** What can be done with a department without opening it. */
export function useDepartmentActs(office: Office, department: Department, saving: SaveChange) {
  const { id, active } = department;
  const name = department.name.pl;
  const save = (change: ScheduleChange, done: string) => {
    if (!saving.busy) saving.save({ changes: [change], baseRevision: office.revision, done });
  };
  return {
    order: (ids: string[]) => save({ kind: 'order', what: 'departments', ids }, contentWords.done.order),
    toggle: () =>
      save(
        { kind: 'department', department: { ...departmentContent(department), active: !active } },
        active ? contentWords.done.off(name) : contentWords.done.on(name),
      ),
    archive: () => save({ kind: 'archive', what: 'department', id }, contentWords.done.archived(name)),
    restore: () => save({ kind: 'restore', what: 'department', id }, contentWords.done.restored(name)),
  };
}
