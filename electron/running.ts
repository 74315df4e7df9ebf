import type { KioskProblem } from '../shared/model/problems.ts';
import { personFileWords } from '../shared/text/panel/person-file.ts';
import { statisticsTableWords } from '../shared/text/panel/statistics.ts';
import type { KioskContext } from './api/handlers/context.ts';
import type { KioskConfig } from './config.ts';
import type { LaidOutPage, OutboxFacts, PrintingFacts } from './engine/ports.ts';
import { RETENTION_DAYS } from './engine/rules/retention.ts';
import type { Storage } from './storage.ts';
import { machineDevice } from './system/device.ts';
import { cupsPrinter } from './system/office-printer.ts';

export interface RunningSources {
  readonly config: KioskConfig;
  readonly dataDir: string;
  readonly version: string;
  readonly storage: Storage;
  readonly printing: () => PrintingFacts;
  /** Null where no e-mails are sent. Rejects while the storage does not work. */
  readonly mail: () => Promise<OutboxFacts | null>;
  /** Why the kiosk does not work now, if it does not. */
  readonly problem: () => KioskProblem['type'] | null;
}

type RunningContext = Pick<
  KioskContext,
  'device' | 'statisticsWords' | 'personWords' | 'retentionDays' | 'officePrinter' | 'page' | 'forget'
>;

/** For a caller that has no window. */
const noPage: LaidOutPage = { pdf: async () => null };

/** What statistics, the state of the device and pages on paper stand on (F5, F7, F9). */
export function runningContext({ config, storage, ...sources }: RunningSources): RunningContext {
  return {
    device: machineDevice({ ...sources, database: () => storage.facts() }),
    statisticsWords: statisticsTableWords,
    personWords: personFileWords,
    retentionDays: config.privacy.retentionDays ?? RETENTION_DAYS,
    officePrinter: config.officePrinter === null ? null : cupsPrinter(config.officePrinter),
    page: noPage,
    forget: async () => undefined,
  };
}
