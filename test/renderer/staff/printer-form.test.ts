import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formOf,
  PAGE_LIMITS,
  PORT_LIMITS,
  PRINTER_KINDS,
  settingsOf,
} from '../../../renderer/staff/device/printer/printer-form.ts';
import { type PrinterSettings, PrinterSettingsSchema } from '../../../shared/model/printer.ts';

const paper = fc.constantFrom(58 as const, 80 as const);
const letters = fc.oneof(
  fc.record({ kind: fc.constant('page' as const), page: fc.integer({ min: 0, max: 255 }) }),
  fc.constant({ kind: 'picture' as const }),
);
const text = fc.string({ maxLength: 40 });
const settings: fc.Arbitrary<PrinterSettings> = fc.oneof(
  fc.constant({ kind: 'none' as const }),
  fc.record({
    kind: fc.constant('network' as const),
    host: text,
    port: fc.integer({ min: 1, max: 65_535 }),
    paper,
    letters,
  }),
  fc.record({ kind: fc.constant('device' as const), path: text, paper, letters }),
  fc.record({ kind: fc.constant('queue' as const), queue: text, paper, letters }),
  fc.record({ kind: fc.constant('driver' as const), name: text, paper }),
);

describe('F9 the form of the printer’s settings', () => {
  test('F9 gives back what it was filled with', () => {
    fc.assert(
      fc.property(settings, (before) => {
        expect(settingsOf(formOf(before))).toEqual(before);
      }),
    );
  });

  test('F9 whatever kind is chosen, what it comes to is one that the program takes', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...PRINTER_KINDS), (before, kind) => {
        const after = settingsOf({ ...formOf(before), kind });
        expect(PrinterSettingsSchema.parse(after)).toEqual(after);
      }),
    );
  });

  test('F9 another kind looked at by the way takes nothing away from what was typed', () => {
    const form = formOf({
      kind: 'network',
      host: '10.0.0.7',
      port: 9101,
      paper: 58,
      letters: { kind: 'page', page: 6 },
    });
    const there = { ...form, kind: 'queue' } as const;
    expect(settingsOf({ ...there, kind: 'network' })).toEqual(settingsOf(form));
  });

  test('F9 its limits and what it begins with are those of the model', () => {
    const network = (port: number, page: number) =>
      PrinterSettingsSchema.safeParse({ kind: 'network', host: 'a', port, letters: { kind: 'page', page } }).success;
    expect(network(PORT_LIMITS.min, PAGE_LIMITS.min)).toBe(true);
    expect(network(PORT_LIMITS.max, PAGE_LIMITS.max)).toBe(true);
    expect([network(0, 18), network(65_536, 18), network(9100, -1), network(9100, 256)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    const fresh = settingsOf({ ...formOf({ kind: 'none' }), kind: 'network' });
    expect(fresh).toEqual(PrinterSettingsSchema.parse({ kind: 'network', host: '' }));
  });
});
