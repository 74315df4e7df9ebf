import { readdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { localDate } from '../../shared/time/local-date.ts';
import { parseMinuteOfDay } from '../../shared/time/minute-of-day.ts';
import { fromWarsaw } from '../../shared/time/warsaw.ts';

/**
 * Makes a stopped kiosk look as if it had worked until a moment of the wall clock, `2026-11-24T07:30`: a test cannot wait
 * for the hours between two starts, and a kiosk that was off makes nobody late (C5).
 */
export function workedUntil(home: string, moment: string): void {
  const [day = '', minute = ''] = moment.split('T');
  const date = localDate(day);
  const start = parseMinuteOfDay(minute);
  if (start === null) throw new Error(`${moment} is no moment`);
  const folder = path.join(home, 'data');
  const file = readdirSync(folder).find((name) => name.endsWith('.sqlite') || name.endsWith('.db'));
  if (file === undefined) throw new Error(`there is no database in ${folder}`);
  const database = new DatabaseSync(path.join(folder, file));
  try {
    database.prepare('UPDATE sweep SET swept_at = ?').run(fromWarsaw(date, start));
  } finally {
    database.close();
  }
}
