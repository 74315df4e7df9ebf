import { bookedOf, type Expected, type Failure, fine, refused, summaryOf } from './answers.ts';
import { type Booking, cancel, change, isAhead, type Made } from './booking.ts';
import type { OracleVisit, World } from './world.ts';

/** What a resident names a visit by (C1, C2), as typed. */
export type Identity =
  | { readonly by: 'pesel'; readonly pesel: string; readonly caseId: string; readonly date: string }
  | { readonly by: 'code'; readonly code: string; readonly peselEnding: string };

/** C1: no more than five failed tries in five minutes, whatever the clock does. */
export function pause(world: World): Failure | null {
  const { cancelAttempts, cancelWindowMinutes } = world.fixed.settings;
  world.attempts = world.attempts.map((attempt) => Math.min(attempt, world.now));
  const windowMs = cancelWindowMinutes * 60_000;
  const recent = world.attempts.filter((attempt) => attempt > world.now - windowMs).toSorted((a, b) => b - a);
  const deciding = recent[cancelAttempts - 1];
  if (deciding === undefined) return null;
  return { type: 'paused', seconds: Math.ceil((deciding + windowMs - world.now) / 1000) };
}

/** C1: everything that does not match is one neutral answer and one counted try; those of a day ago are forgotten. */
export function nothingFound(world: World): Expected {
  world.attempts = [...world.attempts, world.now].filter((attempt) => attempt > world.now - 24 * 3_600_000);
  return refused({ type: 'visit-not-found' });
}

function named(world: World, identity: Identity): OracleVisit[] {
  return world.visits.filter((visit) =>
    identity.by === 'pesel'
      ? visit.pesel === identity.pesel && visit.caseId === identity.caseId && visit.date === identity.date
      : visit.code === identity.code && visit.pesel.endsWith(identity.peselEnding),
  );
}

export function find(world: World, identity: Identity): Expected {
  const paused = pause(world);
  if (paused !== null) return refused(paused);
  const visit = named(world, identity).find((one) => isAhead(world, one));
  return visit === undefined ? nothingFound(world) : fine(summaryOf(visit));
}

/** C1, C2: only what is still ahead; a second tap gives the same success. */
export function cancelBy(world: World, identity: Identity, visitId: string): Expected {
  const paused = pause(world);
  if (paused !== null) return refused(paused);
  const visit = named(world, identity).find(({ id }) => id === visitId);
  if (visit === undefined || visit.cancelledBy === 'replaced') return nothingFound(world);
  if (visit.state === 'cancelled') return fine(summaryOf(visit));
  if (!isAhead(world, visit)) return nothingFound(world);
  cancel(world, visit, 'resident');
  return fine(summaryOf(visit));
}

type NewTime = Omit<Booking, 'caseId' | 'pesel' | 'name' | 'replace'>;

/** C3: the same key gives the same new visit; else the old one must be named rightly and be ahead. */
export function changeBy(world: World, identity: Identity, visitId: string, time: NewTime, made: Made): Expected {
  const paused = pause(world);
  if (paused !== null) return refused(paused);
  const old = named(world, identity).find(({ id }) => id === visitId);
  if (old === undefined) return nothingFound(world);
  const earlier = world.visits.find(({ key }) => key === time.key);
  if (earlier !== undefined) {
    const isSame =
      old.cancelledBy === 'replaced' &&
      earlier.caseId === old.caseId &&
      earlier.pesel === old.pesel &&
      earlier.date === time.date &&
      earlier.start === time.start &&
      earlier.state !== 'cancelled';
    return isSame ? fine(bookedOf(earlier)) : refused({ type: 'key-reused' });
  }
  if (!isAhead(world, old)) return nothingFound(world);
  const { caseId, pesel, name } = old;
  return change(world, old, { ...time, caseId, pesel, name, replace: true }, made);
}
