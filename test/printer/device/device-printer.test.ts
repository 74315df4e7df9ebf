import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { devicePrinter } from '../../../electron/printer/device/device-printer.ts';
import { PRINTER_TIMING } from '../../../electron/printer/timing.ts';
import { systemClock } from '../../../electron/system/clock.ts';
import { err, ok } from '../../../shared/basics/result.ts';
import { fakePrinter } from '../../fake-printer/fake-printer.ts';
import { hasPty, openPty } from '../../support/pty.ts';
import { CP852 } from '../escpos/receipts.ts';
import { bytesOf, lastIsWhole, receipt } from '../printer-under-test.ts';

const SETTINGS = { kind: 'device', paper: 80, letters: CP852 } as const;

function printerAt(file: string, timing = PRINTER_TIMING) {
  const printer = devicePrinter(
    { ...SETTINGS, path: file },
    { clock: systemClock, timing, allowPipe: true, patienceMs: 20_000 },
  );
  onTestFinished(() => printer.close());
  return printer;
}

test.skipIf(!hasPty)('B2 a device that answers proves what it printed (skipped where python3 is missing)', async () => {
  const terminal = await openPty();
  onTestFinished(() => terminal.close());
  const fake = fakePrinter();
  const plug = fake.plugIn({ say: terminal.say, reset: () => void terminal.close(), end: () => void terminal.close() });
  terminal.hear((bytes) => plug?.take(bytes));
  const printer = printerAt(terminal.file);
  expect(await printer.look()).toEqual({ kind: 'ready', nearEnd: false });
  expect(await printer.print(receipt)).toEqual(ok({ outcome: 'printed' }));
  expect(fake.mechanism.receipts).toHaveLength(1);
  expect(lastIsWhole(fake)).toBe(true);
});

test('B2 a device without a way back is handed the receipt, whole', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kiosk-device-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'lp0');
  execFileSync('mkfifo', [file]);
  const heard: Buffer[] = [];
  createReadStream(file).on('data', (piece) => heard.push(piece as Buffer));
  const printer = printerAt(file, { ...PRINTER_TIMING, answerMs: 100 });
  expect(await printer.print(receipt)).toEqual(ok({ outcome: 'handed-over' }));
  const expected = Buffer.from(bytesOf(CP852));
  await vi.waitFor(() => expect(Buffer.concat(heard).subarray(-expected.length).equals(expected)).toBe(true), 10_000);
  expect(await printer.look()).toEqual({ kind: 'not-asked' });
});

test('B2 a device that is not there gets nothing', async () => {
  expect(await printerAt('/dev/usb/absent').print(receipt)).toEqual(err({ type: 'not-started', reason: 'offline' }));
});
