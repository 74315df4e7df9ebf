import path from 'node:path';
import { BookingSettingsSchema } from '../shared/model/settings.ts';
import { clockDoubtWords } from '../shared/text/clock.ts';
import { receiptWords } from '../shared/text/receipt-words.ts';
import { testReceiptWords } from '../shared/text/test-receipt.ts';
import { toWarsaw } from '../shared/time/warsaw.ts';
import type { KioskContext } from './api/handlers/context.ts';
import type { AppOptions } from './app-options.ts';
import { kioskBackups } from './backups.ts';
import { polishHolidays } from './engine/rules/polish-holidays.ts';
import { printerForResidents } from './engine/rules/printer-state.ts';
import { templateShelf } from './engine/stored-templates.ts';
import { kioskInfoOf } from './kiosk-info.ts';
import { problemOf, type StateKeeper } from './kiosk-state.ts';
import type { Parts } from './parts.ts';
import type { Setup } from './places.ts';
import { runningContext } from './running.ts';
import { createHolidayCalendar } from './system/holidays.ts';
import { pdfTemplateReader } from './system/template-reader.ts';
import { folderTemplateShelf } from './system/template-shelf.ts';

const DEFAULT_SETTINGS = BookingSettingsSchema.parse({});

/** What is the same whoever asks. */
export type CommonContext = Omit<KioskContext, 'by' | 'seat'>;

/** Everything the use cases stand on. `comeBack` looks at the data as at a start: they may be others. */
export function kioskContext(
  options: AppOptions,
  { config, mode, dataDir }: Setup,
  parts: Parts,
  state: StateKeeper,
  comeBack: () => Promise<void>,
): CommonContext {
  const { version, log } = options;
  const { storage, time, clock, printing, mailing, accounts, auditKeeping } = parts;
  const { seats, setup } = accounts;
  return {
    clock,
    clockGuard: time.guard,
    clockWords: clockDoubtWords,
    ids: parts.ids,
    pins: storage.pins,
    setup,
    seats,
    holidays: createHolidayCalendar(polishHolidays),
    store: storage.store,
    printer: printing.printer,
    printerSetup: printing.setup,
    underWay: new Map(),
    templates: templateShelf(storage.store, folderTemplateShelf(path.join(options.assets, 'seed', 'templates'))),
    templateReader: pdfTemplateReader(),
    files: parts.files,
    auditWatch: auditKeeping,
    backups: kioskBackups({
      storage,
      log,
      onSwitch: () => state.fail({ type: 'restoring' }),
      signOut: () => seats.endAll('restored'),
      comeBack: async () => {
        await comeBack();
        for (const type of ['schedule-changed', 'visits-changed'] as const) state.emit({ type });
      },
    }),
    receipt: { office: config.office, words: receiptWords },
    testReceipt: { office: config.office, words: testReceiptWords },
    mail: mailing.source,
    ...runningContext({
      config,
      mail: mailing.facts,
      dataDir,
      version,
      storage,
      printing: printing.facts,
      problem: () => problemOf(state.current()),
    }),
    holder: parts.holder,
    kioskInfo: async (shown = mode) => {
      const known = { settings: DEFAULT_SETTINGS };
      // A kiosk that is out of order says so at once, also while its storage is busy with itself.
      const isOpen = state.current().kind === 'open';
      const { settings } = isOpen ? await storage.store.read((tx) => tx.plan()).catch(() => known) : known;
      return kioskInfoOf(config, {
        state: state.current(),
        mode: shown,
        now: toWarsaw(clock.now()),
        version,
        printer: printerForResidents(printing.printer.state()),
        hasRoom: parts.room.isEnough(),
        settings,
      });
    },
  };
}
