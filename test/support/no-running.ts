import type { MailSource } from '../../electron/engine/mail/mail-source.ts';
import type {
  AuditWatch,
  Backups,
  ClockGuard,
  Device,
  LaidOutPage,
  OfficePrinter,
} from '../../electron/engine/ports.ts';
import type { PersonWords } from '../../electron/engine/rules/person-file.ts';
import type { StatisticsWords } from '../../electron/engine/rules/statistics-rows.ts';
import type { LocalizedText } from '../../shared/model/localized.ts';
import { personFileWords } from '../../shared/text/panel/person-file.ts';
import { statisticsTableWords } from '../../shared/text/panel/statistics.ts';
import { noMailSource } from './mail.ts';
import { sureClock } from './sure-clock.ts';

const noAuditWatch: AuditWatch = {
  last: () => null,
  isNews: () => false,
  check: async () => ({ checkedAtMs: 0, verdict: { type: 'whole', lines: 0, head: null }, anchor: null }),
};

/** A machine without printer, page and much to tell, for tests that are not about it. */
export const noRunning: {
  readonly device: Device;
  readonly backups: Backups | null;
  readonly statisticsWords: StatisticsWords;
  readonly personWords: PersonWords;
  readonly retentionDays: number;
  readonly officePrinter: OfficePrinter | null;
  readonly page: LaidOutPage;
  readonly forget: () => Promise<void>;
  readonly mail: MailSource;
  readonly clockGuard: ClockGuard;
  readonly clockWords: LocalizedText;
  readonly auditWatch: AuditWatch;
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
  personWords: personFileWords,
  retentionDays: 14,
  officePrinter: null,
  page: { pdf: async () => null },
  forget: async () => undefined,
  mail: noMailSource,
  clockGuard: sureClock,
  clockWords: { pl: 'zegar', en: 'clock' },
  auditWatch: noAuditWatch,
};
