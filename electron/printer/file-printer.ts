import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { err, ok } from '../../shared/basics/result.ts';
import type { ReceiptLine } from '../../shared/model/receipt.ts';
import type { Clock, Printer, PrintFailure } from '../engine/ports.ts';
import { receiptAsText } from './receipt-text.ts';

/** What a person may write into `printer.json` beside the receipts to see how the kiosk behaves. */
const MoodSchema = z.strictObject({
  state: z.enum(['ready', 'offline', 'no-paper', 'cover-open', 'fault', 'unknown']),
});

/**
 * A printer for development: each receipt becomes `receipt-<instant>-<n>.txt` and the same lines as `.json`.
 * `printer.json` with `{"state":"no-paper"}` takes the paper out.
 */
export function filePrinter(folder: string, clock: Clock): Printer {
  let printed = 0;

  async function print(lines: readonly ReceiptLine[]): ReturnType<Printer['print']> {
    try {
      await mkdir(folder, { recursive: true });
      const failure = failureOf(await mood(folder));
      if (failure) return err(failure);
      printed += 1;
      const name = path.join(folder, `receipt-${clock.now()}-${printed}`);
      await writeFile(`${name}.txt`, receiptAsText(lines));
      await writeFile(`${name}.json`, `${JSON.stringify(lines, null, 2)}\n`);
      return ok({ outcome: 'printed' });
    } catch {
      return err({ type: 'not-started', reason: 'fault' });
    }
  }
  return { present: true, print };
}

/** For an office without a printer: the code stays on the screen. */
export const noPrinter: Printer = { present: false, print: async () => err({ type: 'no-printer' }) };

async function mood(folder: string): Promise<z.infer<typeof MoodSchema>['state']> {
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

function failureOf(state: z.infer<typeof MoodSchema>['state']): PrintFailure | null {
  switch (state) {
    case 'ready':
      return null;
    case 'unknown':
      return { type: 'unknown' };
    case 'offline':
    case 'no-paper':
    case 'cover-open':
    case 'fault':
      return { type: 'not-started', reason: state };
  }
}
