import { assertNever } from '../../shared/basics/assert-never.ts';
import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';
import { type Moment, momentOf } from './moment.ts';
import { keyShown, type PersonNamed } from './person-named.ts';
import type { Clock, OfficePlan, PersonTry, Store, TryNote, WriteTx } from './ports.ts';
import { attemptsMatterAfter, cancelAllowance } from './rules/cancel-limit.ts';
import {
  GUESSING_MS,
  looksLikeGuessing,
  type PersonAllowance,
  personAllowance,
  triesOfPersonsMatterAfter,
} from './rules/person-limit.ts';

export type FindVisitError =
  | { readonly type: 'visit-not-found' }
  | { readonly type: 'paused'; readonly seconds: number }
  /** Not by PESEL any more today: by the code, or at the desk. */
  | { readonly type: 'code-only' };

/** Where an attempt to reach a visit takes place: one transaction, one plan, one moment. */
export interface Scene {
  readonly tx: WriteTx;
  readonly plan: OfficePlan;
  readonly moment: Moment;
}

export interface AttemptDeps {
  readonly store: Store;
  readonly clock: Clock;
  /** The device on which is typed: `kiosk-1`. */
  readonly holder: string;
}

/** What somebody shows to reach a visit, as far as it is counted. */
export type Shown = { readonly by: 'code' } | (PersonNamed & { readonly caseId?: CaseId; readonly date?: LocalDate });

/** What a found visit is shown for: nothing was done with it yet, or it was. */
type Done = 'looked-at' | 'acted-on';

/**
 * The only way to a visit by what its owner knows. The limits are looked at before anything else; then everything that does
 * not match, a mistyped PESEL or document included, is one neutral answer and one counted attempt (C1). `attempt` answers
 * null when nothing matches; its own errors are no failed attempts and undo what it did.
 *
 * Codes and persons are counted apart: whoever guesses PESELs closes that way to everybody and leaves the one by code open.
 * A visit that was only looked at counts with a person like one that was not found, until its owner acts on it: who goes
 * through a list of people gets no further by finding some.
 *
 * All in one transaction, which ends well even when nothing is found: the attempt has to be remembered, and two tries at
 * one moment must not slip past the limit together.
 */
export async function countedAttempt<T, E = never>(
  { store, clock, holder }: AttemptDeps,
  shown: Shown,
  done: Done,
  attempt: (scene: Scene) => Promise<Result<T, E> | null>,
): Promise<Result<T, E | FindVisitError>> {
  const written = await store.write(async (tx): Promise<Result<Result<T, FindVisitError>, E>> => {
    const moment = momentOf(clock);
    const plan = await tx.plan();
    const scene = { tx, plan, moment };
    const counter = shown.by === 'code' ? codes(scene) : persons(scene, holder, shown);
    const refusal = refusalOf(await counter.allowance());
    if (refusal !== null) return ok(err(refusal));
    const found = await attempt(scene);
    if (found?.ok === false) return found;
    if (found === null) await counter.missed();
    else await counter.found(done);
    return ok(found ?? err({ type: 'visit-not-found' }));
  });
  return written.ok ? written.value : written;
}

interface Counter {
  allowance(): Promise<PersonAllowance>;
  missed(): Promise<void>;
  found(done: Done): Promise<void>;
}

function refusalOf(allowance: PersonAllowance): FindVisitError | null {
  switch (allowance.kind) {
    case 'allowed':
      return null;
    case 'paused':
      return { type: 'paused', seconds: allowance.seconds };
    case 'code-only':
      return { type: 'code-only' };
    default:
      return assertNever(allowance);
  }
}

function codes({ tx, plan: { settings }, moment: { nowMs } }: Scene): Counter {
  return {
    async allowance() {
      const attempts = await tx.failedAttempts(attemptsMatterAfter(nowMs, settings));
      // Left as they are, attempts in the future would count as made now for as long as the clock was set back.
      if (attempts.some((attempt) => attempt > nowMs)) await tx.bringAttemptsBackTo(nowMs);
      return cancelAllowance(attempts, nowMs, settings);
    },
    missed: () => tx.recordFailedAttempt(nowMs),
    found: async () => undefined,
  };
}

function persons(
  { tx, plan: { settings }, moment }: Scene,
  holder: string,
  shown: Exclude<Shown, { by: 'code' }>,
): Counter {
  const { nowMs, now } = moment;
  const { caseId = null, date = null } = shown;
  const person = keyShown(shown, now.date);
  const mark = tx.personMark(person);
  const note = { atMs: nowMs, holder, person, caseId, date };
  let tries: readonly PersonTry[] = [];
  return {
    async allowance() {
      tries = await tx.personTries(triesOfPersonsMatterAfter(nowMs));
      if (tries.some(({ atMs }) => atMs > nowMs)) await tx.bringAttemptsBackTo(nowMs);
      const openedAtMs = await openedAt(tx, holder);
      return personAllowance(tries, { holder, mark, caseId, date }, { nowMs, openedAtMs, settings });
    },
    missed: () => noteTry(tx, { ...note, found: false }),
    async found(done) {
      if (done === 'acted-on') return tx.forgetFound(holder, person);
      // However often somebody looks at their own visit, once says it all.
      const isKnown = tries.some((one) => one.found && one.holder === holder && one.mark === mark);
      if (!isKnown) await noteTry(tx, { ...note, found: true });
    },
  };
}

/** Writes a try down, and in the log of acts when it is the one at which somebody seems to guess. */
export async function noteTry(tx: WriteTx, note: TryNote): Promise<void> {
  const before = await tx.personTries(note.atMs - GUESSING_MS);
  await tx.recordPersonTry(note);
  const { atMs, holder, caseId, date, found } = note;
  const after = [...before, { atMs, holder, mark: tx.personMark(note.person), caseId, date, found }];
  if (looksLikeGuessing(before, holder, atMs) || !looksLikeGuessing(after, holder, atMs)) return;
  await tx.recordAudit({ atMs, by: 'system', action: 'guessing-noticed', visitId: null, detail: holder });
}

async function openedAt(tx: WriteTx, holder: string): Promise<number | null> {
  return (await tx.pathOpenings()).find((one) => one.holder === holder)?.openedAtMs ?? null;
}
