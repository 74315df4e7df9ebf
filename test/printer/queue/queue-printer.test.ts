import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { receiptBytes } from '../../../electron/printer/escpos/receipt-bytes.ts';
import { queuePrinter } from '../../../electron/printer/queue/queue-printer.ts';
import type { Paper } from '../../../electron/printer/receipt-printer.ts';
import { stoppedClock } from '../../../electron/system/clock.ts';
import { err, ok } from '../../../shared/basics/result.ts';
import { ACCEPTS, alerts, type FakeCups, fakeCups, IDLE, STATE } from './fake-cups.ts';

const SETTINGS = { kind: 'queue', queue: 'paragony', paper: 80, letters: { kind: 'page', page: 18 } } as const;
const PAPER: Paper = { kind: 'receipt', lines: [{ kind: 'code', groups: ['234', '679', 'CDF'] }] };
const NOW = 1_795_422_000_000;

function printerOn(cups: FakeCups, jobMs = 20_000) {
  const timing = { pollMs: 5, jobMs };
  const clock = stoppedClock(NOW);
  const printer = queuePrinter(SETTINGS, { clock, timing, environment: cups.environment });
  onTestFinished(() => printer.close());
  return printer;
}

test('B2 the bytes go through a pipe to the raw queue; a job that the system has given away is handed over, never printed', async () => {
  const cups = await fakeCups();
  expect(await printerOn(cups).print(PAPER)).toEqual(ok({ outcome: 'handed-over' }));
  expect(cups.taken()?.args).toBe('-d paragony -o raw -t potwierdzenie\n');
  const expected = Buffer.from(receiptBytes(PAPER, { paper: SETTINGS.paper, letters: SETTINGS.letters }));
  expect(cups.taken()?.bytes.equals(expected)).toBe(true);
  expect(cups.cancelled()).toBe('');
});

describe('B2 nothing left the kiosk', () => {
  const reasons: readonly [string, string, (cups: FakeCups) => void][] = [
    [
      'a disabled queue',
      'offline',
      (cups) => cups.printer(`printer paragony disabled since Monday -\n\tPaused\n${ACCEPTS}`),
    ],
    [
      'a queue that takes no jobs',
      'offline',
      (cups) => cups.printer(`${IDLE}paragony not accepting requests since Monday -\n`),
    ],
    ['no paper', 'no-paper', (cups) => cups.printer(alerts('media-empty-error'))],
    ['an open cover', 'cover-open', (cups) => cups.printer(alerts('media-empty cover-open-report'))],
    ['a printer that is away', 'offline', (cups) => cups.printer(alerts('offline-report'))],
    ['a jam', 'fault', (cups) => cups.printer(alerts('media-jam-error'))],
    ['a queue that is not there', 'offline', (cups) => cups.printer(null)],
  ];
  test.each(reasons)('B2 %s: %s', async (_name, reason, arrange) => {
    const cups = await fakeCups();
    arrange(cups);
    const printer = printerOn(cups);
    expect(await printer.print(PAPER)).toEqual(err({ type: 'not-started', reason }));
    expect(await printer.look()).toEqual({ kind: 'not-ready', why: reason, sinceMs: NOW });
    expect(cups.taken()).toBeNull();
  });

  test('B2 a queue that refuses', async () => {
    const cups = await fakeCups();
    cups.command('lp', `echo 'lp: Destination "paragony" is not accepting jobs.' >&2; exit 1`);
    expect(await printerOn(cups).print(PAPER)).toEqual(err({ type: 'not-started', reason: 'offline' }));
  });

  test('B2 a machine without CUPS', async () => {
    const cups = { ...(await fakeCups()), environment: { PATH: '/nowhere' } };
    expect(await printerOn(cups).print(PAPER)).toEqual(err({ type: 'not-started', reason: 'offline' }));
  });

  test('B2 a second receipt while one is under way', async () => {
    const cups = await fakeCups();
    const printer = printerOn(cups);
    const first = printer.print(PAPER);
    expect(await printer.print(PAPER)).toEqual(err({ type: 'not-started', reason: 'busy' }));
    expect(await first).toEqual(ok({ outcome: 'handed-over' }));
  });
});

