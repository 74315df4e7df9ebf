import { err, ok } from '../shared/basics/result.ts';
import { BookingSettingsSchema } from '../shared/model/settings.ts';
import { toWarsaw } from '../shared/time/warsaw.ts';
import type { AppOptions, KioskApp } from './app.ts';
import { kioskInfoOf } from './kiosk-info.ts';
import { defaultSetup, readSetup } from './places.ts';

/**
 * The program after several starts that died: it says that the kiosk is out of order, and touches neither database nor
 * printer nor key, one of which may be what kills it.
 */
export function createSafeApp({ userData, environment, version, clock, log }: AppOptions): KioskApp {
  const setup = readSetup(userData, environment);
  const { config, mode } = setup.ok ? setup.value : defaultSetup(userData, environment);
  const info = () =>
    kioskInfoOf(config, {
      state: { kind: 'out-of-order', problem: { type: 'keeps-failing' } },
      mode,
      now: toWarsaw(clock.now()),
      version,
      printer: 'none',
      hasRoom: true,
      settings: BookingSettingsSchema.parse({}),
    });
  const dispatch = async (method: unknown) => (method === 'getKiosk' ? ok(info()) : err({ type: 'out-of-order' }));
  const subscribe = () => () => undefined;
  log.problem('kiosk-out-of-order', { problem: { type: 'keeps-failing' } });
  return {
    dispatch,
    connect: () => ({ dispatch, subscribe, reset: () => undefined, close: () => undefined }),
    subscribe,
    mode,
    displayScreen: null,
    sessionLost: () => undefined,
    isWell: async () => true,
    close: async () => log.info('kiosk-closed'),
  };
}
