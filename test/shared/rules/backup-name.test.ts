import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BackupNameSchema } from '../../../shared/model/backup.ts';
import { backupName, momentInName, momentOfBackup, newestBackupsFirst } from '../../../shared/rules/backup-name.ts';
import { addDays, localDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';

const moment = fc
  .record({ day: fc.nat({ max: 3000 }), minute: fc.nat({ max: 1439 }) })
  .map(({ day, minute }) => ({ date: addDays(localDate('2026-01-01'), day), minute: minuteOfDay(minute) }));

describe('F10 the name of a copy', () => {
  it('F10 says when it was made', () => {
    const made = { date: localDate('2026-11-23'), minute: minuteOfDay(581) };
    expect(backupName(made)).toBe('kiosk-2026-11-23T09-41.sqlite3');
    expect(backupName(made, 2)).toBe('kiosk-2026-11-23T09-41-2.sqlite3');
  });

  it('F10 is read back as it was written, and is one that a screen may ask for', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 999 }), (made, number) => {
        const name = backupName(made, number);
        expect(momentOfBackup(name)).toEqual(made);
        expect(BackupNameSchema.safeParse(name).success).toBe(true);
      }),
    );
  });

  it.each([
    'kiosk.sqlite3',
    'kiosk-2026-11-23T09-41.sqlite3-journal',
    'kiosk-2026-02-30T09-41.sqlite3',
    'kiosk-2026-11-23T24-00.sqlite3',
    'kiosk-2026-11-23T09-60.sqlite3',
    '../kiosk-2026-11-23T09-41.sqlite3',
    'kiosk-2026-11-23T09-41.sqlite3\n',
    'unfinished-1',
  ])('F10 %j is no copy', (name) => {
    expect(momentOfBackup(name)).toBeNull();
    expect(newestBackupsFirst([name])).toEqual([]);
  });

  it('F10 names are put in the order in which they were made, those of one minute by their number', () => {
    const names = [
      'kiosk-2026-11-23T10-00-10.sqlite3',
      'kiosk-2026-11-23T10-00-2.sqlite3',
      'kiosk-2026-11-23T10-00.sqlite3',
      'kiosk-2026-11-23T09-59-3.sqlite3',
      'kiosk-2026-09-30T23-59.sqlite3',
    ];
    expect(newestBackupsFirst([...names].reverse())).toEqual(names);
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 20 }), (made) => {
        const sorted = newestBackupsFirst(made.map((one) => backupName(one))).map((name) => momentOfBackup(name));
        const keys = sorted.map((one) => (one === null ? '' : momentInName(one)));
        expect(keys).toEqual([...keys].sort().reverse());
      }),
    );
  });
});