describe('B2 something left, and nobody knows what became of it', () => {
  test.each([
    ['cancelled', STATE.canceled],
    ['aborted', STATE.aborted],
    ['forgotten', null],
  ])('B2 a job that was %s', async (_name, state) => {
    const cups = await fakeCups();
    cups.job(state);
    expect(await printerOn(cups).print(PAPER)).toEqual(err({ type: 'unknown', reason: 'lost' }));
  });

  test.each(['pending', 'held', 'processing', 'stopped'] as const)(
    'B2 a job that stays %s is taken back, so that it is not printed for the next person',
    async (state) => {
      const cups = await fakeCups();
      cups.job(STATE[state]);
      expect(await printerOn(cups, 100).print(PAPER)).toEqual(err({ type: 'unknown', reason: 'lost' }));
      expect(cups.cancelled()).toBe('paragony-7\n');
    },
  );

  test('B2 a printer that runs out of paper meanwhile: taken back at once', async () => {
    const cups = await fakeCups();
    cups.job(STATE.processing);
    const printing = printerOn(cups).print(PAPER);
    await vi.waitFor(() => expect(cups.taken()).not.toBeNull(), { timeout: 10_000 });
    cups.printer(alerts('media-empty-error'));
    expect(await printing).toEqual(err({ type: 'unknown', reason: 'no-paper' }));
    expect(cups.cancelled()).toBe('paragony-7\n');
  });

  test('B2 a connection that is being made is waited for', async () => {
    const cups = await fakeCups();
    cups.job(STATE.processing);
    cups.command('lp', `/bin/cat > bytes; echo 'request id is paragony-7 (0 file(s))'`);
    const printing = printerOn(cups).print(PAPER);
    await vi.waitFor(() => expect(cups.taken()).not.toBeNull(), { timeout: 10_000 });
    cups.printer(alerts('connecting-to-device'));
    cups.job(STATE.completed);
    expect(await printing).toEqual(ok({ outcome: 'handed-over' }));
  });

  test('B2 a printing system that falls silent', async () => {
    const cups = await fakeCups();
    await cups.stop();
    expect(await printerOn(cups, 100).print(PAPER)).toEqual(err({ type: 'unknown', reason: 'lost' }));
    expect(cups.cancelled()).toBe('paragony-7\n');
  });

  test('B2 a command that answers nothing that can be understood', async () => {
    const cups = await fakeCups();
    cups.command('lp', '/bin/cat > bytes; echo przyjęto');
    expect(await printerOn(cups).print(PAPER)).toEqual(err({ type: 'unknown', reason: 'lost' }));
  });

  test('B2 the program lets go of the printer', async () => {
    const cups = await fakeCups();
    cups.job(STATE.processing);
    const printer = printerOn(cups);
    const printing = printer.print(PAPER);
    await vi.waitFor(() => expect(cups.taken()).not.toBeNull(), { timeout: 10_000 });
    await printer.close();
    expect(await printing).toEqual(err({ type: 'unknown', reason: 'lost' }));
    expect(cups.cancelled()).toBe('paragony-7\n');
    expect(await printer.print(PAPER)).toEqual(err({ type: 'not-started', reason: 'offline' }));
  });
});

test('B2 what a queue tells of its printer while nothing is printed', async () => {
  const cups = await fakeCups();
  const printer = printerOn(cups);
  expect(await printer.look()).toEqual({ kind: 'not-asked' });
  cups.printer(alerts('marker-supply-low-warning'));
  expect(await printer.look()).toEqual({ kind: 'not-asked' });
  cups.printer(alerts('media-low-warning'));
  expect(await printer.look()).toEqual({ kind: 'ready', nearEnd: true });
});
