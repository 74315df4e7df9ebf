import { describe, expect, it } from 'vitest';
import { arrive } from '../../electron/engine/arrive.ts';
import { bookCounted } from '../../electron/engine/book-counted.ts';
import { cancelVisit } from '../../electron/engine/cancel-visit.ts';
import { findVisit } from '../../electron/engine/find-visit.ts';
import { closedPaths, openPath } from '../../electron/engine/person-path.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { minuteOfDay } from '../../shared/time/minute-of-day.ts';
import { peselNumber } from '../store/bookings.ts';
import { aKey, aPersonInput, at, CASE_ID, instant } from '../support/builders.ts';
import { anOffice, aRequest, type TestOffice } from '../support/office.ts';
import { randomFrom } from '../support/random.ts';

const MONDAY = localDate('2026-11-16');
const named = (pesel: string) => ({ by: 'pesel' as const, pesel, caseId: CASE_ID, date: MONDAY });
const codeOnly = { ok: false, error: { type: 'code-only' } };

/** An office in which so many of the people who are guessed at have a visit on that Monday. */
async function officeWith(visits: number): Promise<TestOffice> {
  const office = anOffice();
  for (let number = 0; number < visits; number += 1) {
    const person = aPersonInput({ pesel: peselNumber(number) });
    const start = minuteOfDay(480 + number * 30);
    const booked = await bookCounted(office, aRequest({ idempotencyKey: aKey(number), start, person }));
    if (!booked.ok) throw new Error(booked.error.type);
  }
  return office;
}

/** Ten thousand people one after another over the hours of a day; how many the kiosk answered, found or not. */
async function guessing(office: TestOffice, people: readonly number[]): Promise<{ answered: number; found: number }> {
  const began = instant('2026-11-10 00:00');
  const step = (24 * 3600) / people.length;
  office.clock.set('2026-11-10 00:00');
  const counts = { answered: 0, found: 0 };
  for (const [index, number] of people.entries()) {
    office.clock.pass((began - office.clock.now()) / 1000 + index * step);
    const answer = await findVisit(office, named(peselNumber(number)));
    if (!answer.ok && answer.error.type !== 'visit-not-found') continue;
    counts.answered += 1;
    if (answer.ok) counts.found += 1;
  }
  return counts;
}

describe('C1 somebody goes through the PESELs of a birth date', () => {
  const all = Array.from({ length: 10_000 }, (_, number) => number);
  const random = randomFrom(7);
  const shuffled = all.map((number) => ({ number, key: random(1_000_000) })).toSorted((a, b) => a.key - b.key);

  it.each([
    ['nobody has a visit', 0, all],
    ['the first twelve have one', 12, all],
    ['twelve of them have one', 12, shuffled.map(({ number }) => number)],
  ])('C1 of 10 000 in a day thirty are answered at most, hits and misses alike: %s', async (_, visits, people) => {
    const office = await officeWith(visits);
    const { answered, found } = await guessing(office, people);
    expect(answered).toBe(30);
    expect(found).toBeLessThanOrEqual(visits);
    // Whoever was not found before is not found now, whether there is a visit or not.
    expect(await findVisit(office, named(peselNumber(10_001)))).toEqual(codeOnly);
  });

  it('C1 C4 coming is no way around, nor is cancelling', async () => {
    const office = await officeWith(1);
    await guessing(office, all.slice(500, 2000));
    expect(await arrive(office, { by: 'pesel', pesel: peselNumber(0) })).toEqual(codeOnly);
    const [stored] = office.store.visits;
    const identity = named(peselNumber(0));
    if (stored === undefined) throw new Error('nothing is booked');
    expect(await cancelVisit(office, { visitId: stored.visit.id, identity })).toEqual(codeOnly);
    // The receipt in the hand of its owner still does.
    const byCode = { by: 'code', code: stored.visit.code, peselEnding: peselNumber(0).slice(-4) } as const;
    expect((await findVisit(office, byCode)).ok).toBe(true);
    expect((await cancelVisit(office, { visitId: stored.visit.id, identity: byCode })).ok).toBe(true);
  });

  it('C1 staff see where, let it be sooner than tomorrow, and it is written down', async () => {
    const office = await officeWith(1);
    await guessing(office, all.slice(500, 2000));
    expect(await closedPaths(office)).toEqual([{ holder: 'kiosk-1', sinceMs: expect.any(Number) }]);
    office.clock.pass(3600);
    await openPath({ ...office, by: 'Ewa Nowak' }, { holder: 'kiosk-1' });
    expect(await closedPaths(office)).toEqual([]);
    expect((await findVisit(office, named(peselNumber(0)))).ok).toBe(true);
    expect(office.store.tables.staff.audit.at(-1)).toMatchObject({
      action: 'person-path-opened',
      by: 'Ewa Nowak',
      detail: 'kiosk-1',
    });
  });

  it('C1 ten people in ten minutes are written down, once', async () => {
    const office = await officeWith(0);
    for (const number of all.slice(0, 11)) {
      office.clock.pass(number === 5 ? 300 : 1);
      await findVisit(office, named(peselNumber(number)));
    }
    const noticed = office.store.tables.staff.audit.filter(({ action }) => action === 'guessing-noticed');
    expect(noticed).toMatchObject([{ by: 'system', detail: 'kiosk-1', visitId: null }]);
  });

  it('C1 what is no PESEL counts as a try too', async () => {
    const office = await officeWith(0);
    for (let time = 0; time < 30; time += 1) {
      office.clock.pass(600);
      expect((await findVisit(office, { ...named(`12${time}`), date: localDate('2026-12-01') })).ok).toBe(false);
    }
    expect(await findVisit(office, named('12'))).toEqual(codeOnly);
  });
});

describe('C1 whoever has a visit', () => {
  it('C1 looks at it as often as they like and cancels it: nothing of that counts', async () => {
    const office = await officeWith(1);
    const identity = named(peselNumber(0));
    for (let time = 0; time < 40; time += 1) expect((await findVisit(office, identity)).ok).toBe(true);
    expect(office.store.tables.guards.tries).toHaveLength(1);
    const visitId = office.store.visits[0]?.visit.id;
    if (visitId === undefined) throw new Error('nothing is booked');
    expect((await cancelVisit(office, { visitId, identity })).ok).toBe(true);
    expect(office.store.tables.guards.tries).toEqual([]);
  });

  it('A12 C1 a booking that tells of another visit counts, unless it is the same person by name', async () => {
    const office = await officeWith(1);
    const again = (number: number, changes: object) =>
      bookCounted(
        office,
        aRequest({
          idempotencyKey: aKey(900 + number),
          start: at('12:00'),
          person: aPersonInput({ pesel: peselNumber(0), ...changes }),
        }),
      );
    expect(await again(1, {})).toMatchObject({ error: { type: 'case-already-booked', replaceable: true } });
    expect(office.store.tables.guards.tries).toEqual([]);
    const other = await again(2, { firstName: 'Jan', lastName: 'Obcy' });
    expect(other).toMatchObject({ error: { type: 'case-already-booked', replaceable: false } });
    expect(office.store.tables.guards.tries).toMatchObject([{ holder: 'kiosk-1', found: true, date: null }]);
  });
});
