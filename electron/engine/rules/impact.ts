import type { DepartmentId } from '../../../shared/model/ids.ts';
import type { HitVisit } from '../../../shared/model/impact.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import type { WarsawTime } from '../../../shared/time/warsaw.ts';
import type { DeskDay } from './availability.ts';
import type { BookingWindow } from './booking-window.ts';
import { deskFor, nearestPlace, type TakenPlaces, takenPlaces } from './free-places.ts';
import { keepsTime, type Place, type Timetable, unfitReason } from './timetable.ts';

export interface ImpactQuestion {
  /** The timetable as it is, and as the change would make it. */
  readonly before: Timetable;
  readonly after: Timetable;
  /** Active visits of today and later. */
  readonly visits: readonly Visit[];
  /** What is taken on all desks, at least inside the window and on the days of the visits. */
  readonly taken: readonly DeskDay[];
  /** When residents can book in a department under the new plan. */
  readonly windowOf: (departmentId: DepartmentId) => BookingWindow;
  readonly now: WarsawTime;
}

type Reason = HitVisit['reason'];

/**
 * The visits that a change would leave outside the schedule, each with a proposal (D5): the same hour at another desk, else
 * the nearest free time that residents could book. Proposals collide neither with each other nor with anything that
 * stands; what hit visits own now counts as taken, because each of them may still be kept. In order of time.
 *
 * With the same timetable before and after it lists the visits that no longer fit although nobody changed the plan, for
 * instance because a new law made their day a holiday.
 */
export function hitVisits(question: ImpactQuestion): HitVisit[] {
  const taken = takenPlaces(question.taken);
  return question.visits
    .flatMap((visit) => {
      const reason = hitReason(question, visit);
      return reason === null ? [] : [{ visit, reason }];
    })
    .sort(desksThatGoFirst)
    .map(({ visit, reason }) => withProposal(question, taken, visit, reason))
    .sort((a, b) => byPlace(a.place, b.place));
}

/** Visits of a removed desk are placed first: theirs are the hours at which somebody else can still take them. */
function desksThatGoFirst(a: { visit: Visit; reason: Reason }, b: { visit: Visit; reason: Reason }): number {
  const rank = (reason: Reason) => (reason === 'desk-gone' ? 0 : 1);
  return rank(a.reason) - rank(b.reason) || byPlace(a.visit, b.visit);
}

function byPlace(a: Place, b: Place): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.start - b.start || (a.deskId < b.deskId ? -1 : 1);
}

function hitReason({ before, after, now }: ImpactQuestion, visit: Visit): Reason | null {
  if (isOver(visit, now)) return null;
  const reason = unfitReason(after, visit);
  if (reason === null || !visit.exception) return reason;
  // Somebody decided that this one stands. It is asked about again when it had come to fit meanwhile, or loses its desk.
  const earlier = unfitReason(before, visit);
  return earlier === null || (isOfDesk(reason) && !isOfDesk(earlier)) ? reason : null;
}

function isOfDesk(reason: Reason): boolean {
  return reason === 'desk-gone' || reason === 'case-not-served';
}

/** Nobody came and its time has passed: there is nothing left to move. */
function isOver(visit: Visit, now: WarsawTime): boolean {
  return visit.state === 'booked' && visit.date === now.date && visit.start + visit.minutes <= now.minute;
}

function withProposal(question: ImpactQuestion, taken: TakenPlaces, visit: Visit, reason: Reason): HitVisit {
  const { id, caseId, code, deskId, date, start, minutes } = visit;
  const proposal = proposalFor(question, taken, visit);
  if (proposal !== null) taken.take(proposal, minutes);
  return {
    visitId: id,
    caseId,
    code,
    place: { deskId, date, start },
    minutes,
    reason,
    proposal,
    timeChanges: proposal !== null && !keepsTime(visit, proposal),
  };
}

/** Whoever has come already is here now: only another desk is proposed. */
function proposalFor({ after, windowOf }: ImpactQuestion, taken: TakenPlaces, visit: Visit): Place | null {
  const { date, start } = visit;
  const deskId = deskFor(after, taken, visit, date, start);
  if (deskId !== null) return { deskId, date, start };
  return visit.state === 'booked' ? nearestPlace(after, windowOf(visit.departmentId), taken, visit) : null;
}
