import { describe, expect, it } from 'vitest';
import { type KeptPrinter, keepPrinter } from '../../electron/kept-printer.ts';
import type { ReceiptPrinter } from '../../electron/printer/receipt-printer.ts';
import { err, ok } from '../../shared/basics/result.ts';
import type { PrinterState } from '../../shared/model/printer.ts';
import { aTestPrinter } from '../support/no-printing.ts';

const PAPER = { kind: 'receipt', lines: [] } as const;
const READY: PrinterState = { kind: 'ready', nearEnd: false };

function aKeeper(times = { lookEveryMs: 1, patienceMs: 10_000 }) {
  const seen: PrinterState[] = [];
  let now = 1000;
  const keeper: KeptPrinter = keepPrinter({ clock: { now: () => now }, times, onLook: (state) => seen.push(state) });
  return {
    keeper,
    seen,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('B2 a printer that is kept', () => {
  it('B2 is looked at until it is let go; without one there is nothing to look at', async () => {
    const { keeper, seen } = aKeeper();
    expect(keeper.state()).toEqual({ kind: 'none' });
    expect(await keeper.print(PAPER)).toEqual(err({ type: 'no-printer' }));
    await keeper.take(aTestPrinter());
    await expect.poll(() => keeper.state()).toEqual(READY);
    await keeper.close();
    const looks = seen.length;
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toHaveLength(looks);
  });

  it('B2 is never asked two things at once, whoever wants to print', async () => {
    const { keeper } = aKeeper();
    const inner = aTestPrinter();
    let under = 0;
    let most = 0;
    const alone = async <T>(work: () => Promise<T>) => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setImmediate(resolve));
      const value = await work();
      under -= 1;
      return value;
    };
    const printer: ReceiptPrinter = {
      print: (paper) => alone(() => inner.print(paper)),
      look: () => alone(inner.look),
      close: inner.close,
    };
    await keeper.take(printer);
    const printed = await Promise.all(Array.from({ length: 20 }, () => keeper.print(PAPER)));
    expect(printed).toEqual(printed.map(() => ok({ outcome: 'printed' })));
    expect([most, inner.receipts.length]).toEqual([1, 20]);
    await keeper.close();
  });

  it('B2 does not let the next resident wait for a job that hangs', async () => {
    const { keeper } = aKeeper({ lookEveryMs: 1, patienceMs: 5 });
    const printer = aTestPrinter();
    await keeper.take(printer);
    const letGo = printer.hold();
    const first = keeper.print(PAPER);
    expect(await keeper.print(PAPER)).toEqual(err({ type: 'not-started', reason: 'busy' }));
    letGo();
    expect(await first).toEqual(ok({ outcome: 'printed' }));
    await keeper.close();
  });

  it('B2 is in trouble from the first sign, which may be a job, until a look finds it well', async () => {
    const { keeper, seen, pass } = aKeeper({ lookEveryMs: 60_000, patienceMs: 10_000 });
    const printer = aTestPrinter();
    await keeper.take(printer);
    await expect.poll(() => keeper.state()).toEqual(READY);
    printer.break({ type: 'unknown', reason: 'no-paper' });
    printer.become({ kind: 'not-ready', why: 'cover-open', sinceMs: 9999 });
    expect(await keeper.print(PAPER)).toEqual(err({ type: 'unknown', reason: 'no-paper' }));
    expect(keeper.state()).toEqual({ kind: 'not-ready', why: 'no-paper', sinceMs: 1000 });
    expect(keeper.last()).toBe('unknown');
    pass(500);
    printer.break({ type: 'unknown', reason: 'lost' });
    await keeper.print(PAPER);
    await expect.poll(() => keeper.state()).toEqual({ kind: 'not-ready', why: 'cover-open', sinceMs: 1000 });
    printer.break(null);
    printer.become(READY);
    await keeper.print(PAPER);
    await expect.poll(() => seen.at(-1)).toEqual(READY);
    expect(keeper.last()).toBe('done');
    await keeper.close();
  });

  it('F9 is exchanged for another at once: what it was is forgotten', async () => {
    const { keeper } = aKeeper();
    const [first, second] = [aTestPrinter(), aTestPrinter()];
    first.break({ type: 'unknown', reason: 'lost' });
    await keeper.take(first);
    await keeper.print(PAPER);
    await keeper.take(second);
    expect(keeper.last()).toBeNull();
    await keeper.print(PAPER);
    expect(second.receipts).toHaveLength(1);
    await keeper.take(null);
    expect(keeper.state()).toEqual({ kind: 'none' });
    await keeper.close();
  });
});
