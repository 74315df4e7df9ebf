import type { KioskProblem } from '../shared/model/problems.ts';
import type { DataRecovery } from '../shared/model/recovery.ts';
import type { StateKeeper } from './kiosk-state.ts';
import type { Parts } from './parts.ts';
import type { PrivacyUpkeep } from './privacy-upkeep.ts';
import type { Log } from './system/log.ts';
import type { Upkeep } from './upkeep.ts';

const RETRY_MS = 3000;
/** A server comes back by itself and is looked for at every turn; what costs a check of the whole file, at every tenth. */
const SLOW_RETRY_TURNS = 10;

/** What is looked at whenever the kiosk opens. */
export interface Opened {
  readonly parts: Parts;
  readonly upkeep: Upkeep;
  readonly privacy: PrivacyUpkeep;
  /** The data lie in a file of this machine: its disk matters. */
  readonly isEmbedded: boolean;
}

/** Opens the kiosk, and opens it again after whatever kept it from working. */
export interface Opening {
  fail(problem: KioskProblem): void;
  noteRecovered(report: DataRecovery): void;
  tryToOpen(opened: Opened): Promise<void>;
  /** Tries again and again while the kiosk does not work. Returns a function that ends it. */
  keepTrying(opened: Opened): () => void;
}

export function createOpening(state: StateKeeper, log: Log, giveUpReserve: () => boolean): Opening {
  let recovered: DataRecovery | null = null;
  let soon = false;
  const fail = (problem: KioskProblem) => {
    // What was kept back lets the rest of the day go on.
    if (problem.type === 'storage-full' && giveUpReserve()) soon = true;
    if (state.current().kind === 'open') log.problem('kiosk-out-of-order', { problem });
    state.fail(problem);
  };
  const tryToOpen = async ({ parts, upkeep, privacy, isEmbedded }: Opened) => {
    const opened = await parts.storage.open();
    if (!opened.ok) return fail(opened.error);
    if (state.current().kind !== 'open') log.info('kiosk-works-again');
    await parts.time.begin();
    await upkeep.letGoOfSession();
    await upkeep.sweep();
    await upkeep.prepareSetup();
    await upkeep.interruptReceipts();
    if (isEmbedded) await parts.room.look();
    if (recovered !== null) await upkeep.noteRecovery(recovered);
    recovered = null;
    state.open();
    parts.printing.tellAgain();
    parts.mailing.minute();
    privacy.minute();
    void parts.auditKeeping.daily();
  };
  return {
    fail,
    noteRecovered: (report) => {
      recovered = report;
    },
    tryToOpen,
    keepTrying(opened) {
      let turn = 0;
      // A server that does not answer takes longer than the pause between two attempts.
      let trying = false;
      const retry = setInterval(() => {
        turn += 1;
        const now = state.current();
        if (now.kind === 'open' || trying) return;
        const { type } = now.problem;
        const mayWork = soon || type === 'database-unreachable' || type === 'data-in-use';
        soon = false;
        if (!mayWork && turn % SLOW_RETRY_TURNS !== 0) return;
        trying = true;
        void tryToOpen(opened).finally(() => {
          trying = false;
        });
      }, RETRY_MS);
      return () => clearInterval(retry);
    },
  };
}
