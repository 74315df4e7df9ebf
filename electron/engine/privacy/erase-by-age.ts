import { ok } from '../../../shared/basics/result.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import { momentOf } from '../moment.ts';
import type { Backups, Clock, ClockGuard, DueForErasing, Store } from '../ports.ts';
import { believedInstant, dueForErasing } from '../rules/retention.ts';

export interface EraseByAgeDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly clockGuard: Pick<ClockGuard, 'verdict'>;
  /** Null where a server keeps the data. */
  readonly backups: Pick<Backups, 'eraseAsInData' | 'make'> | null;
  readonly retentionDays: number;
}

/** What a look at what is due has erased. */
export interface ErasedByAge {
  readonly visits: number;
  /** Whether the clock runs ahead of what is believed: then less is erased than it says. */
  readonly heldBack: boolean;
  /** Visits erased in copies of the data, and copies that were removed because nothing can be erased in them. */
  readonly inCopies: number;
  readonly copiesRemoved: number;
}

/** Visits erased in one transaction: others get their turn in between. */
const BATCH = 200;

/**
 * Erases personal data whose time is over (see rules/retention.ts), and then in every copy what is erased in the data.
 * Statistics stay. `ranMs`: how long the program has run since the last look. Null while nobody can be sure of the clock.
 */
export async function eraseByAge(deps: EraseByAgeDeps, ranMs: number): Promise<ErasedByAge | null> {
  if (deps.clockGuard.verdict() !== 'ok') return null;
  const { due, heldBack } = await whatIsDue(deps, ranMs);
  let visits = 0;
  for (let erased = BATCH; erased === BATCH; visits += erased) erased = await eraseSome(deps.store, due);
  const copies = await deps.backups?.eraseAsInData(due);
  return { visits, heldBack, inCopies: copies?.visits ?? 0, copiesRemoved: copies?.removed ?? 0 };
}

async function whatIsDue(
  { store, clock, retentionDays }: EraseByAgeDeps,
  ranMs: number,
): Promise<{ readonly due: DueForErasing; readonly heldBack: boolean }> {
  const { now, nowMs } = momentOf(clock);
  const believed = await store.write(async (tx) => {
    const believedMs = await tx.clockBelievedAt();
    const cameToday = believedMs !== null && (await tx.cameAsBooked(now.date, believedMs));
    const instant = believedInstant({ nowMs, believedMs, ranMs, cameToday });
    await tx.believeClock(instant);
    return ok(instant);
  });
  const { date } = toWarsaw(believed.ok ? believed.value : nowMs);
  return { due: dueForErasing(date, retentionDays), heldBack: date < now.date };
}

async function eraseSome(store: Store, due: DueForErasing): Promise<number> {
  const erased = await store.write(async (tx) => ok(await tx.eraseDue(due, BATCH)));
  return erased.ok ? erased.value : 0;
}
