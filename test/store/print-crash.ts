import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../electron/engine/ports.ts';
import { interruptReceiptJobs, type PrintReceiptDeps, printReceipt } from '../../electron/engine/print-receipt.ts';
import { networkPrinter } from '../../electron/printer/network-printer.ts';
import { cryptoIds } from '../../electron/system/ids.ts';
import type { VisitId } from '../../shared/model/ids.ts';
import { isActive } from '../../shared/rules/visit-machine.ts';
import type { FakePrinter } from '../fake-printer/fake-printer.ts';
import { tcpPrinter } from '../fake-printer/tcp-printer.ts';
import { aPlan, someDesks } from '../support/builders.ts';
import { openTempStore, removeTempStores, type TempFolder } from '../support/temp-store.ts';
import { bookingDeps } from './bookings.ts';

/** What a process of its own is told to print. */
export interface PrintingJob {
  readonly folder: TempFolder;
  readonly port: number;
  /** Number from which its keys and people are made. */
  readonly firstKey: number;
}

export function printingDeps(store: Store, port: number) {
  const deps = bookingDeps(store, cryptoIds);
  const printer = networkPrinter(
    { kind: 'network', host: '127.0.0.1', port, paper: 80, letters: { kind: 'page', page: 18 } },
    { clock: { now: Date.now } },
  );
  const printing: PrintReceiptDeps = {
    ...deps,
    by: 'resident',
    underWay: new Map(),
    printer: {
      state: () => ({ kind: 'ready', nearEnd: false }),
      print: (lines) => printer.print({ kind: 'receipt', lines }),
    },
  };
  return { deps: printing, letGo: printer.close };
}

/** Longer than everything a process sends from its first booking to the second receipt of the next. */
const BYTES = 2500;

/**
 * Kills a program that books and prints at random moments, again and again on one database and one printer, and looks each
 * time what is left: no booking is lost, nothing prints by itself, and of one visit there is one sheet that is no copy.
 * `random` gives whole numbers from 0 to below its argument.
 */
export async function killWhilePrinting(rounds: number, random: (below: number) => number): Promise<void> {
  await using tray = await tcpPrinter();
  const { port, printer } = tray;
  const first = await openTempStore({ plan: aPlan({ desks: someDesks(12) }) });
  await first.store.close();
  const booked: VisitId[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      booked.push(...(await killed({ folder: first.folder, port, firstKey: booked.length }, printer, random)));
      await lookedAt(first.folder, port, printer, booked);
    }
    assert.ok(printer.mechanism.receipts.length > 0, 'something was printed at all');
  } finally {
    await removeTempStores();
  }
}

/** Gives the visits of which the process said that they were booked. */
async function killed(job: PrintingJob, printer: FakePrinter, random: (below: number) => number): Promise<VisitId[]> {
  const script = fileURLToPath(new URL('printing-worker.ts', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(job)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const booked: VisitId[] = [];
  const after = printer.seen.job.length + random(BYTES);
  const turns = random(6);
  const lookAgain = () => {
    // Before anything is said nothing was booked: that would be a kill that teaches nothing.
    if (booked.length > 0 && printer.seen.job.length >= after) killSoon(child, turns);
  };
  const stop = printer.watch(lookAgain);
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    booked.push(line as VisitId);
    lookAgain();
  });
  await Promise.all([once(child, 'close'), once(lines, 'close')]);
  stop();
  assert.equal(child.signalCode, 'SIGKILL');
  while (printer.seen.open > 0) await new Promise((resolve) => setImmediate(resolve));
  return booked;
}

async function lookedAt(folder: TempFolder, port: number, printer: FakePrinter, booked: readonly VisitId[]) {
  const { store, failures } = await openTempStore({}, folder);
  const { deps, letGo } = printingDeps(store, port);
  const before = printer.seen.job.length;
  await interruptReceiptJobs(deps);
  assert.equal(printer.seen.job.length, before, 'nothing prints by itself');
  const last = booked.at(-1);
  assert.ok(last, 'a visit was booked');
  const mayBeOnPaper = await store.read((tx) => tx.receiptsOf(last));
  const copy = await printReceipt(deps, { visitId: last });
  await letGo();
  assert.deepEqual(copy, { ok: true, value: { outcome: 'printed', copy: mayBeOnPaper } });
  await store.read(async (tx) => {
    let journalled = 0;
    for (const id of booked) {
      const visit = await tx.visit(id);
      assert.ok(visit !== null && isActive(visit.state), 'no booking is lost');
      const sheets = printer.mechanism.receipts.filter((sheet) => says(sheet, `UM1:${visit.code}`));
      const originals = sheets.filter((sheet) => !says(sheet, 'KOPIA'));
      assert.ok(originals.length <= 1, 'of one visit there is one sheet that is no copy');
      const receipts = await tx.receiptsOf(id);
      assert.ok(receipts >= sheets.length, 'every sheet is in the journal');
      journalled += receipts;
    }
    assert.ok(journalled >= begun(printer.seen.job), 'every job stood in the journal before its first byte');
  });
  assert.deepEqual(failures, []);
  await store.close();
}

const says = (sheet: Uint8Array, words: string) => Buffer.from(sheet).includes(words, 'latin1');

/** Jobs of which a byte arrived: each begins by putting the printer back to what it is when it is switched on (ESC @). */
function begun(bytes: readonly number[]): number {
  return bytes.filter((byte, index) => byte === 0x1b && bytes[index + 1] === 0x40).length;
}

function killSoon(child: { kill: (signal: 'SIGKILL') => boolean }, turns: number): void {
  if (turns === 0) child.kill('SIGKILL');
  else setImmediate(() => killSoon(child, turns - 1));
}
