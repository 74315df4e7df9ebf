import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { findPrinter, offeredPrinters } from '../../../electron/printer/find-printer.ts';
import { queuePrinter } from '../../../electron/printer/queue/queue-printer.ts';
import { stoppedClock } from '../../../electron/system/clock.ts';
import { err, ok } from '../../../shared/basics/result.ts';
import { tcpPrinter } from '../../fake-printer/tcp-printer.ts';
import { lastIsWhole, receipt } from '../printer-under-test.ts';
import { hasCups, type PrivateCups, privateCups } from './private-cups.ts';

const GENEROUS = { timeout: 20_000, interval: 20 };
const clock = stoppedClock(1_795_422_000_000);

/** Real queues in front of the fake printer. A short form of what the table of queue-printer.test.ts says. */
describe.skipIf(!hasCups)('B2 a real printing system (skipped where CUPS is not installed)', () => {
  let cups: PrivateCups;
  beforeAll(async () => {
    cups = await privateCups();
  });
  afterAll(() => cups[Symbol.asyncDispose]());

  const settingsOf = (queue: string) =>
    ({ kind: 'queue', queue, paper: 80, letters: { kind: 'page', page: 18 } }) as const;

  async function queueBefore(queue: string, jobMs = 60_000) {
    const fake = await tcpPrinter();
    onTestFinished(() => fake[Symbol.asyncDispose]());
    cups.addRawQueue(queue, `socket://127.0.0.1:${fake.port}`);
    const printer = queuePrinter(settingsOf(queue), {
      clock,
      timing: { pollMs: 50, jobMs },
      environment: cups.environment,
    });
    onTestFinished(() => printer.close());
    return { fake: fake.printer, printer, settings: settingsOf(queue) };
  }

  test('B2 a receipt goes through the queue byte for byte, and is handed over', async () => {
    const { fake, printer } = await queueBefore('paragony');
    expect(await printer.look()).toEqual({ kind: 'not-asked' });
    expect(await printer.print(receipt)).toEqual(ok({ outcome: 'handed-over' }));
    await vi.waitFor(() => expect(fake.mechanism.receipts).toHaveLength(1), GENEROUS);
    expect(lastIsWhole(fake)).toBe(true);
  });

  test('B2 a printer that is away: the job is taken back, and nothing of it comes later', async () => {
    const { fake, printer } = await queueBefore('stoi', 1500);
    cups.run('lpadmin', '-p', 'stoi', '-v', 'socket://127.0.0.1:9');
    expect((await printer.print(receipt)).ok).toBe(false);
    expect(cups.run('lpstat', '-W', 'not-completed', '-o', 'stoi')).toBe('');
    expect(fake.mechanism.receipts).toHaveLength(0);
  });

  test('B2 a disabled queue gets nothing, and is found as away', async () => {
    const { fake, printer, settings } = await queueBefore('zatrzymana');
    cups.run('cupsdisable', '-r', 'brak papieru', 'zatrzymana');
    expect(await printer.print(receipt)).toEqual(err({ type: 'not-started', reason: 'offline' }));
    expect(cups.run('lpstat', '-W', 'all', '-o', 'zatrzymana')).toBe('');
    expect(fake.mechanism.receipts).toHaveLength(0);
    expect(await findPrinter(settings, { clock, host: null, cups })).toMatchObject(
      ok({ kind: 'not-ready', why: 'offline' }),
    );
  });

  test('B2 a queue that is found, one that is not, and what is offered', async () => {
    cups.addRawQueue('biuro', 'socket://127.0.0.1:9');
    const deps = { clock, host: null, cups };
    expect(await findPrinter(settingsOf('biuro'), deps)).toEqual(ok({ kind: 'not-asked' }));
    expect(await findPrinter(settingsOf('brak'), deps)).toEqual(err({ type: 'no-such-queue' }));
    expect(await offeredPrinters(deps)).toContain('biuro');
  });
});
