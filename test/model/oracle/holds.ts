import { type Expected, type Failure, fine, refused } from './answers.ts';
import { freeDesks, isOfferedStart, nearestTo, type Without } from './free-times.ts';
import { minutesOn } from './hours.ts';
import { type OracleHold, part, type World } from './world.ts';

export interface Wanted {
  readonly caseId: string;
  readonly date: string;
  readonly start: number;
}

/** Why a case cannot be booked at all (A2, D6). */
export function caseProblem(world: World, caseId: string): Failure | null {
  const theCase = world.parts.cases[caseId];
  if (theCase === undefined || !theCase.active) return { type: 'not-offered' };
  const { suspension } = part(world.parts, 'departments', world.fixed.departmentOf[caseId] ?? '');
  return suspension === null ? null : { type: 'suspended', message: suspension };
}

/** The desks at a wanted time, or why there is none, with the nearest others (A7, A8). */
export function desksAt(world: World, { caseId, date, start }: Wanted, without: Without): string[] | Failure {
  const nearest = () => nearestTo(world, caseId, date, start, without);
  if (!isOfferedStart(world, caseId, date, start)) return { type: 'time-not-offered', nearest: nearest() };
  const desks = freeDesks(world, caseId, date, start, without);
  return desks.length === 0 ? { type: 'time-taken', nearest: nearest() } : desks;
}

/** The hold of a kiosk that still lasts. */
export function holdOf(world: World, holder: string): OracleHold | undefined {
  return world.holds.find((hold) => hold.kind === 'session' && hold.holder === holder && hold.until > world.now);
}

/** A8: the chosen hour is kept, the one before is let go; a refusal changes nothing. */
export function hold(world: World, holder: string, wanted: Wanted, madeId: string): Expected {
  const problem = caseProblem(world, wanted.caseId);
  if (problem !== null) return refused(problem);
  const own = holdOf(world, holder);
  const desks = desksAt(world, wanted, { hold: own });
  if (!Array.isArray(desks)) return refused(desks);
  release(world, holder);
  const seconds = world.fixed.settings.holdMinutes * 60;
  world.holds.push({
    id: madeId,
    kind: 'session',
    holder,
    ...wanted,
    deskId: desks[0] ?? '',
    minutes: minutesOn(world.parts, wanted.caseId, wanted.date),
    until: world.now + seconds * 1000,
  });
  return fine({ secondsLeft: seconds });
}

/** A8: the full time again, as often as wanted, while it lasts. */
export function extend(world: World, holder: string, holdId: string): Expected {
  const own = holdOf(world, holder);
  if (own === undefined || own.id !== holdId) return refused({ type: 'hold-gone' });
  const seconds = world.fixed.settings.holdMinutes * 60;
  own.until = world.now + seconds * 1000;
  return fine({ secondsLeft: seconds });
}

/** A8: back, wipe, crash. */
export function release(world: World, holder: string): Expected {
  world.holds = world.holds.filter((one) => one.kind !== 'session' || one.holder !== holder);
  return fine({});
}
