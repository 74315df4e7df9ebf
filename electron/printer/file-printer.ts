import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { assertNever } from '../../shared/basics/assert-never.ts';
import { err, ok } from '../../shared/basics/result.ts';
import type { PrinterState } from '../../shared/model/printer.ts';
import type { Clock, PrintFailure } from '../engine/ports.ts';
import type { Paper, ReceiptPrinter } from './receipt-printer.ts';
import { receiptAsText } from './receipt-text.ts';

/** What a person may write into `printer.json` beside the receipts to see how the kiosk behaves. */
const MoodSchema = z.strictObject({
  state: z.enum(['ready', 'near-end', 'offline', 'no-paper', 'cover-open', 'cutter', 'fault', 'unknown']),
});
type Mood = z.infer<typeof MoodSchema>['state'];

/**
 * A printer for development: each receipt becomes `receipt-<instant>-<n>.txt` and the same lines as `.json`.
 * `printer.json` there with `{"state":"no-paper"}` takes the paper out.
 */
export function filePrinter(folder: string, clock: Clock): ReceiptPrinter {
  let printed = 0;

  async function print(paper: Paper): ReturnType<ReceiptPrinter['print']> {
    try {
      await mkdir(folder, { recursive: true });
      const failure = failureOf(await mood(folder));
      if (failure) return err(failure);
      printed += 1;
      const name = path.join(folder, `${paper.kind}-${clock.now()}-${printed}`);
      await writeFile(`${name}.txt`, textOf(paper));
      if (paper.kind === 'receipt') await writeFile(`${name}.json`, `${JSON.stringify(paper.lines, null, 2)}\n`);
      return ok({ outcome: 'printed' });
    } catch {
      return err({ type: 'not-started', reason: 'fault' });
    }
  }
  return { print, look: async () => stateOf(await mood(folder), clock.now()), close: async () => undefined };
}

function textOf(paper: Paper): string {
  return paper.kind === 'receipt' ? receiptAsText(paper.lines) : 'ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ\n';
}

async function mood(folder: string): Promise<Mood> {
  let text: string;
  try {
    text = await readFile(path.join(folder, 'printer.json'), 'utf8');
  } catch {
    return 'ready';
  }
  try {
    return MoodSchema.parse(JSON.parse(text)).state;
  } catch {
    // A printer that answers nonsense is a broken printer.
    return 'fault';
  }
}

function failureOf(mood: Mood): PrintFailure | null {
  switch (mood) {
    case 'ready':
    case 'near-end':
      return null;
    case 'unknown':
      return { type: 'unknown', reason: 'lost' };
    case 'offline':
    case 'no-paper':
    case 'cover-open':
    case 'cutter':
    case 'fault':
      return { type: 'not-started', reason: mood };
    default:
      return assertNever(mood);
  }
}

function stateOf(mood: Mood, nowMs: number): PrinterState {
  const failure = failureOf(mood);
  if (failure?.type !== 'not-started' || failure.reason === 'busy')
    return { kind: 'ready', nearEnd: mood === 'near-end' };
  return { kind: 'not-ready', why: failure.reason, sinceMs: nowMs };
}
