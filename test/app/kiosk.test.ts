import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Start } from '../../shared/model/availability.ts';
import type { CaseId, IdempotencyKey } from '../../shared/model/ids.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { minuteOfDay } from '../../shared/time/minute-of-day.ts';
import { peselNumber } from '../store/bookings.ts';
import { aKey, aPersonInput, PESELS } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const CASE = 'id-card-collection' as CaseId;
/** A case that several desks serve. */
const SHARED = 'general-information' as CaseId;
const MONDAY: Start = { date: localDate('2026-11-30'), start: minuteOfDay(620) };
const [ANNA, JAN] = PESELS;

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.close());

const book = (idempotencyKey: IdempotencyKey, pesel: string = ANNA, at: Start = MONDAY, caseId: CaseId = CASE) =>
  app.client.book({
    idempotencyKey,
    caseId,
    ...at,
    person: aPersonInput({ pesel }),
    language: 'pl',
    holdId: null,
    onEarlier: 'refuse',
  });

async function freePlaces(at: Start, caseId: CaseId = CASE): Promise<boolean> {
  const answer = await app.client.getAvailability({ caseId });
  if (!answer.ok) throw new Error(answer.error.type);
  return answer.value.days.some((day) => day.kind === 'free' && day.date === at.date && day.starts.includes(at.start));
}

