import { err, ok } from '../../../shared/basics/result.ts';
import type { PrinterSettings, PrinterTrouble } from '../../../shared/model/printer.ts';
import type { Clock, PrintResult } from '../../engine/ports.ts';
import { receiptBytes } from '../escpos/receipt-bytes.ts';
import { printerCondition } from '../printer-condition.ts';
import type { Paper, ReceiptPrinter } from '../receipt-printer.ts';
import { wait } from '../timing.ts';
import { type Cups, type CupsOptions, cupsCommands } from './cups.ts';

export interface QueuePrinterDeps extends CupsOptions {
  readonly clock: Clock;
  readonly timing?: QueueTiming;
}

/** Milliseconds. */
export interface QueueTiming {
  readonly pollMs: number;
  /** For a job, from the moment the system took it. */
  readonly jobMs: number;
}

const TIMING: QueueTiming = { pollMs: 400, jobMs: 15_000 };

/** What is said for a moment before every job is a trouble once it lasts. */
const SETTLE_MS = 5000;

/** A receipt printer behind a raw queue of the system. It never proves anything: at best the receipt is handed over. */
export function queuePrinter(
  { queue, paper, letters }: Extract<PrinterSettings, { kind: 'queue' }>,
  { clock, timing = TIMING, ...options }: QueuePrinterDeps,
): ReceiptPrinter {
  const cups = cupsCommands(options);
  const condition = printerCondition(clock, SETTLE_MS);
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  let closed = false;
  let job: Promise<PrintResult> | null = null;

  async function attempt(piece: Paper): Promise<PrintResult> {
    const bytes = receiptBytes(piece, { paper, letters });
    const before = await troubleOf(cups, queue);
    if (closed || before !== null) return notStarted(before ?? 'offline');
    const taken = await cups.submit(queue, bytes);
    if (taken === 'refused') return notStarted('offline');
    if (taken === 'lost') return err({ type: 'unknown', reason: 'lost' });
    return await watch(taken.job);
  }

  async function watch(name: string): Promise<PrintResult> {
    const limit = wait(timing.jobMs);
    const over = Promise.race([limit.over, stopped]).then(() => null);
    try {
      for (;;) {
        const standing = await Promise.race([cups.standing(name), over]);
        if (standing === 'given') return ok({ outcome: 'handed-over' });
        if (standing === 'ended') return err({ type: 'unknown', reason: 'lost' });
        const trouble = await Promise.race([troubleOf(cups, queue), over]);
        if (standing === null || trouble !== null) {
          // A queue that stopped would print it for the next person once somebody starts it again.
          await cups.cancel(name);
          return err({ type: 'unknown', reason: trouble ?? 'lost' });
        }
        const pause = wait(timing.pollMs);
        await Promise.race([pause.over, over]);
        pause.end();
      }
    } finally {
      limit.end();
    }
  }

  return {
    async print(piece) {
      if (closed) return notStarted('offline');
      if (job !== null) return notStarted('busy');
      job = attempt(piece).catch(() => notStarted('fault'));
      const result = await job;
      job = null;
      return result;
    },
    async look() {
      if (closed || job !== null) return condition.last();
      const health = await cups.look(queue);
      if (health === 'not-told') return condition.notTold();
      const isAway = health === 'no-queues' || health === 'no-such-queue';
      return condition.told(isAway ? { kind: 'trouble', why: 'offline' } : health);
    },
    async close() {
      closed = true;
      stop();
      await job;
    },
  };
}

/** What keeps a queue from giving anything to its printer now. */
async function troubleOf(cups: Cups, queue: string): Promise<PrinterTrouble | null> {
  const health = await cups.look(queue);
  if (health === 'no-queues' || health === 'no-such-queue') return 'offline';
  return health !== 'not-told' && health.kind === 'trouble' ? health.why : null;
}

function notStarted(reason: PrinterTrouble | 'busy'): PrintResult {
  return err({ type: 'not-started', reason });
}
