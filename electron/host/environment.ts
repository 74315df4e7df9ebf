import type { App } from 'electron';
import { isLocalDate } from '../../shared/time/local-date.ts';
import { parseMinuteOfDay } from '../../shared/time/minute-of-day.ts';
import { fromWarsaw } from '../../shared/time/warsaw.ts';
import { stoppedClock, systemClock } from '../system/clock.ts';

/** Where the program lies, and where this machine keeps its own things. */
export function folders(app: App): { readonly root: string; readonly userData: string } {
  return { root: app.getAppPath(), userData: app.getPath('userData') };
}

/**
 * The machine's clock. In tests, demonstrations and pictures KIOSK_NOW (`2026-11-23T09:41`, time in Poland) stops it;
 * an installed program takes no notice of that.
 */
export function clockFromEnvironment(environment: NodeJS.ProcessEnv, isPackaged: boolean) {
  const wanted = environment['KIOSK_NOW'];
  if (isPackaged || wanted === undefined) return systemClock;
  const [date = '', time = ''] = wanted.split('T');
  const minute = parseMinuteOfDay(time);
  if (!isLocalDate(date) || minute === null) throw new Error('KIOSK_NOW must look like 2026-11-23T09:41');
  return stoppedClock(fromWarsaw(date, minute));
}
