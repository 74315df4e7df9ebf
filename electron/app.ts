import path from 'node:path';
import { err, ok, type Result } from '../shared/basics/result.ts';
import { contract } from '../shared/contract/contract.ts';
import type { KioskEvent } from '../shared/contract/events.ts';
import type { PrinterState } from '../shared/model/printer.ts';
import type { KioskProblem, KioskState } from '../shared/model/problems.ts';
import type { DataRecovery } from '../shared/model/recovery.ts';
import { BookingSettingsSchema } from '../shared/model/settings.ts';
import { clockDoubtWords } from '../shared/text/clock.ts';
import { receiptWords } from '../shared/text/receipt-words.ts';
import { testReceiptWords } from '../shared/text/test-receipt.ts';
import { toWarsaw } from '../shared/time/warsaw.ts';
import { createAccounts } from './accounts.ts';
import { type Connection, createConnections, type WindowFacts } from './api/connections.ts';
import { createDispatcher, type Dispatch } from './api/dispatch.ts';
import { ANSWER_MS, evenAnswers } from './api/even-answers.ts';
import { handlers } from './api/handlers/all.ts';
import type { KioskContext } from './api/handlers/context.ts';
import { confirmSession } from './api/sessions.ts';
import { keepAudit } from './audit-keeping.ts';
import { kioskBackups } from './backups.ts';
import { unfilled } from './config.ts';
import type { Clock, Ids, OfficePlan } from './engine/ports.ts';
import { polishHolidays } from './engine/rules/polish-holidays.ts';
import { printerForResidents } from './engine/rules/printer-state.ts';
import { LEAST_FREE_BYTES } from './engine/rules/room.ts';
import { templateShelf } from './engine/stored-templates.ts';
import type { PrinterTimes } from './kept-printer.ts';
import { kioskInfoOf } from './kiosk-info.ts';
import type { KioskMode } from './kiosk-mode.ts';
import { createStateKeeper } from './kiosk-state.ts';
import { createMailing } from './mailing.ts';
import { type PrinterHost, printerPlaces } from './open-printer.ts';
import { passingTime } from './passing-time.ts';
import { defaultSetup, readSetup } from './places.ts';
import type { ReceiptPrinter } from './printer/receipt-printer.ts';
import { createPrinting } from './printing.ts';
import { createPrivacyUpkeep } from './privacy-upkeep.ts';
import { runningContext } from './running.ts';
import { createStorage } from './storage.ts';
import { folderAnchors } from './system/anchor-files.ts';
import { folderFileShelf } from './system/file-shelf.ts';
import { createHolidayCalendar } from './system/holidays.ts';
import { cryptoIds } from './system/ids.ts';
import { causeOf, type Log } from './system/log.ts';
import type { MachineTime } from './system/machine-time.ts';
import type { ScryptCost } from './system/pins.ts';
import { printerFile } from './system/printer-file.ts';
import { createRoom, RESERVE_BYTES } from './system/room.ts';
import { loadSeed } from './system/seed.ts';
import { pdfTemplateReader } from './system/template-reader.ts';
import { folderTemplateShelf } from './system/template-shelf.ts';
import { createTimekeeping } from './timekeeping.ts';
import { createUpkeep } from './upkeep.ts';

export type { Connection, WindowFacts } from './api/connections.ts';
export type { LaidOutPage } from './engine/ports.ts';
export type { PrinterHost } from './open-printer.ts';
export type { StartDeviceProcess } from './printer/device/device-messages.ts';
export type { DriverPrinting } from './printer/driver/driver-printer.ts';
export type { Sheet } from './printer/driver/sheet.ts';

