import { describe, expect, test } from 'vitest';
import type { PrinterState } from '../../shared/model/printer.ts';
import type { Faults } from '../fake-printer/faults.ts';
import { NO_FAULTS } from '../fake-printer/faults.ts';
import { tcpPrinter } from '../fake-printer/tcp-printer.ts';
import { startTestApp } from '../support/test-app.ts';
import { book, good } from './people.ts';

const READY: PrinterState = { kind: 'ready', nearEnd: false };

/** The whole program and a printer of the network, both real but for the paper. */
async function kioskWith(faults: Partial<Faults> = {}) {
  const rig = await tcpPrinter(faults);
  const app = await startTestApp({
    ownPrinter: true,
    config: { printer: { kind: 'network', host: '127.0.0.1', port: rig.port } },
  });
  const state = async () => (await good(app.as('clerk').getPrinter({}))).state;
  return {
    app,
    printer: rig.printer,
    state,
    async [Symbol.asyncDispose]() {
      await app.close();
      await rig[Symbol.asyncDispose]();
    },
  };
}

describe('a printer of the network under the whole program', () => {
  test('B2 the paper ends in the middle of a receipt: the visit stands, staff see it, nothing comes out later, the next one is a copy', async () => {
    await using kiosk = await kioskWith({ paperEndAfterLines: 6 });
    const { app, printer, state } = kiosk;
    const booked = await good(book(app));
    const { visitId } = booked;
    expect(await app.client.printReceipt({ visitId })).toEqual({
      ok: false,
      error: { type: 'unknown', reason: 'no-paper' },
    });
    await expect.poll(state).toMatchObject({ kind: 'not-ready', why: 'no-paper' });
    const { marks } = printer.mechanism;
    printer.change(NO_FAULTS);
    await expect.poll(state).toEqual(READY);
    expect(printer.mechanism.marks).toBe(marks);
    expect(printer.mechanism.receipts).toEqual([]);

    expect(await good(app.client.printReceipt({ visitId }))).toEqual({ outcome: 'printed', copy: 1 });
    expect(printer.mechanism.receipts).toHaveLength(1);
  });

  test('B2 with the cover open nothing leaves the kiosk, and the receipt after it is the first', async () => {
    await using kiosk = await kioskWith({ coverOpen: true });
    const { app, printer, state } = kiosk;
    const { visitId } = await good(book(app));
    expect(await app.client.printReceipt({ visitId })).toEqual({
      ok: false,
      error: { type: 'not-started', reason: 'cover-open' },
    });
    expect(printer.seen.job).toEqual([]);
    printer.change({ coverOpen: false });
    await expect.poll(state).toEqual(READY);
    expect(await good(app.client.printReceipt({ visitId }))).toEqual({ outcome: 'printed', copy: 0 });
  });

  test('B2 a printer that is switched off and on is found again by itself', async () => {
    await using kiosk = await kioskWith();
    const { app, printer, state } = kiosk;
    await expect.poll(state).toEqual(READY);
    printer.change({ away: true });
    printer.powerCycle();
    await expect.poll(state).toMatchObject({ kind: 'not-ready', why: 'offline' });
    printer.change({ away: false });
    await expect.poll(state).toEqual(READY);
    const { visitId } = await good(book(app));
    expect(await good(app.client.printReceipt({ visitId }))).toEqual({ outcome: 'printed', copy: 0 });
  });
});
