import type { CaseId, DepartmentId, DeskId, VisitId } from '../../shared/model/ids.ts';
import type { CancelledBy, Visit, VisitState } from '../../shared/model/visit.ts';
import type { Move } from '../../shared/rules/visit-machine.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../shared/time/minute-of-day.ts';
import { movesForStaff } from './rules/move-rights.ts';

/** A visit in the list of a day. Who it is, is asked for apart. */
export interface DayVisit {
  visitId: VisitId;
  code: string;
  departmentId: DepartmentId;
  caseId: CaseId;
  deskId: DeskId;
  servingDeskId: DeskId | null;
  date: LocalDate;
  start: MinuteOfDay;
  minutes: number;
  state: VisitState;
  cancelledBy: CancelledBy | null;
  exception: boolean;
  arrivedAt: number | null;
  moves: Move[];
}

/** A visit as staff see it in the list, with what can be done with it today. */
export function dayVisit(visit: Visit, today: LocalDate): DayVisit {
  const { id, code, departmentId, caseId, deskId, servingDeskId, date, start, minutes } = visit;
  const { state, cancelledBy, exception, arrivedAt } = visit;
  return {
    visitId: id,
    code,
    departmentId,
    caseId,
    deskId,
    servingDeskId,
    date,
    start,
    minutes,
    state,
    cancelledBy,
    exception,
    arrivedAt,
    moves: movesForStaff(visit, today),
  };
}
