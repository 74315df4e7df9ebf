import { ok } from '../shared/basics/result.ts';
import type { PrinterSettings, PrinterState } from '../shared/model/printer.ts';
import type { Clock, Printer, PrinterSetup, PrintingFacts, Store } from './engine/ports.ts';
import { keepPrinter, type PrinterTimes } from './kept-printer.ts';
import type { PrinterPlace, PrinterPlaces } from './open-printer.ts';
import { within } from './printer/timing.ts';
import type { Log } from './system/log.ts';
import type { PrinterFile } from './system/printer-file.ts';

export interface PrintingOptions {
  /** What the installer's file says. */
  readonly configured: PrinterPlace;
  /** What the panel was told; it comes before the file. */
  readonly file: PrinterFile;
  readonly places: PrinterPlaces;
  readonly store: Store;
  /** This device: `kiosk-1`. */
  readonly holder: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether the kiosk works: while it does not, nothing can be told to the office. */
  readonly isOpen: () => boolean;
  /** The printer is in another state than a moment ago. */
  readonly onChange: (state: PrinterState) => void;
  readonly times?: PrinterTimes | undefined;
}

/** The receipt printer of this machine (B2): which one it is, how it is, and who is told. */
export interface Printing {
  readonly printer: Printer;
  readonly setup: PrinterSetup;
  facts(): PrintingFacts;
  /** The storage was opened: what the office knows of the printer may be old. */
  tellAgain(): void;
  close(): Promise<void>;
}

const nothing = () => undefined;
/** How long the end of the program waits until the office is told. */
const GOODBYE_MS = 2000;

export function createPrinting(options: PrintingOptions): Printing {
  const { configured, file, places, store, holder, clock, log, isOpen, onChange, times } = options;
  const saved = file.read();
  let settingsDamaged = saved === 'damaged';
  if (settingsDamaged) log.problem('printer-settings-damaged');
  let fromPanel: PrinterSettings | null = saved === 'damaged' ? null : saved;

  const inForce = (): PrinterPlace => fromPanel ?? configured;

  /** As JSON: what screens were told, and what the office's desks can read. */
  let toldScreens = JSON.stringify({ kind: 'none' } satisfies PrinterState);
  let toldOffice: string | null = null;
  let telling = false;
  const tellOffice = async (state: PrinterState, text: string) => {
    if (telling || text === toldOffice || !isOpen()) return;
    telling = true;
    try {
      await store.write(async (tx) => ok(await tx.recordPrinterState(holder, state)));
      toldOffice = text;
    } catch {
      // The storage has told so itself; the next look tries again.
    } finally {
      telling = false;
    }
  };
  const onLook = (state: PrinterState) => {
    const text = JSON.stringify(state);
    if (text !== toldScreens) {
      toldScreens = text;
      log.info('printer-state', { ...state });
      onChange(state);
    }
    void tellOffice(state, text);
  };

  const kept = keepPrinter({ clock, onLook, times });
  void kept.take(places.open(inForce()));

  return {
    printer: { state: kept.state, print: (lines) => kept.print({ kind: 'receipt', lines }) },
    setup: {
      settings: () =>
        fromPanel === null
          ? { settings: shown(configured), origin: 'configuration' }
          : { settings: fromPanel, origin: 'panel' },
      offered: places.offered,
      async find(settings) {
        const state = kept.state();
        const answers = state.kind !== 'not-ready' || (state.why !== 'offline' && state.why !== 'fault');
        // Whoever prints there lets nobody else in: how it is, is known.
        return isSamePlace(settings, inForce()) && answers ? ok(state) : places.find(settings);
      },
      async save(settings) {
        const written = file.write(settings);
        if (!written.ok) return written;
        fromPanel = settings;
        settingsDamaged = false;
        await kept.take(places.open(settings));
        return ok(undefined);
      },
      printPaper: kept.print,
    },
    facts: () => ({ state: kept.state(), last: kept.last(), settingsDamaged }),
    tellAgain: () => {
      toldOffice = null;
    },
    async close() {
      await kept.close();
      if (!isOpen()) return;
      // A kiosk that is switched off, perhaps for good, is no printer that anybody should mend.
      const gone = store.write(async (tx) => ok(await tx.recordPrinterState(holder, { kind: 'none' })));
      await within(GOODBYE_MS, gone.then(nothing, nothing), undefined);
    },
  };
}

/** Files are for development and are not among what staff can choose. */
function shown(place: PrinterPlace): PrinterSettings {
  return place.kind === 'file' ? { kind: 'none' } : place;
}

/** The same thing to hang on, whatever the paper in it. */
function isSamePlace(one: PrinterPlace, other: PrinterPlace): boolean {
  if (one.kind === 'network') return other.kind === one.kind && one.host === other.host && one.port === other.port;
  return one.kind === 'device' && other.kind === one.kind && one.path === other.path;
}
