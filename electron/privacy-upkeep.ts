import { continueKeyChange } from './engine/privacy/change-keys.ts';
import { type EraseByAgeDeps, eraseByAge } from './engine/privacy/erase-by-age.ts';
import { causeOf, type Log } from './system/log.ts';

/** What is done about personal data without being asked by anybody. */
export interface PrivacyUpkeep {
  /** Goes on with a change of keys that is under way, and once an hour erases what is due. At the start and every minute. */
  minute(): void;
  /** Waits for the step that is under way. */
  close(): Promise<void>;
}

const HOUR_MS = 3_600_000;

/** Never fails: what was not done is done a minute later, or at the next start. `ranMs` counts on whatever the clock is set to. */
export function createPrivacyUpkeep(
  deps: EraseByAgeDeps,
  { log, ranMs }: { readonly log: Log; readonly ranMs: () => number },
): PrivacyUpkeep {
  let erasedAt: { readonly ranMs: number; readonly clockMs: number } | null = null;
  let working: Promise<void> | null = null;
  let closed = false;

  const changeKeys = async () => {
    const changed = await continueKeyChange(deps, () => closed);
    if (changed !== null) log.info('keys-changed', { ...changed });
  };
  const erase = async () => {
    const now = { ranMs: ranMs(), clockMs: deps.clock.now() };
    const before = erasedAt;
    const isDue = before === null || Math.abs(now.clockMs - before.clockMs) >= HOUR_MS;
    if (closed || !isDue) return;
    const erased = await eraseByAge(deps, before === null ? 0 : now.ranMs - before.ranMs);
    // While the clock is in doubt it is asked again, and what has passed meanwhile still counts.
    if (erased === null) return;
    erasedAt = now;
    if (erased.visits + erased.inCopies + erased.copiesRemoved > 0 || erased.heldBack)
      log.info('data-erased', { ...erased });
  };
  const work = async () => {
    for (const step of [changeKeys, erase]) {
      await step().catch((cause: unknown) => {
        if (!closed) log.problem('upkeep-failed', { cause: causeOf(cause) });
      });
    }
  };
  return {
    minute() {
      if (closed) return;
      working ??= work().finally(() => {
        working = null;
      });
    },
    async close() {
      closed = true;
      await working;
    },
  };
}