export interface AppOptions {
  /** The machine's own folder for this program: configuration, data and keys, each in its place. */
  readonly userData: string;
  /** The program's own files: seed data and templates. */
  readonly assets: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly ids?: Ids;
  /** Instead of the printer that settings name, whatever they say. */
  readonly printer?: ReceiptPrinter;
  /** What the host can do for printers; left out, nothing. */
  readonly printers?: PrinterHost;
  readonly printerTimes?: PrinterTimes;
  /** What the machine knows of time besides its clock; left out, nothing, and the clock is believed. */
  readonly machineTime?: MachineTime;
  /** How long a search for a person takes at least, in ms; less in tests, which search often. */
  readonly answerMs?: number;
  /** How slow PINs are hashed: less in tests, which sign in often. */
  readonly pinCost?: ScryptCost;
  /** How much room is kept back on the disk: less in tests. */
  readonly reserveBytes?: number;
  /** Bytes that can still be written into a folder; another answer than the disk's own only in tests. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}

export interface KioskApp {
  readonly dispatch: Dispatch;
  /** For a window: its calls are made by whoever is signed in there. */
  connect(window?: WindowFacts): Connection;
  /** What this machine's screen is for, and on which other of its screens it shows who is called (I3); null: on none. */
  readonly mode: KioskMode;
  readonly displayScreen: number | null;
  subscribe(listener: (event: KioskEvent) => void): () => void;
  /** The page crashed or was drawn anew: whoever was choosing here is gone, and nothing is kept for them (A8). */
  sessionLost(): void;
  /**
   * Whether the program does its work: its storage lets a write through, or it says itself that it is out of order. Does not
   * settle while the storage hangs.
   */
  isWell(): Promise<boolean>;
  close(): Promise<void>;
}

const SECOND_MS = 1000;
const RETRY_MS = 3000;
/** A server comes back by itself and is looked for at every turn; what costs a check of the whole file, at every tenth. */
const SLOW_RETRY_TURNS = 10;
const DEFAULT_SETTINGS = BookingSettingsSchema.parse({});

/**
 * Puts the whole program together, without any window: it runs under Electron and under plain Node alike.
 * Always answers: with a fault in configuration, keys or storage it is a kiosk that says that it is out of order.
 */
