import { err, ok } from '../shared/basics/result.ts';
import { contract } from '../shared/contract/contract.ts';
import type { KioskEvent } from '../shared/contract/events.ts';
import { createConnections } from './api/connections.ts';
import { createDispatcher } from './api/dispatch.ts';
import { ANSWER_MS, evenAnswers } from './api/even-answers.ts';
import { handlers } from './api/handlers/all.ts';
import { confirmSession } from './api/sessions.ts';
import type { AppOptions, KioskApp } from './app-options.ts';
import { unfilled } from './config.ts';
import { endStorage } from './ending.ts';
import { printerForResidents } from './engine/rules/printer-state.ts';
import { kioskContext } from './kiosk-context.ts';
import { createStateKeeper, problemOf } from './kiosk-state.ts';
import { everyNewMinute } from './minutes.ts';
import { createOpening, type Opened } from './opening.ts';
import { createParts } from './parts.ts';
import { passingTime } from './passing-time.ts';
import { defaultSetup, readSetup } from './places.ts';
import { createPrivacyUpkeep } from './privacy-upkeep.ts';
import { causeOf } from './system/log.ts';
import { createUpkeep } from './upkeep.ts';

export type { Connection, WindowFacts } from './api/connections.ts';
export type { AppOptions, KioskApp } from './app-options.ts';
export type { LaidOutPage } from './engine/ports.ts';
export type { StartDeviceProcess } from './printer/device/device-messages.ts';
export type { DriverPrinting } from './printer/driver/driver-printer.ts';
export type { Sheet } from './printer/driver/sheet.ts';

/**
 * Puts the whole program together, without any window: it runs under Electron and under plain Node alike.
 * Always answers: with a fault in configuration, keys or storage it is a kiosk that says that it is out of order.
 */
export async function createApp(options: AppOptions): Promise<KioskApp> {
  const { log } = options;
  const setup = readSetup(options.userData, options.environment);
  const places = setup.ok ? setup.value : defaultSetup(options.userData, options.environment);
  const { config, mode } = places;
  const state = createStateKeeper({ kind: 'open' });
  const isOpen = () => state.current().kind === 'open';
  const opening = createOpening(state, log, () => parts.room.giveUpReserve());
  const parts = createParts(options, places, {
    onFailure: opening.fail,
    onChange: (change) => {
      state.emit({ type: change === 'plan' ? 'schedule-changed' : 'visits-changed' });
      parts.mailing.wake();
    },
    onRecovered: opening.noteRecovered,
    onPrinter: (found) => state.emit({ type: 'printer', printer: printerForResidents(found) }),
    onRoom: (hasRoom) => state.emit({ type: 'room', hasRoom }),
    onSignedOut: (name, why) => void upkeep.noteSignedOut(name, why),
    isOpen,
  });
  const { storage, room, time, clock, mailing, printing, accounts, auditKeeping } = parts;
  const { seats } = accounts;
  const context = kioskContext(options, places, parts, state, () => opening.tryToOpen(opened));
  const upkeep = createUpkeep(context, log);
  const privacy = createPrivacyUpkeep(context, { log, ranMs: () => performance.now() });
  const isEmbedded = config.databaseUrl === null;
  const opened: Opened = { parts, upkeep, privacy, isEmbedded };

  if (setup.ok) await opening.tryToOpen(opened);
  else opening.fail(setup.error);
  log.info('kiosk-started', { version: options.version });
  const missing = unfilled(config);
  if (setup.ok && missing.length > 0) log.info('settings-unfilled', { keys: missing });

  const stopMinutes = everyNewMinute(clock, (now) => {
    state.emit({ type: 'minute', now });
    if (!isOpen()) return;
    void time.look();
    void upkeep.sweep();
    void upkeep.backUp().then(upkeep.drill);
    if (isEmbedded) void room.look();
    privacy.minute();
    void auditKeeping.daily();
    mailing.minute();
  });
  // A wrong configuration needs its file changed and a new start; everything else may mend by itself.
  const stopTrying = setup.ok ? opening.keepTrying(opened) : () => undefined;

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
      if (isOpen()) void upkeep.letGoOfSession();
    },
    isWell: async () => {
      if (!isOpen()) return true;
      // Writes nothing, but waits its turn and takes the lock as every write does.
      const written = await storage.store.write(async () => ok(undefined)).catch(() => err(undefined));
      return written.ok || !isOpen();
    },
    close: async () => {
      stopMinutes();
      stopTrying();
      await printing.close();
      await mailing.close();
      await privacy.close();
      accounts.close();
      await auditKeeping.close();
      await endStorage({ copy: async () => (isOpen() ? upkeep.backUpLast() : undefined), close: storage.close, log });
      log.info('kiosk-closed');
    },
  };
}
