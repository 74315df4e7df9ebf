import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { PrinterState, PrinterTrouble } from '../../shared/model/printer.ts';
import type { Clock, PrintFailure, PrintResult } from '../engine/ports.ts';
import type { PrinterChannel } from './channel.ts';
import type { Conversation } from './conversation.ts';
import { type Proving, runJob } from './job.ts';
import { keptWay } from './kept-way.ts';
import { printerCondition } from './printer-condition.ts';
import type { Paper, ReceiptPrinter } from './receipt-printer.ts';
import { PRINTER_TIMING, type PrinterTiming, wait, within } from './timing.ts';

export interface ChannelPrinterOptions {
  readonly channel: PrinterChannel;
  readonly encode: (paper: Paper) => Uint8Array;
  readonly clock: Clock;
  /**
   * `answers`: a printer that says nothing is away. `may-be-silent`: until it has answered once, it may have no way back, and
   * receipts are given to it in good faith.
   */
  readonly answering: 'answers' | 'may-be-silent';
  readonly timing?: PrinterTiming;
}

/** How long a printer that said nothing is not asked again. */
const SILENT_MS = 30_000;

type Ready = { readonly to: Conversation; readonly answers: boolean };

/** A printer at the end of a way that takes bytes, and may answer (PRINTING.md, 3 and 5). */
export function channelPrinter(options: ChannelPrinterOptions): ReceiptPrinter {
  const { channel, encode, clock, answering, timing = PRINTER_TIMING } = options;
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  const way = keptWay(channel, timing);
  const condition = printerCondition(clock, timing.settleMs);
  let proving: Proving = 'not-known';
  let everAnswered = false;
  let silent: { readonly on: Conversation; readonly askedMs: number } | null = null;
  let closed = false;
  let job: Promise<PrintResult> | null = null;
  let looking: Promise<PrinterState> | null = null;

  const inGoodFaith = () => answering === 'may-be-silent' && !everAnswered;

  function foundSilent(on: Conversation): void {
    silent = { on, askedMs: performance.now() };
    way.trust();
  }

  /** The kept way, where asking again would only cost time: it said nothing a moment ago, and that is no fault of it. */
  function knownSilent(): Conversation | null {
    const to = way.kept();
    if (to === null || silent?.on !== to || !inGoodFaith()) return null;
    if (performance.now() - silent.askedMs < SILENT_MS) return to;
    // Its answer is still due on this way: it can only be asked on another one.
    way.hangUp();
    return null;
  }

  async function readyToPrint(): Promise<Result<Ready, PrintFailure>> {
    const patienceEndsMs = performance.now() + timing.settleMs;
    for (;;) {
      const mute = knownSilent();
      if (mute !== null) return ok({ to: mute, answers: false });
      const greeting = await way.greetAnew();
      if (closed || greeting === null) return notStarted('offline');
      const { to, reply } = greeting;
      if (reply.kind !== 'silent' && reply.kind !== 'nonsense') everAnswered = true;
      switch (reply.kind) {
        case 'ready':
          return ok({ to, answers: true });
        case 'trouble':
          return notStarted(reply.why);
        case 'waiting':
          if (performance.now() >= patienceEndsMs) return notStarted(reply.why);
          await Promise.race([wait(timing.pollMs).over, stopped]);
          break;
        case 'silent':
          if (inGoodFaith()) {
            foundSilent(to);
            return ok({ to, answers: false });
          }
          way.hangUp();
          return notStarted('offline');
        case 'nonsense':
          way.hangUp();
          return notStarted('fault');
      }
    }
  }

  async function handOver(to: Conversation, receipt: Uint8Array): Promise<PrintResult> {
    const lost = Promise.race([to.gone, stopped]).then(() => 'lost' as const);
    const sent = await within(timing.jobMs, Promise.race([to.send(receipt), lost]), 'lost' as const);
    if (sent === 'sent') return ok({ outcome: 'handed-over' });
    await way.leave('half-a-command');
    return err({ type: 'unknown', reason: 'lost' });
  }

  async function attempt(paper: Paper): Promise<PrintResult> {
    const began = performance.now();
    const seen = await looking;
    if (seen?.kind === 'not-ready') return notStarted(seen.why);
    const receipt = encode(paper);
    const ready = await readyToPrint();
    if (!ready.ok) return ready;
    const { to, answers } = ready.value;
    if (!answers) return await handOver(to, receipt);
    const leftMs = timing.jobMs - (performance.now() - began);
    const end = await runJob(to, receipt, { timing, proving, leftMs, stopped });
    proving = end.proving;
    if (end.outcome === 'printed') return ok({ outcome: 'printed' });
    await way.leave(end.midway ? 'half-a-command' : 'perhaps');
    return err({ type: 'unknown', reason: end.reason });
  }

  async function lookAtIt(): Promise<PrinterState> {
    if (knownSilent() !== null) return condition.notTold();
    const greeting = await way.greet();
    if (greeting === null) return condition.told({ kind: 'trouble', why: 'offline' });
    const { to, reply } = greeting;
    if (reply.kind === 'silent' && inGoodFaith()) {
      foundSilent(to);
      return condition.notTold();
    }
    if (reply.kind === 'silent' || reply.kind === 'nonsense') {
      way.hangUp();
      return condition.told({ kind: 'trouble', why: reply.kind === 'silent' ? 'offline' : 'fault' });
    }
    everAnswered = true;
    return condition.told(reply);
  }

  return {
    async print(paper) {
      if (closed) return notStarted('offline');
      if (job !== null) return notStarted('busy');
      // What goes wrong in the program itself goes wrong before the first byte.
      job = attempt(paper).catch(() => notStarted('fault'));
      const result = await job;
      job = null;
      return result;
    },
    async look() {
      if (closed || job !== null) return condition.last();
      looking ??= lookAtIt();
      const state = await looking;
      looking = null;
      return state;
    },
    async close() {
      closed = true;
      stop();
      await job;
      way.close();
    },
  };
}

function notStarted(reason: PrinterTrouble | 'busy'): Result<never, PrintFailure> {
  return err({ type: 'not-started', reason });
}
