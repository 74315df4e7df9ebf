import { randomInt, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sqlite3 from 'sqlite3';
import { sealOf, VISIT_COLUMNS, type VisitRow, valuesOf } from '../../electron/store/visit-row.ts';
import type { IdempotencyKey, VisitId } from '../../shared/model/ids.ts';
import type { DataRecovery } from '../../shared/model/recovery.ts';
import { drawCode } from '../../shared/rules/visit-code.ts';
import { dayNumber, localDate } from '../../shared/time/local-date.ts';
import { minuteOfDay, parseMinuteOfDay } from '../../shared/time/minute-of-day.ts';
import { fromWarsaw } from '../../shared/time/warsaw.ts';
import { cipherOf } from './temp-store.ts';

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

/** Lets residents without a PESEL book at a stopped kiosk (A9). */
export async function withoutPesel(home: string): Promise<void> {
  await change(home, `UPDATE setting SET document = json_set(document, '$.withoutPesel', json('true'))`);
}

/** Lets a stopped kiosk have brought its data back by itself that night, with something of everything for staff to look at (F10). */
export function broughtBack(home: string, codes: readonly string[]): void {
  const visit = (index: number, start: number) => ({
    code: codes[index] ?? '',
    date: localDate('2026-11-24'),
    start: minuteOfDay(start),
  });
  const report: DataRecovery = {
    date: localDate('2026-11-24'),
    minute: minuteOfDay(428),
    replaced: {
      copy: 'kiosk-2026-11-23T09-41.sqlite3',
      quarantine: '/var/lib/kiosk-wizyt/data/quarantine/2026-11-24T07-08',
    },
    visits: 3,
    planChanges: 1,
    lostPlanChanges: 0,
    lost: [visit(0, 480)],
    withoutTime: [visit(1, 500)],
    unconfirmed: [visit(2, 560), visit(3, 600)],
    damagedRecords: 1,
  };
  writeFileSync(path.join(home, 'data/recovery.json'), JSON.stringify(report));
}

/** 11 November, on which the office is closed. */
const INDEPENDENCE_DAY = dayNumber(localDate('2026-11-11'));

/**
 * Lets a stopped kiosk have worked through four weeks: the visits of a day of November are there on each working day before
 * it, most of them served, some cancelled, some late. Only numbers, as after the time for which persons are kept.
 */
export async function workedForWeeks(home: string, day: string): Promise<void> {
  const cipher = cipherOf(path.join(home, 'keys/kiosk.key'));
  const past = (await ask(home, PAST_VISITS, INDEPENDENCE_DAY, dayNumber(localDate(day)))) as PastVisit[];
  const rows = past.map((visit) => {
    const row = { ...visit, id: randomUUID() as VisitId, code: drawCode(randomInt), idempotency_key: aNewKey() };
    return { ...row, seal: sealOf(row, cipher) };
  });
  const values = rows.map(() => `(${VISIT_COLUMNS.replaceAll(/\w+/g, '?')})`).join(', ');
  await change(home, `INSERT INTO visit (${VISIT_COLUMNS}) VALUES ${values}`, ...rows.flatMap(valuesOf));
}

type PastVisit = Omit<VisitRow, 'id' | 'code' | 'idempotency_key' | 'seal'>;
const aNewKey = () => randomUUID() as IdempotencyKey;

/**
 * Moments are milliseconds, of winter time. Every visit has one of eight fates and one of five delays; every other delay is one
 * of people who collect what is ready, which takes half the time.
 */
const PAST_VISITS = `
  WITH RECURSIVE back (days) AS (SELECT 1 UNION ALL SELECT days + 1 FROM back WHERE days < 27),
  past AS (
    SELECT visit.*, day - days AS past_day, (visit.rowid + days * 3) % 8 AS fate, (visit.rowid + days) % 5 AS late,
      (day - days) * 86400000 + (start_minute - 60) * 60000 AS began, (visit.rowid + days) % 5 % 2 AS collects
    FROM visit, back WHERE (day - days + 3) % 7 < 5 AND day - days <> $1 AND day = $2
  )
  SELECT department_id, iif(collects, 'id-card-collection', case_id) AS case_id, desk_id, past_day AS day, start_minute,
    minutes / (1 + collects) AS minutes, language, key_version, 0 AS exception,
    NULL AS pesel_index, NULL AS pesel, NULL AS first_name, NULL AS last_name, NULL AS email, NULL AS phone,
    NULL AS serving_desk_id,
    CASE WHEN fate < 2 THEN 'cancelled' WHEN fate = 2 THEN 'resigned-late' ELSE 'done' END AS state,
    CASE fate WHEN 0 THEN 'resident' WHEN 1 THEN 'staff' END AS cancelled_by,
    began - (1 + late * 4) * 86400000 AS created_at,
    iif(fate > 2, began - 300000, NULL) AS arrived_at,
    iif(fate > 2, began + late * 180000, NULL) AS called_at,
    iif(fate > 2, began + late * 180000 + 60000, NULL) AS started_at,
    iif(fate > 2, began + late * 180000 + 60000 + minutes / (1 + collects) * (60000 + late * 9000), began) AS ended_at
  FROM past`;

type Value = string | number | Uint8Array | null;

async function change(home: string, statement: string, ...values: Value[]): Promise<void> {
  await ask(home, statement, ...values);
}

async function ask(home: string, statement: string, ...values: Value[]): Promise<unknown[]> {
  const database = new sqlite3.Database(path.join(home, 'data/kiosk.sqlite3'));
  return new Promise((done, failed) => {
    database.all(statement, values, (error, rows) => (error ? failed(error) : database.close(() => done(rows))));
  });
}
