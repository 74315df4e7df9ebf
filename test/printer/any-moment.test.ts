import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { fakePrinter } from '../fake-printer/fake-printer.ts';
import { type Faults, NO_FAULTS } from '../fake-printer/faults.ts';
import { nearChannel } from '../fake-printer/near-channel.ts';
import { lastIsWhole, printerOn, receipt } from './printer-under-test.ts';
import { virtualTime } from './virtual-time.ts';

/** Receipts in an ordinary run; `FUZZ_RUNS=100000` for a long one. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 400);

afterEach(() => {
  vi.unstubAllGlobals();
});

const mending = fc.boolean();
const stops = fc.constantFrom('coverOpen', 'paperEnd', 'cutterError', 'unrecoverable', 'hot', 'feeding', 'stall');
const silences = fc.constantFrom('mute', 'deaf', 'away', 'dropAck', 'garbageStatus');
/** Something becomes wrong with the printer, or right again. */
const happening = fc.oneof(
  fc.tuple(fc.oneof(stops, silences), mending).map(([what, over]): Partial<Faults> => ({ [what]: !over })),
  fc.nat(30).map((lines): Partial<Faults> => ({ paperEndAfterLines: lines + 1 })),
  fc.nat(2200).map((bytes): Partial<Faults> => ({ resetAfterBytes: bytes + 1 })),
  fc.constant<Partial<Faults>>({ cutterJamAtCut: true }),
  fc.constant('off and on' as const),
);
const story = fc.record({
  nature: fc.record({
    lineMs: fc.constantFrom(0, 10, 100),
    statusDelayMs: fc.constantFrom(0, 0, 300),
    splitsAnswers: fc.boolean(),
    asbNoise: fc.boolean(),
    withoutProof: fc.boolean(),
    nearEnd: fc.boolean(),
    presenting: fc.boolean(),
  }),
  happenings: fc.array(fc.tuple(fc.nat(4000), happening), { maxLength: 5 }),
});

it('B2 whatever happens at whatever moment: the answer is true, no second receipt, no ghost', async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ nature, happenings }) => {
      const time = virtualTime();
      const fake = fakePrinter(nature);
      const printer = printerOn(nearChannel(fake), { clock: time.clock, timing: { jobMs: 8000 } });
      for (const [atMs, what] of happenings) {
        setTimeout(() => (what === 'off and on' ? fake.powerCycle() : fake.change(what)), atMs);
      }
      const result = await time.until(printer.print(receipt));
      const type = result.ok ? result.value.outcome : result.error.type;
      if (type === 'not-started') expect(fake.seen.job).toEqual([]);
      if (type === 'printed') expect(fake.mechanism.receipts).toHaveLength(1);
      if (type === 'printed') expect(lastIsWhole(fake)).toBe(true);
      await time.pass(4000);

      // The way is back and the kiosk has looked at it: only now do the staff put in paper and close the cover.
      const { away, mute, deaf, garbageStatus, dropAck, resetAfterBytes } = NO_FAULTS;
      fake.change({ away, mute, deaf, garbageStatus, dropAck, resetAfterBytes });
      for (let looks = 0; looks < 3; looks += 1) await time.until(printer.look());
      const { marks } = fake.mechanism;
      const receipts = fake.mechanism.receipts.length;
      fake.change({ ...NO_FAULTS, ...nature });
      await time.pass(30_000);
      expect(fake.mechanism.marks).toBe(marks);
      expect(fake.mechanism.receipts).toHaveLength(receipts);
      expect(receipts).toBeLessThanOrEqual(1);

      await time.until(printer.look());
      expect(await time.until(printer.print(receipt))).toEqual({ ok: true, value: { outcome: 'printed' } });
      expect(fake.mechanism.receipts).toHaveLength(receipts + 1);
      expect(lastIsWhole(fake)).toBe(true);
      await time.until(printer.close());
    }),
    { numRuns: RUNS },
  );
});
