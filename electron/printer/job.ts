import type { PrinterTrouble } from '../../shared/model/printer.ts';
import type { Answer } from './answers.ts';
import { newProofId, proofQuestions } from './commands.ts';
import type { Conversation } from './conversation.ts';
import { piecesOf } from './pieces.ts';
import { type PrinterTiming, type Wait, wait } from './timing.ts';

/** Small enough that a fault is seen between two of them. */
const PIECE_BYTES = 4096;

/** Whether a printer answers `GS ( H`. Found out by its first receipts; a stronger proof than that everything was read. */
export type Proving = 'not-known' | 'by-id' | 'by-fence';

/** How a job ended that had begun to leave. */
export type JobEnd =
  | { readonly outcome: 'printed'; readonly proving: Proving }
  /** `midway`: the printer may have been left in the middle of a command. */
  | {
      readonly outcome: 'unknown';
      readonly reason: PrinterTrouble | 'lost';
      readonly proving: Proving;
      readonly midway: boolean;
    };

export interface JobOptions {
  readonly timing: PrinterTiming;
  readonly proving: Proving;
  /** Milliseconds that are left of the job's time. */
  readonly leftMs: number;
  /** The program lets go of the printer. */
  readonly stopped: Promise<void>;
}

/** Sends a receipt and waits for the proof that it is on paper, looking after the printer meanwhile. Never sends twice. */
export async function runJob(talk: Conversation, receipt: Uint8Array, options: JobOptions): Promise<JobEnd> {
  const { timing, leftMs, stopped } = options;
  const { promise: ended, resolve: end } = Promise.withResolvers<JobEnd>();
  let proving = options.proving;
  let over = false;
  let sending = false;
  let asked = false;
  let fenced = false;
  let fenceCounts = false;
  let passing: PrinterTrouble | null = null;
  const waits = new Set<Wait>();
  let pause: Wait | null = null;

  const unknown = (reason: PrinterTrouble | 'lost', midway = sending) =>
    end({ outcome: 'unknown', reason, proving, midway });

  function waiting(ms: number): Wait {
    const one = wait(ms);
    waits.add(one);
    return one;
  }

  const id = newProofId();
  const unhear = talk.hear((answer) => {
    if (answer.kind === 'proof' && sameBytes(answer, id)) end({ outcome: 'printed', proving: 'by-id' });
    if (answer.kind === 'fence') fence();
  });

  /** Everything was read. Where the better proof may still come, it is given some time. */
  function fence(): void {
    if (fenced || !asked) return;
    fenced = true;
    if (proving === 'by-id') return;
    const grace = waiting(proving === 'by-fence' ? 0 : timing.graceMs);
    void grace.over.then(() => {
      fenceCounts = true;
      pause?.end();
    });
  }

  async function send(): Promise<void> {
    const proof = proofQuestions(id);
    for (const piece of [...piecesOf(receipt, PIECE_BYTES), proof]) {
      if (over) return;
      sending = true;
      asked = piece === proof;
      const sent = await talk.send(piece);
      if (sent === 'lost') return unknown('lost', true);
      sending = false;
    }
  }

  async function watch(): Promise<void> {
    while (!over) {
      pause = waiting(timing.pollMs);
      await pause.over;
      if (over) return;
      const counted = fenceCounts;
      const reply = await talk.ask(timing.answerMs);
      if (over) return;
      if (reply.kind === 'trouble') return unknown(reply.why);
      passing = reply.kind === 'waiting' ? reply.why : null;
      if (counted && reply.kind === 'ready') return end({ outcome: 'printed', proving: 'by-fence' });
    }
  }

  void talk.gone.then(() => unknown('lost', true));
  void stopped.then(() => unknown('lost'));
  void waiting(leftMs).over.then(() => {
    // Whoever read everything but gave no proof may be another printer than before.
    if (fenced) proving = 'not-known';
    unknown(passing ?? 'lost');
  });
  void send();
  void watch();
  const result = await ended;
  over = true;
  unhear();
  for (const one of waits) one.end();
  return result;
}

function sameBytes({ id }: Extract<Answer, { kind: 'proof' }>, expected: Uint8Array): boolean {
  return id.length === expected.length && id.every((byte, index) => byte === expected[index]);
}
