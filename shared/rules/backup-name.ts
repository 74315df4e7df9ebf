import { isLocalDate } from '../time/local-date.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import type { WarsawTime } from '../time/warsaw.ts';

const NAME = /^kiosk-(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3])-([0-5]\d)(?:-(\d{1,3}))?\.sqlite3$/;
const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** A moment as part of a file's name: `2026-11-23T09-41`. */
export function momentInName({ date, minute }: WarsawTime): string {
  return `${date}T${pad(Math.floor(minute / 60), 2)}-${pad(minute % 60, 2)}`;
}

/** The name of a copy of the data: `kiosk-2026-11-23T09-41.sqlite3`; the second of the same minute ends in `-2`. */
export function backupName(made: WarsawTime, number = 1): string {
  return `kiosk-${momentInName(made)}${number === 1 ? '' : `-${number}`}.sqlite3`;
}

/** When a copy was made, read from its name; null where no copy is called so. */
export function momentOfBackup(name: string): WarsawTime | null {
  const [, date = '', hour, minute] = NAME.exec(name) ?? [];
  return isLocalDate(date) ? { date, minute: minuteOfDay(Number(hour) * 60 + Number(minute)) } : null;
}

/** The names of copies among others, the newest first. */
export function newestBackupsFirst(names: readonly string[]): readonly string[] {
  return names
    .filter((name) => momentOfBackup(name) !== null)
    .map((name) => ({
      name,
      key: name.replace(
        NAME,
        (_, ...[date, hour, minute, number = '1']) => `${date}${hour}${minute}${pad(Number(number), 3)}`,
      ),
    }))
    .sort((a, b) => (a.key < b.key ? 1 : -1))
    .map(({ name }) => name);
}
