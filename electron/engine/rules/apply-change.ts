import { assertNever } from '../../../shared/basics/assert-never.ts';
import { err, ok } from '../../../shared/basics/result.ts';
import { type OfficePlan, OfficePlanSchema } from '../../../shared/model/office-plan.ts';
import type { ScheduleChange } from '../../../shared/model/schedule-change.ts';
import type { Changed, ChangeFacts } from './changes/change.ts';
import { importOffice } from './changes/import.ts';
import { changeCase, changeDepartment, changeDesk, setArchived, setSuspension } from './changes/members.ts';
import { changeOrder } from './changes/order.ts';
import { changeSpecialDay, openHoliday, removeSpecialDay, substituteDay } from './changes/special-days.ts';
import { undoChange } from './changes/undo.ts';
import { changeBreaks, changeLength, changeWeek } from './changes/weeks.ts';
import { planDifference } from './plan-items.ts';
import { referenceSentences } from './plan-references.ts';

/**
 * The plan after a change, or why the change makes no sense (D, E). What comes out is a whole sound plan: a change that
 * would break it is a fault of this program and throws.
 */
export function planAfterChange(plan: OfficePlan, change: ScheduleChange, facts: ChangeFacts): Changed {
  const changed = carryOut(plan, change, facts);
  if (!changed.ok) return changed;
  const after = OfficePlanSchema.parse(changed.value);
  const [fault] = referenceSentences(after);
  if (fault !== undefined) throw new Error(`the change ${change.kind} would leave a plan that is not sound: ${fault}`);
  return planDifference(plan, after).length === 0 ? err({ type: 'nothing-changes' }) : ok(after);
}

function carryOut(plan: OfficePlan, change: ScheduleChange, facts: ChangeFacts): Changed {
  switch (change.kind) {
    case 'week':
      return changeWeek(plan, change, facts);
    case 'breaks':
      return changeBreaks(plan, change);
    case 'desk':
      return changeDesk(plan, change);
    case 'department':
      return changeDepartment(plan, change);
    case 'case':
      return changeCase(plan, change);
    case 'length':
      return changeLength(plan, change, facts);
    case 'special-day':
      return changeSpecialDay(plan, change, facts);
    case 'remove-special-day':
      return removeSpecialDay(plan, change, facts);
    case 'open-holiday':
      return openHoliday(plan, change, facts);
    case 'substitute-day':
      return substituteDay(plan, change, facts);
    case 'suspend':
    case 'resume':
      return setSuspension(plan, change);
    case 'archive':
    case 'restore':
      return setArchived(plan, change);
    case 'order':
      return changeOrder(plan, change);
    case 'settings':
      return ok({ ...plan, settings: change.settings });
    case 'import':
      return importOffice(plan, change);
    case 'undo':
      return undoChange(plan, change, facts);
    default:
      return assertNever(change);
  }
}
