import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBackupDue, unneededBackups } from '../../../electron/engine/rules/backup-rotation.ts';
import { backupName, momentOfBackup, newestBackupsFirst } from '../../../shared/rules/backup-name.ts';
import { addDays, daysBetween, localDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import type { WarsawTime } from '../../../shared/time/warsaw.ts';

/** `2026-11-23 09:41` */
const moment = (text: string): WarsawTime => ({
  date: localDate(text.slice(0, 10)),
  minute: minuteOfDay(Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16))),
});
const copy = (text: string) => backupName(moment(text));
const hour = (number: number): WarsawTime => ({
  date: addDays(localDate('2026-01-05'), Math.floor(number / 24)),
  minute: minuteOfDay((number % 24) * 60 + 7),
});
const kept = (names: readonly string[], now: WarsawTime) => {
  const dropped = new Set(unneededBackups(names, now));
  return names.filter((name) => !dropped.has(name));
};

/** A kiosk that copies every hour in which it is on, and tidies up each time. */
function afterHours(hours: number, isOn: (hour: number) => boolean = () => true): readonly string[] {
  let names: readonly string[] = [];
  for (let number = 0; number < hours; number += 1) {
    if (isOn(number)) names = kept([...names, backupName(hour(number))], hour(number));
  }
  return names;
}

describe('F10 which copies are kept', () => {
  it('F10 of one hour, day or week the newest', () => {
    const now = moment('2026-11-23 09:41');
    const day = Array.from({ length: 24 }, (_, index) => copy(`2026-11-22 ${String(index).padStart(2, '0')}:05`));
    const names = [
      copy('2026-11-23 09:05'),
      copy('2026-11-23 09:41'),
      ...day,
      copy('2026-11-21 10:00'),
      copy('2026-11-21 16:00'),
    ];
    // 09:05 gives way to 09:41. Of the 24 hours before it the oldest has had its time; of Saturday the last copy stays.
    expect([...unneededBackups(names, now)].sort()).toEqual(
      [copy('2026-11-21 10:00'), copy('2026-11-22 00:05'), copy('2026-11-23 09:05')].sort(),
    );
  });

  it('F10 after half a year of hours: 24 hours, 14 days, 12 weeks, and nothing between two of them is older than it has to be', () => {
    const hours = 24 * 182;
    const names = newestBackupsFirst(afterHours(hours));
    const last = hour(hours - 1);
    const ages = names.map((name) => daysBetween(momentOfBackup(name)?.date ?? last.date, last.date));
    expect(names.slice(0, 24)).toEqual(Array.from({ length: 24 }, (_, back) => backupName(hour(hours - 1 - back))));
    expect([...new Set(ages)].slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, day) => day));
    // The newest of a week is at most a week younger than its beginning.
    expect(ages.at(-1)).toBeGreaterThan(7 * 10);
    expect(ages.slice(1).every((age, index) => age - (ages[index] ?? 0) <= 7)).toBe(true);
    expect(names.length).toBeLessThanOrEqual(24 + 14 + 12);
  });

  it('F10 a kiosk that is on in office hours keeps its twelve weeks as well', () => {
    const names = afterHours(
      24 * 200,
      (number) => number % 24 >= 7 && number % 24 < 17 && Math.floor(number / 24) % 7 < 5,
    );
    const oldest = momentOfBackup(newestBackupsFirst(names).at(-1) ?? '')?.date ?? localDate('2026-01-05');
    expect(daysBetween(oldest, hour(24 * 200).date)).toBeGreaterThanOrEqual(7 * 11);
  });

  it('F10 what is not ours and what seems to come from the future stays, and takes no other’s place', () => {
    const now = moment('2026-11-23 09:41');
    const future = Array.from({ length: 40 }, (_, day) =>
      backupName({ date: addDays(localDate('2027-01-01'), day), minute: now.minute }),
    );
    const others = ['notes.txt', 'kiosk.sqlite3', 'unfinished-1', copy('2026-11-23 09:41'), copy('2026-11-23 08:00')];
    expect(unneededBackups([...future, ...others], now)).toEqual([]);
  });

  it('F10 the newest copy always stays, and tidying up twice is tidying up once', () => {
    const hours = fc.array(fc.nat({ max: 24 * 300 }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(hours, (numbers) => {
        const names = [...new Set(numbers)].map((number) => backupName(hour(number)));
        const now = hour(Math.max(...numbers));
        const left = kept(names, now);
        expect(left).toContain(backupName(now));
        expect(unneededBackups(left, now)).toEqual([]);
        expect(left.length).toBeLessThanOrEqual(50);
      }),
    );
  });

  it.each([
    ['2026-11-23 09:00', [], true],
    ['2026-11-23 09:59', ['2026-11-23 09:00'], false],
    ['2026-11-23 10:00', ['2026-11-23 09:59'], true],
    ['2026-11-24 09:30', ['2026-11-23 09:30'], true],
    // Set back a day, the clock shows an hour without a copy.
    ['2026-11-22 09:30', ['2026-11-23 09:30'], true],
    // The hour that comes twice has one.
    ['2026-10-25 02:10', ['2026-10-25 02:50'], false],
  ] as const)('F10 at %s with copies of %j one is due: %s', (now, made, due) => {
    expect(isBackupDue(made.map(moment), moment(now))).toBe(due);
  });
});
