import { toWarsaw } from '../../../shared/time/warsaw.ts';
import { type Expected, type Failure, refused } from './answers.ts';
import type { World } from './world.ts';

/** What somebody shows at a kiosk: a code, or a person with the visit that is meant, as far as it is named. */
export type Shown =
  | { readonly by: 'code' }
  | { readonly by: 'pesel'; readonly pesel: string; readonly caseId: string | null; readonly date: string | null };

const HOUR_MS = 3_600_000;

/** C1: what earlier tries leave of a way to a visit, whatever the clock does. Each way is counted apart. */
export function barred(world: World, kiosk: string, shown: Shown): Failure | null {
  const { cancelAttempts, cancelWindowMinutes } = world.fixed.settings;
  const windowMs = cancelWindowMinutes * 60_000;
  if (shown.by === 'code') {
    if (world.attempts.some((at) => at > world.now)) followBack(world);
    return pauseOf(world, world.attempts, cancelAttempts, windowMs);
  }
  if (world.personTries.some(({ at }) => at > world.now)) followBack(world);
  const missed = world.personTries.filter(({ found }) => !found);
  const ofVisit = missed.filter((one) => one.date !== null && one.caseId === shown.caseId && one.date === shown.date);
  const pauses = [
    pauseOf(world, instants(missed), cancelAttempts, windowMs),
    pauseOf(world, instants(ofVisit), 10, HOUR_MS),
  ].filter((pause) => pause !== null);
  if (pauses.length > 0) return pauses.reduce((a, b) => (a.seconds > b.seconds ? a : b));
  const ofPerson = missed.filter(({ pesel, at }) => pesel === shown.pesel && at > world.now - 24 * HOUR_MS);
  const today = toWarsaw(world.now).date;
  const idle = world.personTries.filter(
    (one) => one.kiosk === kiosk && toWarsaw(one.at).date === today && !(one.found && one.pesel === shown.pesel),
  );
  return ofPerson.length >= 10 || idle.length >= 30 ? { type: 'code-only' } : null;
}

/** C1: everything that does not match is one neutral answer and one counted try. */
export function nothingFound(world: World, kiosk: string, shown: Shown): Expected {
  if (shown.by === 'code') {
    world.attempts = [...world.attempts, world.now].filter((at) => at > world.now - 24 * HOUR_MS);
  } else {
    writeDown(world, kiosk, shown, false);
  }
  return refused({ type: 'visit-not-found' });
}

/** A person's visit was shown: nothing was done with it yet. Shown again within a day it is the same try. */
export function looked(world: World, kiosk: string, shown: Shown): void {
  if (shown.by === 'code') return;
  const isKnown = world.personTries.some(
    (one) => one.found && one.kiosk === kiosk && one.pesel === shown.pesel && one.at > world.now - 25 * HOUR_MS,
  );
  if (!isKnown) writeDown(world, kiosk, shown, true);
}

/** A refused booking told of somebody's visit. */
export function told(world: World, kiosk: string, shown: Exclude<Shown, { by: 'code' }>): void {
  writeDown(world, kiosk, shown, true);
}

/** Whoever was shown it did something with it. */
export function acted(world: World, kiosk: string, shown: Shown): void {
  if (shown.by === 'code') return;
  const { pesel } = shown;
  world.personTries = world.personTries.filter((one) => !(one.found && one.kiosk === kiosk && one.pesel === pesel));
}

function writeDown(world: World, kiosk: string, shown: Exclude<Shown, { by: 'code' }>, found: boolean): void {
  const { pesel, caseId, date } = shown;
  world.personTries = [...world.personTries, { at: world.now, kiosk, pesel, caseId, date, found }].filter(
    ({ at }) => at > world.now - 26 * HOUR_MS,
  );
}

function followBack(world: World): void {
  world.attempts = world.attempts.map((at) => Math.min(at, world.now));
  for (const one of world.personTries) one.at = Math.min(one.at, world.now);
}

const instants = (tries: readonly { readonly at: number }[]) => tries.map(({ at }) => at);

function pauseOf(
  world: World,
  attempts: readonly number[],
  limit: number,
  windowMs: number,
): Extract<Failure, { type: 'paused' }> | null {
  const recent = attempts.filter((at) => at > world.now - windowMs).toSorted((a, b) => b - a);
  const deciding = recent[limit - 1];
  if (deciding === undefined) return null;
  return { type: 'paused', seconds: Math.ceil((deciding + windowMs - world.now) / 1000) };
}
