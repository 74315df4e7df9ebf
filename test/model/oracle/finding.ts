import { bookedOf, type Expected, fine, refused, summaryOf } from './answers.ts';
import { type Booking, cancel, change, isAhead, type Made } from './booking.ts';
import { acted, barred, looked, nothingFound } from './tries.ts';
import type { OracleVisit, World } from './world.ts';

/** What a resident names a visit by (C1, C2), as typed. */
export type Identity =
  | { readonly by: 'pesel'; readonly pesel: string; readonly caseId: string; readonly date: string }
  | { readonly by: 'code'; readonly code: string; readonly peselEnding: string };

function named(world: World, identity: Identity): OracleVisit[] {
  return world.visits.filter((visit) =>
    identity.by === 'pesel'
      ? visit.pesel === identity.pesel && visit.caseId === identity.caseId && visit.date === identity.date
      : visit.code === identity.code && visit.pesel.endsWith(identity.peselEnding),
  );
}

export function find(world: World, kiosk: string, identity: Identity): Expected {
  const bar = barred(world, kiosk, identity);
  if (bar !== null) return refused(bar);
  const visit = named(world, identity).find((one) => isAhead(world, one));
  if (visit === undefined) return nothingFound(world, kiosk, identity);
  looked(world, kiosk, identity);
  return fine(summaryOf(visit));
}

/** C1, C2: only what is still ahead; a second tap gives the same success. */
export function cancelBy(world: World, kiosk: string, identity: Identity, visitId: string): Expected {
  const bar = barred(world, kiosk, identity);
  if (bar !== null) return refused(bar);
  const visit = named(world, identity).find(({ id }) => id === visitId);
  if (visit === undefined || visit.cancelledBy === 'replaced') return nothingFound(world, kiosk, identity);
  if (visit.state !== 'cancelled') {
    if (!isAhead(world, visit)) return nothingFound(world, kiosk, identity);
    cancel(world, visit, 'resident');
  }
  acted(world, kiosk, identity);
  return fine(summaryOf(visit));
}

type NewTime = Omit<Booking, 'caseId' | 'pesel' | 'name' | 'replace'>;

/** C3: the same key gives the same new visit; else the old one must be named rightly and be ahead. */
export function changeBy(world: World, identity: Identity, visitId: string, time: NewTime, made: Made): Expected {
  const bar = barred(world, time.holder, identity);
  if (bar !== null) return refused(bar);
  const old = named(world, identity).find(({ id }) => id === visitId);
  if (old === undefined) return nothingFound(world, time.holder, identity);
  const earlier = world.visits.find(({ key }) => key === time.key);
  if (earlier !== undefined) {
    const isSame =
      old.cancelledBy === 'replaced' &&
      earlier.caseId === old.caseId &&
      earlier.pesel === old.pesel &&
      earlier.date === time.date &&
      earlier.start === time.start &&
      earlier.state !== 'cancelled';
    if (!isSame) return refused({ type: 'key-reused' });
    acted(world, time.holder, identity);
    return fine(bookedOf(earlier));
  }
  if (!isAhead(world, old)) return nothingFound(world, time.holder, identity);
  const { caseId, pesel, name } = old;
  const changed = change(world, old, { ...time, caseId, pesel, name, replace: true }, made);
  if (changed.ok) acted(world, time.holder, identity);
  return changed;
}
