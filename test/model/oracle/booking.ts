import { bookedOf, type Expected, type Failure, fine, refused } from './answers.ts';
import { caseProblem, desksAt, holdOf, type Wanted } from './holds.ts';
import { minutesOn } from './hours.ts';
import { told } from './tries.ts';
import { isActive, type OracleVisit, remember, rest, type World, wall } from './world.ts';

/** What only the program can choose: a random code, an id. */
export interface Made {
  readonly visitId: string;
  readonly code: string;
}

export interface Booking extends Wanted {
  readonly key: string;
  readonly pesel: string;
  readonly name: string;
  readonly holder: string;
  readonly holdId: string | null;
  readonly replace: boolean;
}

/** A10, A8, A12: first the key, then the offer, the time, the person's other visits; a refusal changes nothing. */
export function book(world: World, booking: Booking, made: Made): Expected {
  const earlier = world.visits.find(({ key }) => key === booking.key);
  if (earlier !== undefined) {
    const { caseId, date, start, pesel } = booking;
    const isSame =
      earlier.caseId === caseId && earlier.date === date && earlier.start === start && earlier.pesel === pesel;
    return isSame && earlier.state !== 'cancelled' ? fine(bookedOf(earlier)) : refused({ type: 'key-reused' });
  }
  const problem = caseProblem(world, booking.caseId);
  if (problem !== null) return refused(problem);
  const own = ownHold(world, booking);
  const replaceable = replaceableBy(world, booking);
  const replaced = booking.replace ? replaceable : undefined;
  const desks = desksAt(world, booking, { hold: own, visit: unlessItRests(world, booking, replaced) });
  if (!Array.isArray(desks)) return refused(desks);
  const admission = admissionProblem(world, booking, replaced);
  if (admission !== null) {
    const isRepeated = admission.type === 'case-already-booked';
    // Who may not take the new time instead has learnt of somebody's visit.
    if (!(isRepeated && replaceable !== undefined)) {
      const { holder, pesel, caseId } = booking;
      told(world, holder, { by: 'pesel', pesel, caseId, date: null });
    }
    return refused(isRepeated ? { ...admission, replaceable: replaceable !== undefined } : admission);
  }
  if (replaced !== undefined) replaceBy(world, replaced, booking);
  return fine(bookedOf(seat(world, booking, desks, own, made)));
}

/** C3: the new time for the old, in one step; the old visit's own time counts as free. */
export function change(world: World, old: OracleVisit, booking: Booking, made: Made): Expected {
  const problem = caseProblem(world, booking.caseId);
  if (problem !== null) return refused(problem);
  const own = ownHold(world, booking);
  const desks = desksAt(world, booking, { hold: own, visit: unlessItRests(world, booking, old) });
  if (!Array.isArray(desks)) return refused(desks);
  const clash = clashOf(world, booking, old);
  if (clash !== null) return refused(clash);
  replaceBy(world, old, booking);
  return fine(bookedOf(seat(world, booking, desks, own, made)));
}

export function cancel(world: World, visit: OracleVisit, by: NonNullable<OracleVisit['cancelledBy']>): void {
  remember(visit, 'cancel');
  visit.state = 'cancelled';
  visit.cancelledBy = by;
  visit.endedAt = world.now;
  rest(world, visit);
}

/** What one person cannot do at once: two visits in one case on one day, two at one hour. */
export function clashOf(
  world: World,
  booking: Wanted & Pick<Booking, 'pesel'> & { readonly minutes?: number },
  without?: OracleVisit,
): Failure | null {
  const standing = standingOf(world, booking.pesel).filter((visit) => visit !== without);
  if (standing.some(({ caseId, date }) => caseId === booking.caseId && date === booking.date))
    return { type: 'case-already-booked' };
  return standing.some((visit) => sharesTime(world, visit, booking)) ? { type: 'hours-overlap' } : null;
}

