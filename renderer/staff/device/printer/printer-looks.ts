import type { KioskPrinter, PrinterState } from '../../../../shared/model/printer.ts';
import { printerAlertInWords } from '../../../../shared/text/panel/printer.ts';
import { printerWords } from '../../../../shared/text/panel/printer-page.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import type { IconName } from '../../../ui/icons.ts';

type Level = 'good' | 'attention' | 'bad' | 'absent';
interface PrinterLook {
  readonly level: Level;
  readonly icon: IconName;
  readonly look: 'plain' | 'solid' | 'wait' | 'open' | 'dim';
  readonly word: string;
}

/** Word, drawing and shape of a printer's state: it is seen without colour. */
export function lookOf(state: PrinterState): PrinterLook {
  const { chip } = printerWords;
  switch (state.kind) {
    case 'none':
      return { level: 'absent', icon: 'minus', look: 'dim', word: chip.none };
    case 'not-asked':
      return { level: 'good', icon: 'help', look: 'plain', word: chip['not-asked'] };
    case 'ready':
      return state.nearEnd
        ? { level: 'attention', icon: 'warning', look: 'wait', word: chip['near-end'] }
        : { level: 'good', icon: 'check', look: 'solid', word: chip.ready };
    case 'not-ready':
      return { level: 'bad', icon: 'finish', look: 'open', word: chip['not-ready'] };
  }
}

interface PrinterAlert {
  readonly holder: string;
  readonly icon: IconName;
  readonly text: string;
}

const URGENCY: Readonly<Record<Level, number>> = { bad: 0, attention: 1, good: 2, absent: 3 };

/** The printers that somebody should go to, those that do not print first. */
export function printerAlerts(printers: readonly KioskPrinter[], today: LocalDate): readonly PrinterAlert[] {
  return printers
    .map(({ state }, index) => ({ index, level: lookOf(state).level }))
    .sort((a, b) => URGENCY[a.level] - URGENCY[b.level])
    .flatMap(({ index, level }) => {
      const printer = printers[index];
      const text = printer ? printerAlertInWords(printer, today) : null;
      return printer && text !== null
        ? [{ holder: printer.holder, icon: level === 'bad' ? ('no-paper' as const) : ('warning' as const), text }]
        : [];
    });
}
