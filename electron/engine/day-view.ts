import type { CaseId, DepartmentId, DeskId, VisitId } from '../../shared/model/ids.ts';
import type { CancelledBy, Visit, VisitState } from '../../shared/model/visit.ts';
import type { Move } from '../../shared/rules/visit-machine.ts';
import { retreatOf, type UndoableMove } from '../../shared/rules/visit-undo.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../shared/time/minute-of-day.ts';
import type { NamedVisit, ReadTx, VisitEvent } from './ports.ts';
import { movesForStaff, undoNeedsReason } from './rules/move-rights.ts';
import { shortName } from './rules/person-shown.ts';

/** A visit in the list of a day. Who it is, is told only as far as calling them needs. */
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
  person: string | null;
  arrivedAt: number | null;
  calledAt: number | null;
  startedAt: number | null;
  endedAt: number | null;
  undo: { move: UndoableMove; needsReason: boolean } | null;
  moves: Move[];
}

/** What was read of a visit for the list. `past`: what happened to it, oldest first. */
interface DayEntry extends NamedVisit {
  readonly past: readonly VisitEvent[];
}

/** A visit as staff see it in the list, with what can be done with it today and what can be taken back. */
export function dayVisit({ visit, name, past }: DayEntry, today: LocalDate): DayVisit {
  const { id, code, departmentId, caseId, deskId, servingDeskId, date, start, minutes } = visit;
  const { state, cancelledBy, exception, arrivedAt, calledAt, startedAt, endedAt } = visit;
  const retreat = date === today ? retreatOf(visit, past) : null;
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
    person: name === null ? null : shortName(name),
    arrivedAt,
    calledAt,
    startedAt,
    endedAt,
    undo: retreat === null ? null : { move: retreat.move, needsReason: undoNeedsReason(retreat.move) },
    moves: movesForStaff(visit, today),
  };
}

/** Visits that were read together, in the same order. Only what happened to those of today matters, and is one more question. */
export async function dayVisits(tx: ReadTx, visits: readonly NamedVisit[], today: LocalDate): Promise<DayVisit[]> {
  const hasToday = visits.some(({ visit }) => visit.date === today);
  const past = new Map<VisitId, VisitEvent[]>();
  for (const event of hasToday ? await tx.eventsOn(today) : []) {
    const known = past.get(event.visitId);
    if (known === undefined) past.set(event.visitId, [event]);
    else known.push(event);
  }
  return visits.map((named) => dayVisit({ ...named, past: past.get(named.visit.id) ?? [] }, today));
}

/** One visit as it is in this transaction. */
export async function dayVisitNow(tx: ReadTx, visit: Visit, today: LocalDate): Promise<DayVisit> {
  const past = visit.date === today ? await tx.eventsOf(visit.id) : [];
  return dayVisit({ visit, name: await tx.personOf(visit.id), past }, today);
}
