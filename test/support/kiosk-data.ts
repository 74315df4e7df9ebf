import path from 'node:path';
import sqlite3 from 'sqlite3';
import { localDate } from '../../shared/time/local-date.ts';
import { parseMinuteOfDay } from '../../shared/time/minute-of-day.ts';
import { fromWarsaw } from '../../shared/time/warsaw.ts';

/**
 * Makes a stopped kiosk look as if it had worked until a moment of the wall clock, `2026-11-24T07:30`: a test cannot wait
 * for the hours between two starts, and a kiosk that was off makes nobody late (C5).
 */
export async function workedUntil(home: string, moment: string): Promise<void> {
  const [day = '', minute = ''] = moment.split('T');
  const start = parseMinuteOfDay(minute);
  if (start === null) throw new Error(`${moment} is no moment`);
  await change(home, 'UPDATE sweep SET swept_at = ?', fromWarsaw(localDate(day), start));
}

/** Suspends booking in a department of a stopped kiosk (D6). */
export async function suspended(home: string, departmentId: string, message: string): Promise<void> {
  const statement = `UPDATE department SET document = json_set(document, '$.suspension', json(?)) WHERE id = ?`;
  await change(home, statement, JSON.stringify({ message: { pl: message } }), departmentId);
}

async function change(home: string, statement: string, ...values: (string | number)[]): Promise<void> {
  const database = new sqlite3.Database(path.join(home, 'data/kiosk.sqlite3'));
  await new Promise<void>((done, failed) => {
    database.run(statement, values, (error) => (error ? failed(error) : database.close(() => done())));
  });
}
