import type { MailSource } from '../../electron/engine/mail/mail-source.ts';
import type { Backups, Device, LaidOutPage, OfficePrinter } from '../../electron/engine/ports.ts';
import type { StatisticsWords } from '../../electron/engine/rules/statistics-rows.ts';
import { statisticsTableWords } from '../../shared/text/panel/statistics.ts';
import { noMailSource } from './mail.ts';

/** A machine without printer, page and much to tell, for tests that are not about it. */
export const noRunning: {
  readonly device: Device;
  readonly backups: Backups | null;
  readonly statisticsWords: StatisticsWords;
  readonly officePrinter: OfficePrinter | null;
  readonly page: LaidOutPage;
  readonly mail: MailSource;
} = {
  device: {
    look: async () => ({
      printing: { state: { kind: 'none' }, last: null, settingsDamaged: false },
      freeBytes: null,
      clockSynchronised: null,
      database: null,
      mail: null,
      problem: null,
      versions: { kiosk: '0.0.0', node: '24' },
    }),
  },
  backups: null,
  statisticsWords: statisticsTableWords,
  officePrinter: null,
  page: { pdf: async () => null },
  mail: noMailSource,
};
