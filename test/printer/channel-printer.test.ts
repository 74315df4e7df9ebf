import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FakePrinter, fakePrinter } from '../fake-printer/fake-printer.ts';
import { NO_FAULTS } from '../fake-printer/faults.ts';
import { nearChannel } from '../fake-printer/near-channel.ts';
import { bytesOf, lastIsWhole, printerOn, receipt, type UnderTest } from './printer-under-test.ts';
import { virtualTime } from './virtual-time.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const PRINTED = { ok: true, value: { outcome: 'printed' } };

function aKiosk(fake: FakePrinter, options: Omit<UnderTest, 'clock'> = {}) {
  const time = virtualTime();
  const printer = printerOn(nearChannel(fake), { clock: time.clock, ...options });
  return {
    time,
    printer,
    print: () => time.until(printer.print(receipt)),
    look: () => time.until(printer.look()),
  };
}

describe('B2 a printer that answers', () => {
  it('B2 a hot head that recovers costs time and nothing else, before a receipt and during one', async () => {
    const fake = fakePrinter({ hot: true, lineMs: 50 });
    const { time, print } = aKiosk(fake);
    setTimeout(() => fake.change({ hot: false }), 3000);
    setTimeout(() => fake.change({ hot: true }), 3500);
    setTimeout(() => fake.change({ hot: false }), 9000);
    expect(await print()).toEqual(PRINTED);
    expect(time.clock.now()).toBeGreaterThan(9000);
    expect(fake.mechanism.receipts).toHaveLength(1);
  });

  it('B2 a head that stays hot for the whole receipt is told as what it is, and leaves nothing behind', async () => {
    const fake = fakePrinter({ lineMs: 50 });
    const { print } = aKiosk(fake);
    setTimeout(() => fake.change({ hot: true }), 200);
    expect(await print()).toEqual({ ok: false, error: { type: 'unknown', reason: 'fault' } });
    const { marks } = fake.mechanism;
    fake.change({ hot: false });
    expect(fake.mechanism.waiting).toBe(0);
    expect(fake.mechanism.marks).toBe(marks);
  });

  it('B2 a receipt ends within twenty seconds whatever the printer does', async () => {
    for (const faults of [{ stall: true }, { dropAck: true }, { lineMs: 5000 }]) {
      const { time, print } = aKiosk(fakePrinter(faults));
      expect(await print()).toEqual({ ok: false, error: { type: 'unknown', reason: 'lost' } });
      expect(time.clock.now()).toBeLessThanOrEqual(20_000);
    }
  });

  it('B2 a printer that is switched off and on in the middle of a receipt has forgotten it', async () => {
    const fake = fakePrinter({ lineMs: 50 });
    const { time, print } = aKiosk(fake);
    setTimeout(() => fake.powerCycle(), 400);
    expect(await print()).toEqual({ ok: false, error: { type: 'unknown', reason: 'lost' } });
    const { marks } = fake.mechanism;
    await time.pass(10_000);
    expect(fake.mechanism.marks).toBe(marks);
    expect(await print()).toEqual(PRINTED);
    expect(lastIsWhole(fake)).toBe(true);
  });

  it('B2 after the program died in the middle of a receipt nothing of it comes out', async () => {
    for (const as of ['text', 'picture'] as const) {
      const fake = fakePrinter({ paperEndAfterLines: as === 'text' ? 5 : null, lineMs: 1, oneClient: false });
      const { time, look, print } = aKiosk(fake, { as });
      const opened = await nearChannel(fake).open();
      if (!opened.ok) throw new Error(opened.error.type);
      // In the middle of a picture, where the printer takes whatever comes for dots.
      await opened.value.send(
        bytesOf(as === 'text' ? { kind: 'page', page: 18 } : { kind: 'picture' }).subarray(0, 900),
      );
      fake.change({ paperEnd: true });
      expect(await look()).toMatchObject({ kind: 'not-ready', why: 'no-paper' });
      const { marks } = fake.mechanism;
      fake.change(NO_FAULTS);
      await time.pass(5000);
      expect(fake.mechanism.marks).toBe(marks);
      expect(await print()).toEqual(PRINTED);
      expect(lastIsWhole(fake, as)).toBe(true);
    }
  });

  it('B2 one that cannot clear prints the rest when it can, and the next receipt is whole all the same', async () => {
    const fake = fakePrinter({ withoutClear: true, paperEndAfterLines: 5 });
    const { print, look } = aKiosk(fake);
    expect(await print()).toEqual({ ok: false, error: { type: 'unknown', reason: 'no-paper' } });
    fake.change({ paperEnd: false });
    expect(fake.mechanism.receipts).toHaveLength(1);
    expect(await look()).toMatchObject({ kind: 'ready' });
    expect(await print()).toEqual(PRINTED);
    expect(fake.mechanism.receipts).toHaveLength(2);
    expect(lastIsWhole(fake)).toBe(true);
  });

  it('B2 one without GS ( H is waited for once; one that answered it must answer it again', async () => {
    const fake = fakePrinter({ withoutProof: true });
    const { time, print } = aKiosk(fake);
    expect(await print()).toEqual(PRINTED);
    const first = time.clock.now();
    expect(await print()).toEqual(PRINTED);
    expect(time.clock.now() - first).toBeLessThan(first);

    fake.change({ withoutProof: false });
    expect(await print()).toEqual(PRINTED);
    fake.change({ withoutProof: true });
    // Everything was read; that it is on paper nobody said.
    expect(await print()).toEqual({ ok: false, error: { type: 'unknown', reason: 'lost' } });
    expect(await print()).toEqual(PRINTED);
  });

  it('B2 a second receipt while one is under way is not begun', async () => {
    const fake = fakePrinter({ lineMs: 20 });
    const { time, printer } = aKiosk(fake);
    const first = printer.print(receipt);
    expect(await time.until(printer.print(receipt))).toEqual({
      ok: false,
      error: { type: 'not-started', reason: 'busy' },
    });
    expect(await time.until(first)).toEqual(PRINTED);
    expect(fake.mechanism.receipts).toHaveLength(1);
  });

  it('B2 letting go of it in the middle of a receipt ends it as unknown', async () => {
    const fake = fakePrinter({ lineMs: 100 });
    const { time, printer } = aKiosk(fake);
    const job = printer.print(receipt);
    await time.pass(600);
    await time.until(printer.close());
    expect(await job).toEqual({ ok: false, error: { type: 'unknown', reason: 'lost' } });
    expect(fake.seen.open).toBe(0);
    expect(await printer.print(receipt)).toEqual({ ok: false, error: { type: 'not-started', reason: 'offline' } });
  });

  it('B2 a way that died without a word is opened anew before anything is sent', async () => {
    const fake = fakePrinter();
    const { print, look } = aKiosk(fake);
    expect(await look()).toMatchObject({ kind: 'ready' });
    // The old connection leads nowhere any more; a new one works.
    fake.change({ deaf: true });
    setTimeout(() => fake.change({ deaf: false }), 1500);
    expect(await print()).toEqual(PRINTED);
    expect(fake.seen.connections).toBe(2);
    expect(fake.mechanism.receipts).toHaveLength(1);
  });
});

