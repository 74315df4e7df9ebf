import type { BackupDrill } from '../../../shared/model/backup.ts';
import { daysBetween } from '../../../shared/time/local-date.ts';
import type { WarsawTime } from '../../../shared/time/warsaw.ts';

/** While offices are closed: from two to five o'clock. */
const NIGHT = { from: 2 * 60, to: 5 * 60 } as const;
const DAY_MINUTES = 24 * 60;
/** A kiosk that is off at night tries its copies in the day. */
const OVERDUE_MINUTES = 30 * 60;

/**
 * Whether the newest copy is to be tried now (F10): once a night, and at once where the last trial is longer ago. After the
 * clock was set back the next night is soon enough.
 */
export function isDrillDue(last: Pick<BackupDrill, 'date' | 'minute'> | null, now: WarsawTime): boolean {
  if (last === null) return true;
  const since = daysBetween(last.date, now.date) * DAY_MINUTES + now.minute - last.minute;
  const isNight = now.minute >= NIGHT.from && now.minute < NIGHT.to;
  return since >= OVERDUE_MINUTES || (isNight && last.date !== now.date);
}
