import { describe, expect, it, vi } from 'vitest';
import { tcpChannel } from '../../electron/printer/tcp-channel.ts';
import { NO_FAULTS } from '../fake-printer/faults.ts';
import { tcpPrinter } from '../fake-printer/tcp-printer.ts';
import { BEFORE, DURING, HARMLESS } from './fault-table.ts';
import { lastIsWhole, printerOn, receipt } from './printer-under-test.ts';

const clock = { now: () => Date.now() };
/** Short only where its end is what shows the fault, so that nothing that should come in time can come too late. */
const SHORT = { answerMs: 150, settleMs: 150, jobMs: 1500 };
const LONG = { answerMs: 10_000, settleMs: 10_000, jobMs: 25_000, pollMs: 20, graceMs: 50 };

/** A printer that cannot clear is waited for, once: the table in virtual time has it. */
const rows = [...BEFORE, ...DURING, ...HARMLESS].filter(({ faults }) => faults.withoutClear !== true);

describe('B2 every fault over the network', () => {
  it.concurrent.each(rows)('B2 $name', async ({ faults, result, receipts, timesOut }) => {
    await using rig = await tcpPrinter(faults);
    const { printer: fake, port } = rig;
    const timing = timesOut === undefined ? LONG : { ...LONG, [timesOut]: SHORT[timesOut] };
    const printer = printerOn(tcpChannel('127.0.0.1', port), { clock, timing });
    expect(await printer.print(receipt)).toEqual(result);
    expect(fake.mechanism.receipts).toHaveLength(receipts);
    if (!result.ok && result.error.type === 'not-started') expect(fake.seen.job).toEqual([]);
    await printer.close();

    // The kiosk starts again, the staff mend the printer: nothing comes out by itself, and the next receipt is whole.
    await vi.waitFor(() => expect(fake.seen.open).toBe(0), 20_000);
    const { marks } = fake.mechanism;
    fake.change(NO_FAULTS);
    const next = printerOn(tcpChannel('127.0.0.1', port), { clock, timing: LONG });
    expect(await next.look()).toEqual({ kind: 'ready', nearEnd: false });
    expect(fake.mechanism.marks).toBe(marks);
    expect(await next.print(receipt)).toEqual({ ok: true, value: { outcome: 'printed' } });
    expect(fake.mechanism.receipts).toHaveLength(receipts + 1);
    expect(lastIsWhole(fake)).toBe(true);
    await next.close();
  });
});
