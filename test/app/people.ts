import type { CaseId, HoldId, IdempotencyKey } from '../../shared/model/ids.ts';
import type { PersonInput } from '../../shared/model/person.ts';
import type { ScheduleChange } from '../../shared/model/schedule-change.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { minuteOfDay } from '../../shared/time/minute-of-day.ts';
import { aKey, aPersonInput, PESELS } from '../support/builders.ts';
import type { TestApp } from '../support/test-app.ts';

/** A case of the real seed with one desk, and a Monday inside the window of the tests' first day. */
export const CASE = 'id-card-collection' as CaseId;
export const DEPARTMENT = 'id-cards';
export const MONDAY = localDate('2026-11-30');
export const [ANNA, JAN] = PESELS;

export const time = (date: string, minute: number) => ({ date: localDate(date), start: minuteOfDay(minute) });
/** Monday, 30 November 2026, 10:20. */
export const AT_1020 = time('2026-11-30', 620);

interface Booking {
  readonly key?: IdempotencyKey;
  readonly person?: Partial<PersonInput>;
  readonly at?: ReturnType<typeof time>;
  readonly caseId?: CaseId;
  readonly holdId?: HoldId | null;
  readonly onEarlier?: 'refuse' | 'replace';
}

/** Asks for a visit, of Anna on Monday at 10:20 unless told otherwise. */
export function book(app: TestApp, booking: Booking = {}) {
  const { key = aKey(1), person = {}, at = AT_1020, caseId = CASE, holdId = null, onEarlier = 'refuse' } = booking;
  return app.client.book({
    idempotencyKey: key,
    caseId,
    ...at,
    person: aPersonInput(person),
    language: 'pl',
    holdId,
    onEarlier,
  });
}

/** The value of an answer that has to be good. */
export async function good<T, E extends { readonly type: string }>(
  answer: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }>,
): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Whether a time is offered to residents. */
export async function isFree(app: TestApp, at = AT_1020, caseId: CaseId = CASE): Promise<boolean> {
  const { days } = await good(app.client.getAvailability({ caseId }));
  return days.some((day) => day.kind === 'free' && day.date === at.date && day.starts.includes(at.start));
}

/** Changes the schedule where no visit is hit. */
export async function change(app: TestApp, wanted: ScheduleChange) {
  const administrator = app.as('administrator');
  const { revision } = await good(administrator.getPlan({}));
  return good(administrator.applyChange({ change: wanted, baseRevision: revision, decisions: [] }));
}

/** The kiosk works from one minute to another, both of one date: it looks at lateness often enough to have seen no outage. */
export async function workUntil(app: TestApp, date: string, from: number, to: number): Promise<void> {
  const clock = (minute: number) =>
    `${date} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  for (let minute = from; minute < to; minute += 3) {
    app.setClock(clock(minute));
    await app.restart();
  }
  app.setClock(clock(to));
  await app.restart();
}
