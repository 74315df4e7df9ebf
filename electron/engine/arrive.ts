import { assertNever } from '../../shared/basics/assert-never.ts';
import { ok, type Result } from '../../shared/basics/result.ts';
import type { Start } from '../../shared/model/availability.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { canMove } from '../../shared/rules/visit-machine.ts';
import type { MinuteOfDay } from '../../shared/time/minute-of-day.ts';
import { type AttemptDeps, countedAttempt, type FindVisitError, type Scene } from './counted-attempt.ts';
import { nearestFree } from './free-time.ts';
import { settleLateness } from './late-visit.ts';
import type { OfficeDeps } from './office-views.ts';
import type { PersonNamed } from './person-named.ts';
import { bookableCase, matterOf } from './plan-lookup.ts';
import type { ClockGuard, Ids } from './ports.ts';
import { type CameFor, cameFor, comeFrom, peopleAhead } from './rules/arrival.ts';
import { outageSince } from './rules/lateness.ts';
import { arrivalInstants } from './rules/visit-times.ts';
import { type VisitSummary, visitSummary } from './views.ts';
import { visitOfCode, visitsOfPerson } from './visit-of-person.ts';

export type ArrivalRequest = { readonly by: 'code'; readonly code: string } | PersonNamed;

export type Arrival =
  | { outcome: 'arrived'; visit: VisitSummary; ahead: number }
  | { outcome: 'called'; visit: VisitSummary; deskName: string }
  | { outcome: 'early'; visit: VisitSummary; comeFrom: MinuteOfDay }
  | { outcome: 'late'; visit: VisitSummary; nearest: Start[] }
  | { outcome: 'ask-staff'; visit: VisitSummary };

export interface ArrivalDeps extends OfficeDeps, AttemptDeps {
  readonly ids: Ids;
  readonly clockGuard: ClockGuard;
}

/**
 * "I have come" (C4): by code on any day, by PESEL or document for a visit of today. On time puts on the list of the desk, once however
 * often it is said; early says when to come back; late means resigned, at once, with the nearest free times (C5). What does
 * not match counts as a failed attempt, as in cancelling (C1).
 */
export function arrive(deps: ArrivalDeps, request: ArrivalRequest): Promise<Result<Arrival, FindVisitError>> {
  return countedAttempt(deps, request, 'acted-on', async (scene) => {
    const { plan, moment } = scene;
    const came = cameFor(await visitsMeant(scene, request), moment.now, plan.settings);
    return came === undefined ? null : ok(await answerTo(scene, deps, came));
  });
}

async function visitsMeant(scene: Scene, request: ArrivalRequest): Promise<readonly Visit[]> {
  if (request.by !== 'code') return visitsOfPerson(scene, request, scene.moment.now.date);
  const visit = await visitOfCode(scene, request.code);
  return visit === null ? [] : [visit];
}

async function answerTo(scene: Scene, deps: ArrivalDeps, { visit, standing }: CameFor): Promise<Arrival> {
  const { tx, plan, moment } = scene;
  const { theCase, department } = matterOf(plan, visit);
  const summary = visitSummary(visit, theCase, department);
  switch (standing) {
    case 'on-time':
      if (!canMove(visit, 'arrive')) throw new Error(`a visit in time that cannot arrive: ${visit.state}`);
      return waiting(tx, await tx.moveVisit(visit, 'arrive', { atMs: moment.nowMs, by: 'resident' }), summary);
    case 'waiting':
      return waiting(tx, visit, summary);
    case 'called': {
      const desk = plan.desks.find(({ id }) => id === visit.servingDeskId);
      return { outcome: 'called', visit: summary, deskName: desk?.name ?? '' };
    }
    case 'early':
      return { outcome: 'early', visit: summary, comeFrom: comeFrom(visit, plan.settings) };
    case 'late':
      return tooLate(scene, deps, visit, summary);
    case 'ask-staff':
      return { outcome: 'ask-staff', visit: summary };
    default:
      return assertNever(standing);
  }
}

async function waiting(tx: Scene['tx'], visit: Visit, summary: VisitSummary): Promise<Arrival> {
  const waitingToo = await tx.waitingOn(visit.date, visit.departmentId);
  return { outcome: 'arrived', visit: summary, ahead: peopleAhead(visit, waitingToo) };
}

/** Judges a late visit as the next sweep would, at once: whoever asks gets the answer that will stand. */
async function tooLate(scene: Scene, deps: ArrivalDeps, visit: Visit, summary: VisitSummary): Promise<Arrival> {
  const { tx, plan, moment } = scene;
  if (visit.state === 'booked') {
    const noted = await tx.outages(arrivalInstants(visit, plan.settings).fromMs);
    const present = outageSince(await tx.sweptAt(), moment.nowMs);
    const outages = present === null ? noted : [...noted, present];
    const lateness = await settleLateness(scene, deps, visit, outages);
    if (lateness === 'leave-unresolved') return { outcome: 'ask-staff', visit: summary };
  }
  const matter = bookableCase(plan, visit.caseId);
  if (!matter.ok) return { outcome: 'late', visit: summary, nearest: [] };
  const wanted = { date: visit.date, start: visit.start };
  const question = { theCase: matter.value.theCase, wanted, plan, holidays: deps.holidays, moment };
  return { outcome: 'late', visit: summary, nearest: await nearestFree(tx, question) };
}