async function booked(answer: ReturnType<typeof book>) {
  const result = await answer;
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

describe('the whole program', () => {
  test('A1 opens with the four areas and their cases', async () => {
    const departments = await app.client.listDepartments({});
    expect(departments.ok && departments.value.map(({ id }) => id)).toEqual([
      'bok',
      'id-cards',
      'vehicles',
      'driving-licences',
    ]);
    const cases = await app.client.listCases({ departmentId: 'id-cards' as never });
    expect(cases.ok && cases.value.every(({ offer }) => offer === 'open')).toBe(true);
  });

  test('A10 a double tap, a retry and a restart after the commit give the same visit and code', async () => {
    const [first, second] = await Promise.all([booked(book(aKey(1))), booked(book(aKey(1)))]);
    expect(second).toEqual(first);
    await app.restart();
    expect(await booked(book(aKey(1)))).toEqual(first);
    const other = { ...MONDAY, start: minuteOfDay(640) };
    expect(await book(aKey(1), ANNA, other)).toMatchObject({ ok: false, error: { type: 'key-reused' } });
  });

  test('A7 fifty at once for one start: as many get it as desks serve the case, the others hear that it is taken', async () => {
    const { desks } = JSON.parse(readFileSync('assets/seed/desks.json', 'utf8')) as { desks: { caseIds: string[] }[] };
    const serving = desks.filter((desk) => desk.caseIds.includes(SHARED));
    expect(serving.length).toBeGreaterThan(1);
    const people = Array.from({ length: 50 }, (_, index) => peselNumber(index));
    const answers = await Promise.all(people.map((pesel, index) => book(aKey(index), pesel, MONDAY, SHARED)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(serving.length);
    for (const answer of answers) {
      if (!answer.ok) expect(answer.error).toMatchObject({ type: 'time-taken', nearest: [{}, {}, {}] });
    }
    expect(await freePlaces(MONDAY, SHARED)).toBe(false);
  });

  test('A9 every refused field is named, and nothing is stored', async () => {
    const person = { pesel: '90041703212', document: null, firstName: '', lastName: '123', email: 'anna', phone: '12' };
    const answer = await app.client.book({
      idempotencyKey: aKey(1),
      caseId: CASE,
      ...MONDAY,
      person,
      language: 'pl',
      holdId: null,
      onEarlier: 'refuse',
    });
    expect(answer.ok ? [] : answer.error).toMatchObject({
      type: 'person-refused',
      problems: [
        { field: 'pesel' },
        { field: 'firstName' },
        { field: 'lastName' },
        { field: 'email' },
        { field: 'phone' },
      ],
    });
    expect(await booked(book(aKey(1)))).toMatchObject({ date: MONDAY.date });
  });

  test('the chosen hour passes while typing: not offered any more, three others are', async () => {
    app.setClock('2026-11-30 10:30');
    expect(await book(aKey(1))).toMatchObject({
      ok: false,
      error: { type: 'time-not-offered', nearest: [{}, {}, {}] },
    });
  });

  test('A12 a second visit in one case is refused', async () => {
    await booked(book(aKey(1)));
    const later = { ...MONDAY, start: minuteOfDay(700) };
    expect(await book(aKey(2), ANNA, later)).toMatchObject({ ok: false, error: { type: 'case-already-booked' } });
  });

  test('C1 cancelling needs PESEL, case and day; a double tap cancels once; the time is free again', async () => {
    const visit = await booked(book(aKey(1)));
    expect(await freePlaces(MONDAY)).toBe(false);
    const identity = { by: 'pesel', pesel: ANNA, caseId: CASE, date: MONDAY.date } as const;
    const found = await app.client.findVisit(identity);
    expect(found.ok && found.value.visitId).toBe(visit.visitId);
    if (!found.ok) return;
    const cancel = () => app.client.cancelVisit({ visitId: found.value.visitId, identity });
    expect(await Promise.all([cancel(), cancel()])).toEqual([found, found]);
    expect(await freePlaces(MONDAY)).toBe(true);
  });

  test('C1 five wrong tries pause the function, also after a restart and with the clock set back', async () => {
    await booked(book(aKey(1)));
    const right = { by: 'pesel', pesel: ANNA, caseId: CASE, date: MONDAY.date } as const;
    const wrong = [
      { ...right, pesel: JAN },
      { ...right, caseId: 'id-card-pin' as CaseId },
      { ...right, date: localDate('2026-12-01') },
      { ...right, pesel: '123' },
      { ...right, pesel: 'x' },
    ];
    for (const identity of wrong)
      expect(await app.client.findVisit(identity)).toEqual({ ok: false, error: { type: 'visit-not-found' } });
    const paused = { ok: false, error: { type: 'paused' } };
    expect(await app.client.findVisit(right)).toMatchObject(paused);
    await app.restart();
    expect(await app.client.findVisit(right)).toMatchObject(paused);
    app.setClock('2026-11-22 09:41');
    expect(await app.client.findVisit(right)).toMatchObject(paused);
    app.setClock('2026-11-23 09:47');
    expect(await app.client.findVisit(right)).toMatchObject({ ok: true });
  });

  test.each([
    { type: 'not-started', reason: 'no-paper' },
    { type: 'not-started', reason: 'cover-open' },
    { type: 'unknown', reason: 'lost' },
  ] as const)('B2 a printer that answers %j leaves the visit as it is', async (failure) => {
    const { visitId } = await booked(book(aKey(1)));
    app.breakPrinter(failure);
    expect(await app.client.printReceipt({ visitId })).toEqual({ ok: false, error: failure });
    app.breakPrinter(null);
    const copy = failure.type === 'unknown' ? 1 : 0;
    expect(await app.client.printReceipt({ visitId })).toEqual({ ok: true, value: { outcome: 'printed', copy } });
    expect(app.receipts).toHaveLength(1);
    expect(JSON.stringify(app.receipts)).not.toContain(ANNA);
  });

  test('nothing personal stands in clear in any file', async () => {
    await booked(book(aKey(1)));
    const { pesel, email, lastName } = aPersonInput({ pesel: ANNA });
    const files = readdirSync(app.home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const bytes = readFileSync(path.join(file.parentPath, file.name));
      for (const secret of [pesel, email, lastName]) expect(bytes.includes(secret), file.name).toBe(false);
    }
  });
});

test('a wrong configuration: the kiosk says what is wrong, does nothing else and makes no database', async () => {
  const broken = await startTestApp({ config: { office: { fax: '1' } } });
  const info = await broken.client.getKiosk({});
  expect(info.ok && info.value.state).toMatchObject({ kind: 'out-of-order', problem: { type: 'configuration' } });
  expect(JSON.stringify(info)).toContain('office › fax');
  expect(await broken.client.listDepartments({})).toEqual({ ok: false, error: { type: 'out-of-order' } });
  expect(existsSync(path.join(broken.home, 'data'))).toBe(false);
  await broken.close();
});
