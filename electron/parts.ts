import path from 'node:path';
import { err, ok, type Result } from '../shared/basics/result.ts';
import type { PrinterState } from '../shared/model/printer.ts';
import type { KioskProblem } from '../shared/model/problems.ts';
import type { DataRecovery } from '../shared/model/recovery.ts';
import { BookingSettingsSchema } from '../shared/model/settings.ts';
import { createAccounts } from './accounts.ts';
import type { AppOptions } from './app-options.ts';
import { keepAudit } from './audit-keeping.ts';
import type { OfficePlan } from './engine/ports.ts';
import { LEAST_FREE_BYTES } from './engine/rules/room.ts';
import { createMailing } from './mailing.ts';
import { printerPlaces } from './open-printer.ts';
import type { Setup } from './places.ts';
import { createPrinting } from './printing.ts';
import { createStorage } from './storage.ts';
import type { StoreChange } from './store/index.ts';
import { folderAnchors } from './system/anchor-files.ts';
import { folderFileShelf } from './system/file-shelf.ts';
import { cryptoIds } from './system/ids.ts';
import { printerFile } from './system/printer-file.ts';
import { createRoom, RESERVE_BYTES } from './system/room.ts';
import { loadSeed } from './system/seed.ts';
import { createTimekeeping } from './timekeeping.ts';

/** What the parts tell the program. */
export interface PartEvents {
  readonly onFailure: (problem: KioskProblem) => void;
  readonly onChange: (change: Exclude<StoreChange, 'printers'>) => void;
  readonly onRecovered: (report: DataRecovery) => void;
  readonly onPrinter: (state: PrinterState) => void;
  /** There is room for something new no more, or again. */
  readonly onRoom: (isEnough: boolean) => void;
  readonly onSignedOut: (name: string, why: string) => void;
  readonly isOpen: () => boolean;
}

export type Parts = ReturnType<typeof createParts>;

/** The parts of the program that have a life of their own: storage, room on the disk, time, printer, mail, log, accounts. */
export function createParts(options: AppOptions, places: Setup, events: PartEvents) {
  const { log, userData } = options;
  const { config, mode, dataDir } = places;
  const ids = options.ids ?? cryptoIds;
  const holder = `${mode}-${config.kiosk.number}`;
  const storage = createStorage({
    dataDir,
    databaseUrl: config.databaseUrl,
    keyFile: places.keyFile,
    keyCredential: places.keyCredential,
    backupFolder: config.backupFolder,
    witnessFolder: places.witnessFolder,
    now: () => clock.now(),
    pinCost: options.pinCost,
    seed: () => seedPlan(path.join(options.assets, 'seed')),
    onFailure: events.onFailure,
    onChange: (change) => {
      if (change === 'printers') events.onPrinter(printing.printer.state());
      else events.onChange(change);
    },
    onRecovered: events.onRecovered,
    log: (line) => log.info('store-note', { line }),
  });
  const { store } = storage;
  const room = createRoom({
    folder: dataDir,
    leastBytes: LEAST_FREE_BYTES,
    reserveBytes: options.reserveBytes ?? RESERVE_BYTES,
    freeBytes: options.freeBytes,
    onChange: events.onRoom,
  });
  const machine = options.machineTime ?? null;
  const time = createTimekeeping({ clock: options.clock, machine, folder: userData, store, ids, holder, log });
  const { clock } = time;
  const files = folderFileShelf(places);
  const auditKeeping = keepAudit({ store, clock, files, anchors: folderAnchors(places.exportFolder) }, log);
  const mailing = createMailing({ config, store, clock, log, isOpen: events.isOpen });
  const hanging = printerPlaces({ clock, userData, ...options.printers });
  const printing = createPrinting({
    configured: config.printer,
    file: printerFile(userData),
    places: { ...hanging, open: (place) => options.printer ?? hanging.open(place) },
    store,
    holder,
    clock,
    log,
    isOpen: events.isOpen,
    onChange: events.onPrinter,
    times: options.printerTimes,
  });
  const accounts = createAccounts({ clock, ids, log, config, mode, folder: userData, onEnded: events.onSignedOut });
  return { ids, holder, storage, room, time, clock, files, auditKeeping, mailing, printing, accounts };
}

async function seedPlan(folder: string): Promise<Result<OfficePlan, KioskProblem>> {
  const seed = loadSeed(folder);
  if (!seed.ok) return err({ type: 'seed', sentences: [...seed.error.sentences] });
  return ok({ ...seed.value, specialDays: [], settings: BookingSettingsSchema.parse({}) });
}