function sharesTime(world: World, visit: OracleVisit, wanted: Wanted & { readonly minutes?: number }): boolean {
  const { caseId, date, start, minutes = minutesOn(world.parts, caseId, date) } = wanted;
  const end = start + minutes;
  for (let minute = start; minute < end; minute += 1) {
    if (visit.date === date && visit.start <= minute && minute < visit.start + visit.minutes) return true;
  }
  return false;
}

/** The time of a replaced visit rests like any other freed time, unless the new visit needs a part of it (C7). */
function unlessItRests(world: World, booking: Booking, old: OracleVisit | undefined): OracleVisit | undefined {
  const rests = world.fixed.settings.freedDelayMinutes.max > 0 && old !== undefined && !sharesTime(world, old, booking);
  return rests ? undefined : old;
}

function replaceBy(world: World, old: OracleVisit, booking: Booking): void {
  if (sharesTime(world, old, booking)) old.ownsTime = false;
  cancel(world, old, 'replaced');
}

function ownHold(world: World, { holder, holdId, caseId, date, start }: Booking) {
  const own = holdOf(world, holder);
  const fits = own?.id === holdId && own.caseId === caseId && own.date === date && own.start === start;
  return fits ? own : undefined;
}

function seat(
  world: World,
  booking: Booking,
  desks: readonly string[],
  own: ReturnType<typeof ownHold>,
  made: Made,
): OracleVisit {
  const { key, pesel, name, caseId, date, start } = booking;
  const visit: OracleVisit = {
    id: made.visitId,
    code: made.code,
    key,
    pesel,
    name,
    departmentId: world.fixed.departmentOf[caseId] ?? '',
    caseId,
    deskId: own !== undefined && desks.includes(own.deskId) ? own.deskId : (desks[0] ?? ''),
    date,
    start,
    minutes: minutesOn(world.parts, caseId, date),
    state: 'booked',
    cancelledBy: null,
    exception: false,
    servingDeskId: null,
    arrivedAt: null,
    calledAt: null,
    startedAt: null,
    endedAt: null,
    done: [],
    ownsTime: true,
  };
  world.holds = world.holds.filter((one) => one !== own);
  world.visits.push(visit);
  return visit;
}

/** A12: so many visits of a person in a case, none that clash, no more than the limit; what is over does not count. */
function admissionProblem(world: World, booking: Booking, without?: OracleVisit): Failure | null {
  const { maxPerCase, maxPerPerson } = world.fixed.settings;
  const standing = standingOf(world, booking.pesel).filter((visit) => visit !== without);
  if (standing.filter(({ caseId }) => caseId === booking.caseId).length >= maxPerCase)
    return { type: 'case-already-booked' };
  const clash = clashOf(world, booking, without);
  if (clash !== null) return clash;
  return standing.length >= maxPerPerson ? { type: 'too-many-visits', max: maxPerPerson } : null;
}

function standingOf(world: World, pesel: string): OracleVisit[] {
  const now = wall(world);
  const isOver = ({ state, date, start, minutes }: OracleVisit) =>
    date < now.date || (state === 'booked' && date === now.date && start + minutes <= now.minute);
  return world.visits.filter((visit) => visit.pesel === pesel && isActive(visit) && !isOver(visit));
}

/** The one visit of the same person in the same case, still ahead, without which the booking would be admitted (A12). */
function replaceableBy(world: World, booking: Booking): OracleVisit | undefined {
  if (admissionProblem(world, booking)?.type !== 'case-already-booked') return undefined;
  const candidates = standingOf(world, booking.pesel).filter(
    (visit) => visit.caseId === booking.caseId && isAhead(world, visit) && visit.name === booking.name,
  );
  return candidates.find((visit) => admissionProblem(world, booking, visit) === null);
}

/** Booked and not begun. */
export function isAhead(world: World, { state, date, start }: OracleVisit): boolean {
  const now = wall(world);
  return state === 'booked' && (date > now.date || (date === now.date && start > now.minute));
}
