import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakePrinter } from '../fake-printer/fake-printer.ts';
import { NO_FAULTS } from '../fake-printer/faults.ts';
import { nearChannel } from '../fake-printer/near-channel.ts';
import { BEFORE, DURING, HARMLESS } from './fault-table.ts';
import { lastIsWhole, printerOn, receipt } from './printer-under-test.ts';
import { virtualTime } from './virtual-time.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const AS = ['text', 'picture'] as const;
const rows = AS.flatMap((as) => [...BEFORE, ...DURING, ...HARMLESS].map((row) => ({ ...row, as })));

describe('B2 every fault, in the right order of things', () => {
  it.each(rows)('B2 $name ($as)', async ({ faults, result, receipts, as }) => {
    const time = virtualTime();
    const fake = fakePrinter(faults);
    const printer = printerOn(nearChannel(fake), { clock: time.clock, as });
    expect(await time.until(printer.print(receipt))).toEqual(result);
    expect(fake.mechanism.receipts).toHaveLength(receipts);
    if (!result.ok && result.error.type === 'not-started') expect(fake.seen.job).toEqual([]);

    // The way comes back, the staff mend the rest: nothing of the old receipt comes out.
    fake.change({ away: false, mute: false, deaf: false, resetAfterBytes: null, closeAfterBytes: null });
    await time.until(printer.look());
    const { marks } = fake.mechanism;
    fake.change(NO_FAULTS);
    await time.pass(5000);
    expect(fake.mechanism.marks).toBe(marks);
    expect(fake.mechanism.receipts).toHaveLength(receipts);

    expect(await time.until(printer.look())).toEqual({ kind: 'ready', nearEnd: false });
    expect(await time.until(printer.print(receipt))).toEqual({ ok: true, value: { outcome: 'printed' } });
    expect(fake.mechanism.receipts).toHaveLength(receipts + 1);
    expect(lastIsWhole(fake, as)).toBe(true);
    await time.until(printer.close());
  });
});