export async function createApp(options: AppOptions): Promise<KioskApp> {
  const { log } = options;
  const setup = readSetup(options.userData, options.environment);
  const places = setup.ok ? setup.value : defaultSetup(options.userData, options.environment);
  const { config, mode, dataDir, keyFile } = places;
  const state = createStateKeeper({ kind: 'open' });
  const tellPrinter = (found: PrinterState) => state.emit({ type: 'printer', printer: printerForResidents(found) });

  const storage = createStorage({
    dataDir,
    databaseUrl: config.databaseUrl,
    keyFile,
    keyCredential: places.keyCredential,
    backupFolder: config.backupFolder,
    witnessFolder: places.witnessFolder,
    now: () => clock.now(),
    pinCost: options.pinCost,
    seed: () => seedPlan(path.join(options.assets, 'seed')),
    onFailure: (problem) => fail(problem),
    onChange: (change) => {
      if (change === 'printers') return tellPrinter(printing.printer.state());
      state.emit({ type: change === 'plan' ? 'schedule-changed' : 'visits-changed' });
      mailing.wake();
    },
    onRecovered: (report) => {
      recovered = report;
    },
    log: (line) => log.info('store-note', { line }),
  });
  let recovered: DataRecovery | null = null;

  const room = createRoom({
    folder: dataDir,
    leastBytes: LEAST_FREE_BYTES,
    reserveBytes: options.reserveBytes ?? RESERVE_BYTES,
    freeBytes: options.freeBytes,
  });
  let soon = false;
  const fail = (problem: KioskProblem) => {
    // What was kept back lets the rest of the day go on.
    if (problem.type === 'storage-full' && room.giveUpReserve()) soon = true;
    if (state.current().kind === 'open') log.problem('kiosk-out-of-order', { problem });
    state.fail(problem);
  };
  const tryToOpen = async () => {
    const opened = await storage.open();
    if (!opened.ok) return fail(opened.error);
    if (state.current().kind !== 'open') log.info('kiosk-works-again');
    await time.begin();
    await upkeep.letGoOfSession();
    await upkeep.sweep();
    await upkeep.prepareSetup();
    await upkeep.interruptReceipts();
    if (config.databaseUrl === null) await room.look();
    if (recovered !== null) await upkeep.noteRecovery(recovered);
    recovered = null;
    state.open();
    printing.tellAgain();
    mailing.minute();
    privacy.minute();
    void auditKeeping.daily();
  };
  const isOpen = () => state.current().kind === 'open';
  const ids = options.ids ?? cryptoIds;
  const holder = `${mode}-${config.kiosk.number}`;
  const time = createTimekeeping({
    clock: options.clock,
    machine: options.machineTime ?? null,
    folder: options.userData,
    store: storage.store,
    ids,
    holder,
    log,
  });
  const { clock } = time;
  const files = folderFileShelf(places);
  const anchors = folderAnchors(places.exportFolder);
  const auditKeeping = keepAudit({ store: storage.store, clock, files, anchors }, log);
  const mailing = createMailing({ config, store: storage.store, clock, log, isOpen });
  const hanging = printerPlaces({ clock, userData: options.userData, ...options.printers });
  const printing = createPrinting({
    configured: config.printer,
    file: printerFile(options.userData),
    places: { ...hanging, open: (place) => options.printer ?? hanging.open(place) },
    store: storage.store,
    holder,
    clock,
    log,
    isOpen,
    onChange: tellPrinter,
    times: options.printerTimes,
  });
  let trying = false;
  const tryAgain = async () => {
    // A server that does not answer takes longer than the pause between two attempts.
    if (trying) return;
    trying = true;
    await tryToOpen().finally(() => {
      trying = false;
    });
  };

  const onEnded = (name: string, why: string) => void upkeep.noteSignedOut(name, why);
  const accounts = createAccounts({ clock, ids, log, config, mode, folder: options.userData, onEnded });
  const { seats, setup: door } = accounts;
  const context: Omit<KioskContext, 'by' | 'seat'> = {
    clock,
    clockGuard: time.guard,
    clockWords: clockDoubtWords,
    ids,
    pins: storage.pins,
    setup: door,
    seats,
    holidays: createHolidayCalendar(polishHolidays),
    store: storage.store,
    printer: printing.printer,
    printerSetup: printing.setup,
    underWay: new Map(),
    templates: templateShelf(storage.store, folderTemplateShelf(path.join(options.assets, 'seed', 'templates'))),
    templateReader: pdfTemplateReader(),
    files,
    auditWatch: auditKeeping,
    backups: kioskBackups({
      storage,
      log,
      onSwitch: () => state.fail({ type: 'restoring' }),
      signOut: () => seats.endAll('restored'),
      comeBack: async () => {
        await tryToOpen();
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
      version: options.version,
      storage,
      printing: printing.facts,
      problem: () => problemOf(state.current()),
    }),
    holder,
    kioskInfo: async (shown = mode) => {
      const known = { settings: DEFAULT_SETTINGS };
      // A kiosk that is out of order says so at once, also while its storage is busy with itself.
      const isOpen = state.current().kind === 'open';
      const { settings } = isOpen ? await storage.store.read((tx) => tx.plan()).catch(() => known) : known;
      const now = toWarsaw(clock.now());
      const { version } = options;
      return kioskInfoOf(config, {
        state: state.current(),
        mode: shown,
        now,
        version,
        printer: printerForResidents(printing.printer.state()),
        settings,
      });
    },
  };

  const upkeep = createUpkeep(context, log);
  const privacy = createPrivacyUpkeep(context, { log, ranMs: () => performance.now() });

  if (setup.ok) await tryToOpen();
  else fail(setup.error);
  log.info('kiosk-started', { version: options.version });
  const missing = unfilled(config);
  if (setup.ok && missing.length > 0) log.info('settings-unfilled', { keys: missing });

  const stopClock = everyNewMinute(clock, (now) => {
    state.emit({ type: 'minute', now });
    if (state.current().kind !== 'open') return;
    void time.look();
    void upkeep.sweep();
    void upkeep.backUp().then(upkeep.drill);
    if (config.databaseUrl === null) void room.look();
    privacy.minute();
    void auditKeeping.daily();
    mailing.minute();
  });
  // A wrong configuration needs its file changed and a new start; everything else may mend by itself.
  let turn = 0;
  const retry = setInterval(() => {
    turn += 1;
    const now = state.current();
    if (!setup.ok || now.kind === 'open') return;
    const { type } = now.problem;
    const mayWork = soon || type === 'database-unreachable' || type === 'data-in-use';
    soon = false;
    if (mayWork || turn % SLOW_RETRY_TURNS === 0) void tryAgain();
  }, RETRY_MS);

  // For calls that come from no window.
  const nowhere = seats.newSeat(() => undefined);
  const dispatch = evenAnswers(
    options.answerMs ?? ANSWER_MS,
    createDispatcher(contract, handlers, {
      contextFor: ({ role, name, seat = nowhere, page = context.page, forget = context.forget, isDisplay }) => ({
        ...context,
        by: name ?? role,
        seat,
        page,
        forget,
        kioskInfo: () => context.kioskInfo(isDisplay ? 'display' : mode),
      }),
      // While nothing can be read, all that can be asked for is what keeps the kiosk from working.
      stillMay: async ({ seat }) =>
        seat === undefined || problemOf(state.current()) !== null || confirmSession(context, seat),
      isOpen,
      hasRoom: room.isEnough,
      newIncident: () => context.ids.uuid().slice(0, 8),
      record: ({ cause, ...call }) =>
        call.outcome === 'unexpected'
          ? log.problem('call-failed', { ...call, cause: causeOf(cause) })
          : log.info('call', call),
    }),
    passingTime,
  );
  const subscribe = (listener: (event: KioskEvent) => void) => state.subscribe(listener);
  return {
    dispatch,
    connect: createConnections({
      contract,
      dispatch,
      seats,
      subscribe,
      monotonicMs: () => performance.now(),
      onTurnedAway: (why) => log.problem('call-turned-away', { why }),
    }),
    subscribe,
    mode,
    displayScreen: mode === 'kiosk' ? config.callingDisplay.screen : null,
    sessionLost: () => {
      if (state.current().kind === 'open') void upkeep.letGoOfSession();
    },
    isWell: async () => {
      if (!isOpen()) return true;
      // Writes nothing, but waits its turn and takes the lock as every write does.
      const written = await storage.store.write(async () => ok(undefined)).catch(() => err(undefined));
      return written.ok || !isOpen();
    },
    close: async () => {
      stopClock();
      clearInterval(retry);
      await printing.close();
      await mailing.close();
      await privacy.close();
      accounts.close();
      await auditKeeping.close();
      await storage.close();
      log.info('kiosk-closed');
    },
  };
}

const problemOf = (state: KioskState) => (state.kind === 'open' ? null : state.problem.type);

async function seedPlan(folder: string): Promise<Result<OfficePlan, KioskProblem>> {
  const seed = loadSeed(folder);
  if (!seed.ok) return err({ type: 'seed', sentences: [...seed.error.sentences] });
  return ok({ ...seed.value, specialDays: [], settings: DEFAULT_SETTINGS });
}

function everyNewMinute(clock: Clock, tell: (now: ReturnType<typeof toWarsaw>) => void): () => void {
  let shown = toWarsaw(clock.now());
  const timer = setInterval(() => {
    const now = toWarsaw(clock.now());
    if (now.minute === shown.minute && now.date === shown.date) return;
    shown = now;
    tell(now);
  }, SECOND_MS);
  return () => clearInterval(timer);
}
