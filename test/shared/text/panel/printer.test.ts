import { describe, expect, it } from 'vitest';
import type { PrintError } from '../../../../shared/contract/failures.ts';
import { PrinterSearchErrorSchema } from '../../../../shared/contract/staff/printing.ts';
import { PRINTER_TROUBLES } from '../../../../shared/model/lists.ts';
import { PrinterFieldProblemSchema } from '../../../../shared/model/printer.ts';
import {
  printErrorInWords,
  printerFieldWords,
  printerSearchWords,
  printerTroubleInWords,
  receiptInWords,
  testPageWords,
} from '../../../../shared/text/panel/printer.ts';
import { localDate } from '../../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../../shared/time/minute-of-day.ts';
import { fromWarsaw } from '../../../../shared/time/warsaw.ts';

const sentences = (text: string) => /^[A-ZŁŚŻŹĆ].*\.\)?$/s.test(text);

describe('what became of a receipt, for staff', () => {
  it('B3 a later receipt is told to be KOPIA, with its number', () => {
    expect(receiptInWords({ outcome: 'printed', copy: 0 })).toBe('Wydrukowano: potwierdzenie.');
    expect(receiptInWords({ outcome: 'printed', copy: 2 })).toBe('Wydrukowano: kopia nr 2, z napisem KOPIA.');
  });

  it('B2 only a printer that answered is said to have printed', () => {
    expect(receiptInWords({ outcome: 'handed-over', copy: 0 })).toMatch(/^Drukarka dostała.*sprawdź, czy wyszedł\.$/);
    expect(testPageWords['handed-over']).not.toMatch(/wyszła z drukarki/);
  });

  const errors: PrintError[] = [
    { type: 'no-printer' },
    { type: 'visit-not-found' },
    ...([...PRINTER_TROUBLES, 'busy'] as const).map((reason) => ({ type: 'not-started', reason }) as const),
    ...([...PRINTER_TROUBLES, 'lost', 'interrupted'] as const).map((reason) => ({ type: 'unknown', reason }) as const),
  ];

  it.each(errors)('B2 %j is told in whole sentences', (error) => {
    expect(sentences(printErrorInWords(error)), printErrorInWords(error)).toBe(true);
  });

  it.each(PRINTER_TROUBLES)('B2 %s: whether paper may have come out is told, and what to do', (reason) => {
    const before = printErrorInWords({ type: 'not-started', reason });
    const midway = printErrorInWords({ type: 'unknown', reason });
    expect(before).toContain('Nic się nie wydrukowało');
    expect(midway).toContain('Nie wiadomo');
    expect(before.slice(before.indexOf('.'))).toBe(midway.slice(midway.indexOf('Sprawdź przy drukarce') + 21));
  });
});

describe('how a printer is, for staff', () => {
  const today = localDate('2026-11-24');
  const sinceMs = fromWarsaw(today, minuteOfDay(620));

  it('B2 since when it does not print, and how many visits have no receipt', () => {
    const state = { kind: 'not-ready', why: 'cover-open', sinceMs } as const;
    expect(printerTroubleInWords(state, 2, today)).toBe(
      'Pokrywa drukarki jest otwarta. Tak jest od 10.20, 2 wizyty bez wydruku.',
    );
    expect(printerTroubleInWords(state, 0, today)).toBe('Pokrywa drukarki jest otwarta. Tak jest od 10.20.');
  });

  it('B2 a printer that prints has no since', () => {
    expect(printerTroubleInWords({ kind: 'ready', nearEnd: false }, 0, today)).toBe('Drukarka jest gotowa.');
  });
});

describe('the settings of the printer, for administrators', () => {
  const types = PrinterSearchErrorSchema.options.map((option) => option.shape.type.value);

  it.each(types.filter((type) => type !== 'settings-wrong'))('B1 %s says what was found and what to check', (type) => {
    const { state, advice } = printerSearchWords[type as keyof typeof printerSearchWords];
    expect(sentences(state)).toBe(true);
    expect(sentences(advice)).toBe(true);
  });

  it('B1 each reason is told apart', () => {
    const told = Object.values(printerSearchWords).map(({ state }) => state);
    expect(new Set(told).size).toBe(types.length - 1);
  });

  it('B1 every problem of a field has its sentence', () => {
    const { field, problem } = PrinterFieldProblemSchema.shape;
    for (const one of field.options) {
      for (const what of problem.options) {
        expect(sentences(printerFieldWords({ field: one, problem: what })), `${one} ${what}`).toBe(true);
      }
    }
  });
});
