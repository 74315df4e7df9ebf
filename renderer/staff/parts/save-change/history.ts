import type { CaseId, DepartmentId, DeskId } from '../../../../shared/model/ids.ts';
import type { PlanChange } from '../../../../shared/model/plan-change.ts';
import { hourInWords } from '../../../../shared/text/format.ts';
import { dayInDigits } from '../../../../shared/text/panel/dates.ts';
import { changeKindWords, planPartWords } from '../../../../shared/text/panel/plan-history.ts';
import { isLocalDate } from '../../../../shared/time/local-date.ts';
import { toWarsaw } from '../../../../shared/time/warsaw.ts';
import { partDifference } from './part-difference.ts';
import type { PlanNames } from './plan-names.ts';

/** One saved change as people read it. */
export interface HistoryEntry {
  readonly change: PlanChange;
  /** „16.11.2026, 9.41”. */
  readonly when: string;
  readonly title: string;
  readonly parts: readonly { readonly key: string; readonly name: string; readonly lines: readonly string[] }[];
}

/** A saved change in words: what kind, which parts, and what in them is different. */
export function historyEntry(change: PlanChange, names: PlanNames): HistoryEntry {
  const { date, minute } = toWarsaw(change.atMs);
  return {
    change,
    when: `${dayInDigits(date)}, ${hourInWords(minute, 'pl')}`,
    title: kindWords(change.kind),
    parts: change.items.map((item) => ({
      key: item.key,
      name: partName(item.key, names),
      lines: partDifference(item, date, names),
    })),
  };
}

/** A part of the plan by its name: „Stanowisko „Dowody 1””, „24.12.2026, cały urząd”. */
export function partName(key: string, names: PlanNames): string {
  const [kind = '', id = '', who = ''] = key.split(':');
  switch (kind) {
    case 'department':
      return planPartWords.department(names.department(id as DepartmentId));
    case 'case':
      return planPartWords.case(names.case(id as CaseId));
    case 'desk':
      return planPartWords.desk(names.desk(id as DeskId));
    case 'hours':
      return planPartWords.hours(names.department(id as DepartmentId));
    case 'special': {
      const scope = who === 'office' ? planPartWords.office : names.department(who as DepartmentId);
      return planPartWords.special(isLocalDate(id) ? dayInDigits(id) : id, scope);
    }
    case 'order':
      return planPartWords.orders[id as keyof typeof planPartWords.orders] ?? id;
    default:
      return planPartWords.settings;
  }
}

/** The changes that a later one has taken back and that still are: an undo that was undone itself does not count. */
export function takenBack(changes: readonly PlanChange[]): ReadonlySet<PlanChange['id']> {
  const undone = new Set<PlanChange['id']>();
  // Newest first: an undo counts unless a newer one has taken it back.
  for (const { id, undoes } of changes) {
    if (undoes !== null && !undone.has(id)) undone.add(undoes);
  }
  return undone;
}

function kindWords(kind: string): string {
  return (changeKindWords as Readonly<Record<string, string>>)[kind] ?? kind;
}
