import { isDeepStrictEqual } from 'node:util';
import type { AuditReport } from '../shared/model/audit.ts';
import type { LocalDate } from '../shared/time/local-date.ts';
import { toWarsaw } from '../shared/time/warsaw.ts';
import type { AuditWatch, FileShelf } from './engine/ports.ts';
import { type CheckAuditDeps, checkAuditFor, dailyAudit, isAlarming } from './engine/staff/check-audit.ts';
import { causeOf, type Log } from './system/log.ts';

/** Looks after the log of acts: whether it is as it was written, and that its end is known elsewhere too. */
export interface AuditKeeping extends AuditWatch {
  /** Does once a day what is to be done; asked at every start and every minute. Never rejects. */
  daily(): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

export function keepAudit(deps: CheckAuditDeps & { readonly files: FileShelf }, log: Log): AuditKeeping {
  let last: AuditReport | null = null;
  let known: AuditReport | null = null;
  let doneOn: LocalDate | null = null;
  let underWay: Promise<void> = Promise.resolve();
  const today = async (date: LocalDate) => {
    try {
      const { report, head, file } = await dailyAudit(deps);
      last = report;
      if (isAlarming(report.verdict)) log.problem('audit-faulty', { ...report.verdict });
      if (head !== null) log.info('audit-head', { ...head, file });
    } catch (cause) {
      // Storage that fails has said so itself; the next minute tries again.
      if (doneOn === date) doneOn = null;
      log.problem('upkeep-failed', { cause: causeOf(cause) });
    }
  };
  return {
    last: () => last,
    isNews: () => last !== null && isAlarming(last.verdict) && !isDeepStrictEqual(last.verdict, known?.verdict),
    async check(by) {
      last = await checkAuditFor(by, deps);
      known = last;
      return last;
    },
    async daily() {
      const { date } = toWarsaw(deps.clock.now());
      if (doneOn === date) return;
      doneOn = date;
      underWay = today(date);
      await underWay;
    },
    close: () => underWay,
  };
}
