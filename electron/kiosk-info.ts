import type { PrinterForResidents, WallClock } from '../shared/contract/events.ts';
import type { KioskInfo } from '../shared/contract/kiosk-info.ts';
import type { KioskState } from '../shared/model/problems.ts';
import type { BookingSettings } from '../shared/model/settings.ts';
import type { KioskConfig } from './config.ts';
import { RETENTION_DAYS } from './engine/rules/retention.ts';
import type { KioskMode } from './kiosk-mode.ts';

/** What screens may know of the configuration: no paths, no printer's place, nothing they do not show. */
export function kioskInfoOf(
  config: KioskConfig,
  moment: {
    readonly state: KioskState;
    readonly mode: KioskMode;
    readonly now: WallClock;
    readonly version: string;
    readonly printer: PrinterForResidents;
    readonly hasRoom: boolean;
    readonly settings: Pick<BookingSettings, 'emailRequired' | 'withoutPesel' | 'daysAhead' | 'templatePrintsADay'>;
  },
): KioskInfo {
  const { office, privacy, kiosk, panel } = config;
  return {
    state: moment.state,
    mode: moment.mode,
    version: moment.version,
    now: moment.now,
    office: {
      name: office.name,
      boardName: office.boardName,
      street: office.street,
      city: office.city,
      phone: office.phone,
      infoDesk: office.infoDesk,
    },
    privacy: { ...privacy, retentionDays: privacy.retentionDays ?? RETENTION_DAYS },
    kiosk: {
      number: kiosk.number,
      diagonalInches: panel.diagonalInches,
      idleSeconds: kiosk.idleSeconds,
      idleWarningSeconds: kiosk.idleWarningSeconds,
      defaultLanguage: kiosk.defaultLanguage,
      languages: kiosk.languages,
    },
    printer: moment.printer,
    hasRoom: moment.hasRoom,
    templatePrinting: config.officePrinter !== null && moment.settings.templatePrintsADay > 0,
    sendsMail: config.mail !== null,
    emailRequired: moment.settings.emailRequired,
    withoutPesel: moment.settings.withoutPesel,
    daysAhead: moment.settings.daysAhead,
  };
}
