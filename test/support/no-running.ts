import type { Device, LaidOutPage, OfficePrinter } from '../../electron/engine/ports.ts';
import type { StatisticsWords } from '../../electron/engine/rules/statistics-rows.ts';
import { statisticsTableWords } from '../../shared/text/panel/statistics.ts';

/** A machine without printer, page and much to tell, for tests that are not about it. */
export const noRunning: {
  readonly device: Device;
  readonly statisticsWords: StatisticsWords;
  readonly officePrinter: OfficePrinter | null;
  readonly page: LaidOutPage;
} = {
  device: {
    look: async () => ({
      printing: { present: false, last: null },
      freeBytes: null,
      clockSynchronised: null,
      database: null,
      problem: null,
      versions: { kiosk: '0.0.0', node: '24' },
    }),
  },
  statisticsWords: statisticsTableWords,
  officePrinter: null,
  page: { pdf: async () => null },
};
