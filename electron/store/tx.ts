import type { OfficePlan, PersonalDataCipher, ReadTx, WriteTx } from '../engine/ports.ts';
import { bringAttemptsBackTo, failedAttempts, recordFailedAttempt } from './attempts.ts';
import { takenCells } from './cells.ts';
import type { Sql } from './connection.ts';
import {
  activeVisitsOf,
  addVisit,
  cancelVisit,
  codeIsUsed,
  personOf,
  visitById,
  visitByKey,
  visitsOf,
} from './visits.ts';

/** What statements of a transaction stand on besides the database. */
export interface Tables {
  readonly cipher: PersonalDataCipher;
  readonly plan: (sql: Sql) => Promise<OfficePlan>;
}

/** The questions of a transaction, answered by statements. */
export function readTx(sql: Sql, tables: Tables): ReadTx {
  const context = { sql, cipher: tables.cipher };
  return {
    plan: () => tables.plan(sql),
    takenCells: (deskIds, from, to) => takenCells(sql, deskIds, from, to),
    visit: (id) => visitById(context, id),
    visitByKey: (key) => visitByKey(context, key),
    activeVisitsOf: (pesel, from) => activeVisitsOf(context, pesel, from),
    visitsOf: (pesel, caseId, date) => visitsOf(context, pesel, caseId, date),
    personOf: (id) => personOf(context, id),
    codeIsUsed: (code) => codeIsUsed(sql, code),
    failedAttempts: (afterMs) => failedAttempts(sql, afterMs),
  };
}

/** The questions and changes of a transaction. */
export function writeTx(sql: Sql, tables: Tables): WriteTx {
  const context = { sql, cipher: tables.cipher };
  return {
    ...readTx(sql, tables),
    addVisit: (visit, person) => addVisit(context, visit, person),
    cancelVisit: (id, atMs) => cancelVisit(context, id, atMs),
    recordFailedAttempt: (atMs) => recordFailedAttempt(sql, atMs),
    bringAttemptsBackTo: (nowMs) => bringAttemptsBackTo(sql, nowMs),
  };
}
