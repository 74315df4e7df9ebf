import type { PrinterState, PrinterTrouble } from '../../../shared/model/printer.ts';

/** What residents need to know before they begin (B2). A printer that cannot say how it is counts as ready; that its roll ends soon is staff's. */
export function printerForResidents(state: PrinterState): 'none' | 'ready' | PrinterTrouble {
  switch (state.kind) {
    case 'none':
      return 'none';
    case 'not-asked':
    case 'ready':
      return 'ready';
    case 'not-ready':
      return state.why;
  }
}

/** A state found after another: trouble lasts from when there first was any, whatever it is now. */
export function foundAfter(before: PrinterState, found: PrinterState): PrinterState {
  if (before.kind !== 'not-ready' || found.kind !== 'not-ready') return found;
  return { ...found, sinceMs: before.sinceMs };
}
