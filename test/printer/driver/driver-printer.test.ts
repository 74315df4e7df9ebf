import { describe, expect, test, vi } from 'vitest';
import { type DriverPrinting, driverPrinter } from '../../../electron/printer/driver/driver-printer.ts';
import type { Paper } from '../../../electron/printer/receipt-printer.ts';
import { stoppedClock } from '../../../electron/system/clock.ts';
import { err, ok } from '../../../shared/basics/result.ts';

const NOW = 1_795_422_000_000;
const RECEIPT: Paper = { kind: 'receipt', lines: [{ kind: 'code', groups: ['234', '679', 'CDF'] }] };
const timing = { namesMs: 20, jobMs: 20 };

const hostWith = (host: Partial<DriverPrinting>): DriverPrinting => ({
  printers: async () => ['Biuro', 'Kasa'],
  print: async () => 'taken',
  ...host,
});
const printerWith = (host: DriverPrinting | null) =>
  driverPrinter({ kind: 'driver', name: 'Kasa', paper: 58 }, { clock: stoppedClock(NOW), host, timing });

test('B2 what a driver took is handed over, never printed', async () => {
  const print = vi.fn<DriverPrinting['print']>(async () => 'taken');
  expect(await printerWith(hostWith({ print })).print(RECEIPT)).toEqual(ok({ outcome: 'handed-over' }));
  const [sheet, name] = print.mock.calls[0] ?? [];
  expect(name).toBe('Kasa');
  expect(sheet?.paper.width).toBe(58);
});

describe('B2 how a driver fails', () => {
  const never = () => new Promise<never>(() => undefined);
  const ends: readonly [string, DriverPrinting | null, unknown][] = [
    ['no windows', null, { type: 'not-started', reason: 'offline' }],
    ['no such printer', hostWith({ printers: async () => ['Biuro'] }), { type: 'not-started', reason: 'offline' }],
    ['names that never come', hostWith({ printers: never }), { type: 'not-started', reason: 'offline' }],
    ['refused', hostWith({ print: async () => 'refused' }), { type: 'not-started', reason: 'offline' }],
    ['failed', hostWith({ print: async () => 'failed' }), { type: 'unknown', reason: 'lost' }],
    ['no answer', hostWith({ print: never }), { type: 'unknown', reason: 'lost' }],
    ['a fault', hostWith({ print: () => Promise.reject(new Error('gone')) }), { type: 'unknown', reason: 'lost' }],
  ];
  test.each(ends)('B2 %s', async (_name, host, failure) => {
    expect(await printerWith(host).print(RECEIPT)).toEqual(err(failure));
  });

  test('B2 one at a time, and closing ends the one under way', async () => {
    const printer = driverPrinter(
      { kind: 'driver', name: 'Kasa', paper: 80 },
      { clock: stoppedClock(NOW), host: hostWith({ print: never }), timing: { namesMs: 20, jobMs: 60_000 } },
    );
    const first = printer.print(RECEIPT);
    expect(await printer.print(RECEIPT)).toEqual(err({ type: 'not-started', reason: 'busy' }));
    await vi.waitFor(() => undefined);
    await printer.close();
    expect((await first).ok).toBe(false);
    expect(await printer.print(RECEIPT)).toEqual(err({ type: 'not-started', reason: 'offline' }));
  });

  test('B2 a page of letter tables means nothing to a driver', async () => {
    const printed = await printerWith(hostWith({})).print({ kind: 'code-pages' });
    expect(printed).toEqual(err({ type: 'not-started', reason: 'fault' }));
  });
});

test('B2 a driver tells whether its printer is known, and nothing else', async () => {
  expect(await printerWith(hostWith({})).look()).toEqual({ kind: 'not-asked' });
  expect(await printerWith(null).look()).toEqual({ kind: 'not-ready', why: 'offline', sinceMs: NOW });
});
