import type { OfficePlan, ReadTx, WriteTx } from '../engine/ports.ts';
import { bringAttemptsBackTo, failedAttempts, recordFailedAttempt } from './attempts.ts';
import type { Sql } from './connection.ts';
import { contentReads, contentWrites } from './content.ts';
import { type DataKeys, keyed } from './data-keys.ts';
import { namedVisits } from './day.ts';
import { createDeskDays, readDeskDays } from './desk-days.ts';
import { guardReads, guardWrites } from './guards.ts';
import {
  addHold,
  extendHold,
  holdById,
  releaseExpiredHolds,
  releaseHold,
  releaseHoldsOf,
  takenCells,
  withoutExpired,
} from './holds.ts';
import { mailReads, mailWrites } from './mail.ts';
import { planRevision } from './plan.ts';
import { callList, planChange, planChanges, savePlan } from './plan-history.ts';
import { printingReads, printingWrites } from './printing.ts';
import { privacyReads, privacyWrites } from './privacy.ts';
import { runningReads, runningWrites } from './running.ts';
import { staffReads, staffWrites } from './staff.ts';
import { outages, recordOutage, recordSweep, sweptAt } from './sweeps.ts';
import {
  addVisit,
  keepAsException,
  moveVisit,
  rescheduleVisit,
  retakeCells,
  takeBack,
  writingContext,
} from './visit-changes.ts';
import { eventsOf, eventsOn } from './visit-events.ts';
import {
  activeFrom,
  activeVisitsOf,
  bookedBetween,
  personOf,
  visitByCode,
  visitById,
  visitByKey,
  visitsBeforeBooking,
  visitsOf,
  visitsOn,
  waitingOn,
} from './visits.ts';
import type { WitnessNote } from './witness/note.ts';

/** What statements of a transaction stand on besides the database. */
export interface Tables {
  readonly keys: DataKeys;
  readonly plan: (sql: Sql, revision?: number) => Promise<OfficePlan>;
}

/** The questions of a transaction, answered by statements. */
export function readTx(sql: Sql, tables: Tables, alone = false): ReadTx {
  const context = keyed(sql, tables.keys, alone);
  return {
    plan: () => tables.plan(sql),
    planRevision: () => planRevision(sql),
    takenCells: (deskIds, from, to, nowMs) => takenCells(sql, deskIds, from, to, nowMs),
    hold: (id) => holdById(sql, id),
    visit: (id) => visitById(context, id),
    visitByKey: (key) => visitByKey(context, key),
    visitsBeforeBooking: (key, person, from) => visitsBeforeBooking(context, key, person, from),
    visitByCode: (code) => visitByCode(context, code),
    activeVisitsOf: (person, from) => activeVisitsOf(context, person, from),
    visitsOf: (person, date) => visitsOf(context, person, date),
    visitsOn: (date, departmentId) => visitsOn(context, date, departmentId),
    waitingOn: (date, departmentId) => waitingOn(context, date, departmentId),
    bookedBetween: (from, to) => bookedBetween(context, from, to),
    activeFrom: (date) => activeFrom(context, date),
    personOf: (id) => personOf(context, id),
    failedAttempts: (afterMs) => failedAttempts(sql, afterMs),
    eventsOf: (id) => eventsOf(sql, id),
    namedVisits: (wanted) => namedVisits(context, wanted),
    eventsOn: (date) => eventsOn(sql, date),
    sweptAt: () => sweptAt(sql),
    outages: (afterMs) => outages(sql, afterMs),
    planChanges: (limit) => planChanges(sql, limit),
    planChange: (id) => planChange(sql, id),
    callList: (id) => callList(sql, id),
    ...staffReads(sql, tables.keys.cipher),
    ...contentReads(sql),
    ...runningReads(context),
    ...mailReads(sql),
    ...printingReads(sql),
    ...privacyReads(context),
    ...guardReads(context),
  };
}

/**
 * The questions and changes of a transaction that may write, begun at a revision of the plan. `finish` stores the masks it changed, and has to be called
 * before the commit; `noted` is what the witness must know after it.
 */
export function writeTx(
  sql: Sql,
  tables: Tables,
  begunAt: number,
): { readonly tx: WriteTx; readonly finish: () => Promise<void>; readonly noted: readonly WitnessNote[] } {
  const deskDays = createDeskDays(sql);
  // Until this transaction changes the plan itself, it is the one it began with: nobody else writes.
  let revision = begunAt;
  const noted: WitnessNote[] = [];
  const writing = writingContext(keyed(sql, tables.keys, true), deskDays, noted);
  const tx: WriteTx = {
    ...readTx(sql, tables, true),
    plan: () => tables.plan(sql, revision),
    planRevision: async () => revision,
    async takenCells(deskIds, from, to, nowMs) {
      const stored = await readDeskDays(sql, deskIds, from, to);
      deskDays.remember(stored, deskIds, from, to);
      return withoutExpired(sql, deskDays.within(deskIds, from, to, stored), nowMs);
    },
    addVisit: (visit, person) => addVisit(writing, visit, person),
    moveVisit: (visit, move, details) => moveVisit(writing, visit, move, details),
    rescheduleVisit: (visit, to, details) => rescheduleVisit(writing, visit, to, details),
    keepAsException: (visit, details) => keepAsException(writing, visit, details),
    retakeCells: (visit) => retakeCells(writing, visit),
    takeBack: (visit, earlier, undo, details) => takeBack(writing, visit, earlier, undo, details),
    addHold: (hold) => addHold(sql, deskDays, hold),
    extendHold: (id, untilMs) => extendHold(sql, deskDays, id, untilMs),
    releaseHold: (id) => releaseHold(sql, deskDays, id),
    releaseHoldsOf: (holder) => releaseHoldsOf(sql, deskDays, holder),
    releaseExpiredHolds: (nowMs, longestMs) => releaseExpiredHolds(sql, deskDays, nowMs, longestMs),
    recordFailedAttempt: (atMs) => recordFailedAttempt(sql, atMs),
    bringAttemptsBackTo: (nowMs) => bringAttemptsBackTo(sql, nowMs),
    recordSweep: (atMs) => recordSweep(sql, atMs),
    recordOutage: (outage) => recordOutage(sql, outage),
    ...staffWrites(sql, tables.keys.cipher),
    ...contentWrites(sql),
    ...runningWrites(writing),
    ...mailWrites(sql),
    ...printingWrites(sql),
    ...privacyWrites(writing),
    ...guardWrites(writing),
    async savePlan(plan, change, list) {
      await savePlan(sql, await tables.plan(sql, revision), plan, change, list);
      revision = change.revision;
      noted.push({ kind: 'plan', plan, change, callList: [...list] });
    },
  };
  return { tx, finish: () => deskDays.flush(), noted };
}
