import { momentInName, momentOfBackup, newestBackupsFirst } from '../../../shared/rules/backup-name.ts';
import { addDays, weekdayOf } from '../../../shared/time/local-date.ts';
import type { WarsawTime } from '../../../shared/time/warsaw.ts';

/** How many hours, days and weeks keep their newest copy (F10). Those without any copy do not count. */
const KEPT = { hours: 24, days: 14, weeks: 12 } as const;

/**
 * Names of copies that need not be kept any more. What is not called like a copy is not ours to remove, and what seems to
 * come from the future, where a clock was wrong, takes no other's place.
 */
export function unneededBackups(names: readonly string[], now: WarsawTime): readonly string[] {
  const past = newestBackupsFirst(names).flatMap((name) => {
    const made = momentOfBackup(name);
    return made === null || momentInName(made) > momentInName(now) ? [] : [{ name, made }];
  });
  const kept = new Set([
    ...newestOfEach(past, hourOf, KEPT.hours),
    ...newestOfEach(past, ({ date }) => date, KEPT.days),
    ...newestOfEach(past, ({ date }) => addDays(date, 1 - weekdayOf(date)), KEPT.weeks),
  ]);
  return past.map(({ name }) => name).filter((name) => !kept.has(name));
}

/** Whether the present hour has no copy yet. */
export function isBackupDue(made: readonly WarsawTime[], now: WarsawTime): boolean {
  return made.every((moment) => hourOf(moment) !== hourOf(now));
}

interface Copy {
  readonly name: string;
  readonly made: WarsawTime;
}

/** Of copies, the newest first: the newest of each stretch of time, for the last so many of these. */
function newestOfEach(copies: readonly Copy[], stretchOf: (made: WarsawTime) => string, most: number): string[] {
  const newest = new Map<string, string>();
  for (const { name, made } of copies) {
    const stretch = stretchOf(made);
    if (!newest.has(stretch)) newest.set(stretch, name);
  }
  return [...newest.values()].slice(0, most);
}

function hourOf({ date, minute }: WarsawTime): string {
  return `${date} ${Math.floor(minute / 60)}`;
}
