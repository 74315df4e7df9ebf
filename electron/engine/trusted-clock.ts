import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { LocalizedText } from '../../shared/model/localized.ts';
import type { Suspended } from './plan-lookup.ts';
import type { Clock, ClockGuard, ClockVerdict, Ids, Store } from './ports.ts';
import { type Swept, sweepLateness } from './sweep-lateness.ts';

/** What residents read while nobody can be sure of the clock. */
export interface ClockWords {
  readonly clockWords: LocalizedText;
}

/**
 * Does what needs the right date and hour: keeping, booking and moving a visit. While nobody can be sure of the clock it is
 * refused as if booking were suspended (D6): a visit on a wrong day helps nobody.
 */
export async function onTime<T, E>(
  { clockGuard, clockWords }: { readonly clockGuard: Pick<ClockGuard, 'verdict'> } & ClockWords,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | Suspended>> {
  if (clockGuard.verdict() !== 'ok') return err({ type: 'suspended', message: clockWords });
  return work();
}

/** Somebody of the staff has compared the machine's clock with another one. Written in the log of acts. */
export async function trustClock({
  store,
  clock,
  clockGuard,
  by,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly clockGuard: ClockGuard;
  readonly by: string;
}): Promise<Result<Record<string, never>, never>> {
  const doubt = clockGuard.verdict();
  if (doubt === 'ok') return ok({});
  await clockGuard.trust();
  const note = { atMs: clock.now(), by, action: 'clock-trusted', visitId: null, detail: doubt } as const;
  return store.write(async (tx): Promise<Result<Record<string, never>, never>> => {
    await tx.recordAudit(note);
    return ok({});
  });
}

/** Nobody can be sure of the clock any more: written in the log of acts. */
export async function noteDoubt(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  doubt: ClockVerdict,
): Promise<void> {
  const atMs = clock.now();
  await store.write(async (tx): Promise<Result<void, never>> => {
    return ok(await tx.recordAudit({ atMs, by: 'system', action: 'clock-doubted', visitId: null, detail: doubt }));
  });
}

/**
 * The clock was put right by so many ms, more or less than 0. Pauses last as long as before, and whoever's time lay in between
 * is left to staff, whatever the office has set: nobody could have come (C5).
 */
export async function clockMoved(
  deps: { readonly store: Store; readonly clock: Clock; readonly ids: Ids; readonly holder: string },
  byMs: number,
): Promise<Swept> {
  // Both are in the store's queue before anything that is done by the new time.
  const [, swept] = await Promise.all([
    timeUnseen(deps, byMs),
    sweepLateness({ ...deps, clockGuard: { verdict: () => 'jumped-forward' } }),
  ]);
  return swept;
}

/** So many ms passed by the clock, and nobody can tell whether they did: no pause ends by them. */
export async function timeUnseen(
  { store, holder }: { readonly store: Store; readonly holder: string },
  byMs: number,
): Promise<void> {
  if (byMs <= 0) return;
  await store.write(async (tx): Promise<Result<void, never>> => ok(await tx.carryTries(holder, byMs)));
}
