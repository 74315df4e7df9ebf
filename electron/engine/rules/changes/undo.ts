import { err, ok } from '../../../../shared/basics/result.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import type { PlanChange } from '../../../../shared/model/plan-change.ts';
import { planItems, saysTheSame, withItem } from '../plan-items.ts';
import { type Changed, type ChangeFacts, type ChangeOf, unknownItem } from './change.ts';

/**
 * Takes an earlier change back (D7): each part of it gets the value it had before. Only while each still is what that change
 * made of it; what somebody changed since has to be taken back first. An undo is a change like any other and can be undone.
 */
export function undoChange(plan: OfficePlan, { changeId }: ChangeOf<'undo'>, { undone }: ChangeFacts): Changed {
  if (undone === null) return unknownItem(`change:${changeId}`);
  const overtaken = keysOvertaken(plan, undone);
  if (overtaken.length > 0) return err({ type: 'undo-overtaken', keys: overtaken });
  return ok(undone.items.reduce<OfficePlan>((after, { key, before }) => withItem(after, key, before), plan));
}

function keysOvertaken(plan: OfficePlan, { items }: PlanChange): string[] {
  const present = planItems(plan);
  return items.filter(({ key, after }) => !saysTheSame(key, present.get(key) ?? null, after)).map(({ key }) => key);
}
