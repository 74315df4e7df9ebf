import { describe, expect, test } from 'vitest';
import { lookOf, printerAlerts } from '../../../renderer/staff/device/printer/printer-looks.ts';
import { PRINTER_TROUBLES } from '../../../shared/model/lists.ts';
import type { KioskPrinter, PrinterState } from '../../../shared/model/printer.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { fromWarsaw } from '../../../shared/time/warsaw.ts';

const TODAY = localDate('2026-11-24');
const sinceMs = fromWarsaw(TODAY, minuteOfDay(620));
const kiosk = (number: number, state: PrinterState, withoutPaper = 0): KioskPrinter => ({
  holder: `kiosk-${number}`,
  state,
  withoutPaper,
});
const texts = (...printers: readonly KioskPrinter[]) => printerAlerts(printers, TODAY).map(({ text }) => text);
const empty: PrinterState = { kind: 'not-ready', why: 'no-paper', sinceMs };

describe('B2 staff see at once which printer needs somebody', () => {
  test('B2 which kiosk, why, since when, and how many visits have no receipt', () => {
    expect(texts(kiosk(1, empty, 3))).toEqual(['Kiosk 1: brak papieru od 10.20, 3 wizyty bez wydruku']);
    expect(texts(kiosk(1, empty, 1))).toEqual(['Kiosk 1: brak papieru od 10.20, 1 wizyta bez wydruku']);
    expect(texts(kiosk(12, empty, 5))).toEqual(['Kiosk 12: brak papieru od 10.20, 5 wizyt bez wydruku']);
  });

  test('B2 nothing is said of visits while there are none', () => {
    expect(texts(kiosk(1, empty))).toEqual(['Kiosk 1: brak papieru od 10.20']);
  });

  test('B2 since another day, the day is told too', () => {
    const since = fromWarsaw(localDate('2026-11-23'), minuteOfDay(915));
    expect(texts(kiosk(2, { ...empty, sinceMs: since }))).toEqual(['Kiosk 2: brak papieru od pon. 23.11, 15.15']);
  });

  test.each(PRINTER_TROUBLES)('B2 %s has its words and the shape of what does not work', (why) => {
    const state: PrinterState = { kind: 'not-ready', why, sinceMs };
    expect(texts(kiosk(1, state))).toHaveLength(1);
    expect(lookOf(state)).toMatchObject({ level: 'bad', look: 'open' });
  });

  test('B2 a roll that ends soon is told after printers that do not print', () => {
    const printers = [kiosk(1, { kind: 'ready', nearEnd: true }), kiosk(2, empty)];
    expect(texts(...printers)).toEqual(['Kiosk 2: brak papieru od 10.20', 'Kiosk 1: kończy się papier']);
  });

  test.each<PrinterState>([{ kind: 'none' }, { kind: 'not-asked' }, { kind: 'ready', nearEnd: false }])(
    'B2 nobody is sent to a printer that is %j',
    (state) => {
      expect(texts(kiosk(1, state))).toEqual([]);
    },
  );

  test('every state is told from the others by its word, its drawing and its shape', () => {
    const states: PrinterState[] = [
      { kind: 'none' },
      { kind: 'not-asked' },
      { kind: 'ready', nearEnd: false },
      { kind: 'ready', nearEnd: true },
      empty,
    ];
    const looks = states.map(lookOf);
    for (const part of ['word', 'icon', 'look'] as const) {
      expect(new Set(looks.map((look) => look[part])).size).toBe(states.length);
    }
  });
});
