import { endSession } from './engine/hold.ts';
import type { Clock, Ids, SetupDoor, Store } from './engine/ports.ts';
import { recordSignedOut } from './engine/staff/audit-log.ts';
import { prepareSetup } from './engine/staff/set-up.ts';
import { sweepLateness } from './engine/sweep-lateness.ts';
import { causeOf, type Log } from './system/log.ts';

/** What the program does without being asked by anybody. */
export interface Upkeep {
  /** Nothing is kept any more for whoever was choosing here: at the start, and when the page is lost (A8). */
  letGoOfSession(): Promise<void>;
  /** Looks at lateness (C5): at the start and every minute. */
  sweep(): Promise<void>;
  /** Opens the way in for a new administrator where there is none, or where one was asked for (F6): at the start. */
  prepareSetup(): Promise<void>;
  /** Writes down that a session of staff is over. */
  noteSignedOut(name: string, why: string): Promise<void>;
}

/** Never rejects: storage that fails has told so itself, and what was not done is done a minute later or at the next start. */
export function createUpkeep(
  deps: {
    readonly store: Store;
    readonly clock: Clock;
    readonly ids: Ids;
    readonly holder: string;
    readonly setup: SetupDoor;
  },
  log: Log,
): Upkeep {
  const quietly = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (cause) {
      log.problem('upkeep-failed', { cause: causeOf(cause) });
    }
  };
  return {
    letGoOfSession: () => quietly(() => endSession(deps)),
    prepareSetup: () => quietly(() => prepareSetup(deps)),
    noteSignedOut: (name, why) => quietly(() => recordSignedOut(deps, { name, why })),
    sweep: () =>
      quietly(async () => {
        const swept = await sweepLateness(deps);
        if (swept.resigned + swept.unresolved + swept.outageMs > 0) log.info('lateness-swept', { ...swept });
      }),
  };
}
