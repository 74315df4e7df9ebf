import path from 'node:path';
import { err, ok, type Result } from '../shared/basics/result.ts';
import { contract } from '../shared/contract/contract.ts';
import type { KioskEvent } from '../shared/contract/events.ts';
import type { KioskProblem } from '../shared/model/problems.ts';
import { BookingSettingsSchema } from '../shared/model/settings.ts';
import { receiptWords } from '../shared/text/receipt-words.ts';
import { toWarsaw } from '../shared/time/warsaw.ts';
import { createDispatcher, type Dispatch } from './api/dispatch.ts';
import { handlers } from './api/handlers/all.ts';
import type { KioskContext } from './api/handlers/context.ts';
import { type KioskConfig, unfilled } from './config.ts';
import type { Clock, Ids, OfficePlan, Printer } from './engine/ports.ts';
import { polishHolidays } from './engine/rules/polish-holidays.ts';
import { kioskInfoOf } from './kiosk-info.ts';
import { createStateKeeper } from './kiosk-state.ts';
import { defaultSetup, readSetup } from './places.ts';
import { filePrinter, noPrinter } from './printer/file-printer.ts';
import { createStorage } from './storage.ts';
import { createHolidayCalendar } from './system/holidays.ts';
import { cryptoIds } from './system/ids.ts';
import { causeOf, type Log } from './system/log.ts';
import { loadSeed } from './system/seed.ts';
import { folderTemplateShelf } from './system/template-shelf.ts';
import { createUpkeep } from './upkeep.ts';

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
  readonly printer?: Printer;
}

export interface KioskApp {
  readonly dispatch: Dispatch;
  subscribe(listener: (event: KioskEvent) => void): () => void;
  /** The page crashed or was drawn anew: whoever was choosing here is gone, and nothing is kept for them (A8). */
  sessionLost(): void;
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
  const { clock, log } = options;
  const setup = readSetup(options.userData, options.environment);
  const { config, dataDir, keyFile } = setup.ok ? setup.value : defaultSetup(options.userData);
  const state = createStateKeeper({ kind: 'open' });
  const printer = options.printer ?? printerOf(config, options.userData, clock);

  const storage = createStorage({
    dataDir,
    databaseUrl: config.databaseUrl,
    keyFile,
    seed: () => seedPlan(path.join(options.assets, 'seed')),
    onFailure: (problem) => fail(problem),
    onChange: (change) => state.emit({ type: change === 'plan' ? 'schedule-changed' : 'visits-changed' }),
    log: (line) => log.info('store-note', { line }),
  });

  const fail = (problem: KioskProblem) => {
    if (state.current().kind === 'open') log.problem('kiosk-out-of-order', { problem });
    state.fail(problem);
  };
  const tryToOpen = async () => {
    const opened = await storage.open();
    if (!opened.ok) return fail(opened.error);
    if (state.current().kind !== 'open') log.info('kiosk-works-again');
    await upkeep.letGoOfSession();
    await upkeep.sweep();
    state.open();
  };
  let trying = false;
  const tryAgain = async () => {
    // A server that does not answer takes longer than the pause between two attempts.
    if (trying) return;
    trying = true;
    await tryToOpen().finally(() => {
      trying = false;
    });
  };

  const context: Omit<KioskContext, 'by'> = {
    clock,
    ids: options.ids ?? cryptoIds,
    holidays: createHolidayCalendar(polishHolidays),
    store: storage.store,
    printer,
    templates: folderTemplateShelf(path.join(options.assets, 'seed', 'templates')),
    receipt: { office: config.office, words: receiptWords },
    holder: `kiosk-${config.kiosk.number}`,
    kioskInfo: async () => {
      const { settings } = await storage.store.read((tx) => tx.plan()).catch(() => ({ settings: DEFAULT_SETTINGS }));
      const now = toWarsaw(clock.now());
      const { version } = options;
      return kioskInfoOf(config, { state: state.current(), now, version, printer: printer.present, settings });
    },
  };

  const upkeep = createUpkeep(context, log);

  if (setup.ok) await tryToOpen();
  else fail(setup.error);
  log.info('kiosk-started', { version: options.version });
  const missing = unfilled(config);
  if (setup.ok && missing.length > 0) log.info('settings-unfilled', { keys: missing });

  const stopClock = everyNewMinute(clock, (now) => {
    state.emit({ type: 'minute', now });
    if (state.current().kind === 'open') void upkeep.sweep();
  });
  // A wrong configuration needs its file changed and a new start; everything else may mend by itself.
  let turn = 0;
  const retry = setInterval(() => {
    turn += 1;
    const now = state.current();
    if (!setup.ok || now.kind === 'open') return;
    if (now.problem.type === 'database-unreachable' || turn % SLOW_RETRY_TURNS === 0) void tryAgain();
  }, RETRY_MS);

  return {
    dispatch: createDispatcher(contract, handlers, {
      contextFor: ({ role, name }) => ({ ...context, by: name ?? role }),
      isOpen: () => state.current().kind === 'open',
      newIncident: () => context.ids.uuid().slice(0, 8),
      record: ({ cause, ...call }) =>
        call.outcome === 'unexpected'
          ? log.problem('call-failed', { ...call, cause: causeOf(cause) })
          : log.info('call', call),
    }),
    subscribe: (listener) => state.subscribe(listener),
    sessionLost: () => {
      if (state.current().kind === 'open') void upkeep.letGoOfSession();
    },
    close: async () => {
      stopClock();
      clearInterval(retry);
      await storage.close();
      log.info('kiosk-closed');
    },
  };
}

function printerOf({ printer }: KioskConfig, userData: string, clock: Clock): Printer {
  switch (printer.kind) {
    case 'none':
      return noPrinter;
    case 'file':
      return filePrinter(printer.folder ?? path.join(userData, 'receipts'), clock);
  }
}

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