describe('B2 looking at a printer', () => {
  it('B2 one connection serves looks and receipts', async () => {
    const fake = fakePrinter();
    const { print, look } = aKiosk(fake);
    for (let times = 0; times < 3; times += 1) await look();
    expect(await print()).toEqual(PRINTED);
    await look();
    expect(fake.seen.connections).toBe(1);
  });

  it('B2 a trouble is seen by the next look, with the time since when', async () => {
    const fake = fakePrinter();
    const { time, look } = aKiosk(fake);
    expect(await look()).toEqual({ kind: 'ready', nearEnd: false });
    await time.pass(5000);
    fake.change({ coverOpen: true });
    const seen = { kind: 'not-ready', why: 'cover-open', sinceMs: time.clock.now() };
    expect(await look()).toEqual(seen);
    await time.pass(60_000);
    expect(await look()).toEqual(seen);
    fake.change({ coverOpen: false, nearEnd: true });
    expect(await look()).toEqual({ kind: 'ready', nearEnd: true });
  });

  it('B2 what passes by itself is a trouble only when it lasts', async () => {
    const fake = fakePrinter({ hot: true });
    const { time, look } = aKiosk(fake);
    expect(await look()).toMatchObject({ kind: 'ready' });
    await time.pass(6000);
    expect(await look()).toMatchObject({ kind: 'not-ready', why: 'fault', sinceMs: 0 });
  });

  it('B2 a silent printer is offline within two looks, and found again when it speaks', async () => {
    const fake = fakePrinter();
    const { time, look } = aKiosk(fake);
    await look();
    fake.change({ mute: true });
    const before = time.clock.now();
    expect(await look()).toMatchObject({ kind: 'not-ready', why: 'offline' });
    expect(time.clock.now() - before).toBeLessThanOrEqual(1000);
    fake.change({ mute: false });
    expect(await look()).toMatchObject({ kind: 'ready' });
  });
});

describe('B2 a printer that may have no way back', () => {
  it('B2 is given its receipts in good faith, without waiting for it each time', async () => {
    const fake = fakePrinter({ mute: true });
    const { time, print, look } = aKiosk(fake, { answering: 'may-be-silent' });
    expect(await look()).toEqual({ kind: 'not-asked' });
    const { questions } = fake.seen;
    const before = time.clock.now();
    expect(await print()).toEqual({ ok: true, value: { outcome: 'handed-over' } });
    expect(await look()).toEqual({ kind: 'not-asked' });
    expect(time.clock.now()).toBe(before);
    expect(fake.seen.questions).toBe(questions);
    expect(lastIsWhole(fake)).toBe(true);
  });

  it('B2 is taken at its word from the first answer on', async () => {
    const fake = fakePrinter({ mute: true });
    const { time, print, look } = aKiosk(fake, { answering: 'may-be-silent' });
    expect(await look()).toEqual({ kind: 'not-asked' });
    fake.change({ mute: false });
    await time.pass(31_000);
    expect(await look()).toEqual({ kind: 'ready', nearEnd: false });
    expect(await print()).toEqual(PRINTED);
    fake.change({ mute: true });
    expect(await print()).toEqual({ ok: false, error: { type: 'not-started', reason: 'offline' } });
    expect(fake.mechanism.receipts).toHaveLength(1);
  });
});
