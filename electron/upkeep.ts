import type { DataRecovery } from '../shared/model/recovery.ts';
import { hourlyBackup, lastBackup, nightlyDrill, recordRecovery } from './engine/backups.ts';
import { endSession } from './engine/hold.ts';
import type { Backups, Clock, ClockGuard, Ids, SetupDoor, Store } from './engine/ports.ts';
import { interruptReceiptJobs } from './engine/print-receipt.ts';
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
  /** Copies the data once an hour (F10): looked at every minute. */
  backUp(): Promise<void>;
  /** Copies the data once more where the newest copy lacks something (F10): at the end of the program. */
  backUpLast(): Promise<void>;
  /** Tries the newest copy once a night (F10): looked at every minute. */
  drill(): Promise<void>;
  /** Writes down that something had to be brought back from a copy or from the witness. */
  noteRecovery(report: DataRecovery): Promise<void>;
  /** Receipts that were being printed when the program ended may be on paper (B2): at the start. */
  interruptReceipts(): Promise<void>;
  /** Opens the way in for a new administrator where there is none, or where one was asked for (F6): at the start. */
  prepareSetup(): Promise<void>;
  /** Writes down that a session of staff is over. */
  noteSignedOut(name: string, why: string): Promise<void>;
}

const AFTER_FAILURE_MS = 10 * 60_000;

/** Never rejects: storage that fails has told so itself, and what was not done is done a minute later or at the next start. */
export function createUpkeep(
  deps: {
    readonly store: Store;
    readonly clock: Clock;
    readonly clockGuard: ClockGuard;
    readonly ids: Ids;
    readonly holder: string;
    readonly setup: SetupDoor;
    readonly backups: Backups | null;
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
  let lastFailureMs: number | null = null;
  const told = (made: Awaited<ReturnType<typeof hourlyBackup>>) => {
    if (made === null) return;
    if (!made.ok) return log.problem('backup-failed', { why: made.error.type });
    const { backup, second } = made.value;
    log.info('backup-made', { name: backup.name, bytes: backup.bytes, second });
  };
  const backUp = async () => {
    const nowMs = deps.clock.now();
    // A full disk is asked again, but not every minute.
    if (lastFailureMs !== null && Math.abs(nowMs - lastFailureMs) < AFTER_FAILURE_MS) return;
    // For as long as this takes it counts as failed: whatever throws, and whoever asks meanwhile.
    lastFailureMs = nowMs;
    const made = await hourlyBackup(deps);
    if (made?.ok !== false) lastFailureMs = null;
    told(made);
  };
  let drilling = false;
  let receiptsRead = false;
  const interruptReceipts = async () => {
    // Later on, what is being printed is this program's own.
    if (receiptsRead) return;
    const jobs = await interruptReceiptJobs(deps);
    receiptsRead = true;
    if (jobs > 0) log.info('receipts-interrupted', { jobs });
  };
  return {
    letGoOfSession: () => quietly(() => endSession(deps)),
    interruptReceipts: () => quietly(interruptReceipts),
    prepareSetup: () => quietly(() => prepareSetup(deps)),
    noteSignedOut: (name, why) => quietly(() => recordSignedOut(deps, { name, why })),
    backUp: () => quietly(backUp),
    backUpLast: () => quietly(async () => told(await lastBackup(deps))),
    drill: () =>
      quietly(async () => {
        // Of large data it takes longer than until the next minute.
        if (drilling) return;
        drilling = true;
        const drill = await nightlyDrill(deps).finally(() => {
          drilling = false;
        });
        if (drill?.outcome === 'good') log.info('backup-tried', { name: drill.name });
        else if (drill) log.problem('backup-tried', { name: drill.name, outcome: drill.outcome });
      }),
    noteRecovery: (report) =>
      quietly(async () => {
        const { replaced, visits, planChanges, lost, withoutTime, unconfirmed, damagedRecords } = report;
        const numbers = { lost: lost.length, withoutTime: withoutTime.length, unconfirmed: unconfirmed.length };
        log.problem('data-recovered', { replaced, visits, planChanges, ...numbers, damagedRecords });
        await recordRecovery(deps, report);
      }),
    sweep: () =>
      quietly(async () => {
        const swept = await sweepLateness(deps);
        if (swept.resigned + swept.unresolved + swept.outageMs > 0) log.info('lateness-swept', { ...swept });
      }),
  };
}
