import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { printerFile } from '../../electron/system/printer-file.ts';
import { err, ok } from '../../shared/basics/result.ts';
import type { PrinterSettings } from '../../shared/model/printer.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kiosk-printer-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const QUEUE: PrinterSettings = { kind: 'queue', queue: 'potwierdzenia', paper: 58, letters: { kind: 'picture' } };

describe('F9 the settings of the printer, as a file', () => {
  test('F9 come back as they were saved, the last ones, and leave nothing else behind', () => {
    const file = printerFile(folder);
    expect(file.read()).toBeNull();
    expect(file.write({ kind: 'none' })).toEqual(ok(undefined));
    expect(file.write(QUEUE)).toEqual(ok(undefined));
    expect(printerFile(folder).read()).toEqual(QUEUE);
    expect(readdirSync(folder)).toEqual(['printer.json']);
  });

  test.each([
    '',
    '{"kind":"queue"',
    '[]',
    '{"kind":"usb"}',
    '{"kind":"queue","queue":"a b"}',
    '{"kind":"device","path":"/etc/passwd"}',
    '{"kind":"none","more":1}',
  ])('F9 that are damaged are not guessed and not touched: %j', (text) => {
    writeFileSync(path.join(folder, 'printer.json'), text);
    expect(printerFile(folder).read()).toBe('damaged');
    expect(readFileSync(path.join(folder, 'printer.json'), 'utf8')).toBe(text);
  });

  test('F9 that cannot be written are not in force', () => {
    expect(printerFile(path.join(folder, 'absent')).write(QUEUE)).toEqual(err({ type: 'not-saved' }));
  });
});
