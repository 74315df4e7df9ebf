import { describe, expect, it } from 'vitest';
import { arrive } from '../../electron/engine/arrive.ts';
import { findVisit } from '../../electron/engine/find-visit.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aCase, aDesk, aKey, aPersonInput, at, CASE_ID, PESELS, someDesks, someSettings } from '../support/builders.ts';
import { anOffice, type TestOffice } from '../support/office.ts';
import { book, booked, byAnother, now, OTHER_CASE, refusal, stored } from './booking.ts';

const tuesday = localDate('2026-11-17');
const again = { idempotencyKey: aKey(2), date: tuesday };
const instead = { ...again, onEarlier: 'replace' as const };
const states = (office: TestOffice) => stored(office).map(({ state, cancelledBy }) => `${state} ${cancelledBy}`);

describe('A12 keep, change or cancel', () => {
  it('A12 the refusal says that the visit may be replaced, and neither code nor time', async () => {
    const office = anOffice();
    const first = await booked(office);
    const answer = await book(office, again);
    expect(answer).toEqual({ ok: false, error: { type: 'case-already-booked', replaceable: true } });
    expect(JSON.stringify(answer)).not.toContain(first.code);
  });

  it('A12 the new visit stands, the old one ends as replaced, its code dies', async () => {
    const office = anOffice();
    const first = await booked(office);
    const second = await booked(office, instead);
    expect(second.code).not.toBe(first.code);
    expect(second.visitId).not.toBe(first.visitId);
    expect(states(office)).toEqual(['cancelled replaced', 'booked null']);
    expect(await arrive(office, { by: 'code', code: first.code })).toEqual(refusal('visit-not-found'));
    const byOldCode = { by: 'code' as const, code: first.code, peselEnding: PESELS[0].slice(-4) };
    expect(await findVisit(office, byOldCode)).toEqual(refusal('visit-not-found'));
    expect((await findVisit(office, { ...byOldCode, code: second.code })).ok).toBe(true);
    expect(office.store.tables.events).toMatchObject([{ visitId: first.visitId, move: 'cancel', by: 'resident' }]);
  });

  it('A12 A10 asked again with the same key it is the same new visit', async () => {
    const office = anOffice();
    await booked(office);
    const second = await booked(office, instead);
    expect(await booked(office, instead)).toEqual(second);
    expect(await booked(office, again)).toEqual(second);
    expect(stored(office)).toHaveLength(2);
  });

  it('A12 A10 a double tap replaces once', async () => {
    const office = anOffice();
    await booked(office);
    const [one, two] = await Promise.all([book(office, instead), book(office, instead)]);
    expect(one.ok).toBe(true);
    expect(two).toEqual(one);
    expect(states(office)).toEqual(['cancelled replaced', 'booked null']);
  });

  it('A12 with nothing to replace it simply books', async () => {
    const office = anOffice();
    expect((await book(office, instead)).ok).toBe(true);
    expect(states(office)).toEqual(['booked null']);
  });

  it('A12 by ten minutes on the only desk: the old hours are free for the new visit', async () => {
    const office = anOffice();
    await booked(office);
    const moved = await booked(office, { ...instead, date: localDate('2026-11-16'), start: at('10:10') });
    expect(now(office, moved.visitId)).toMatchObject({ state: 'booked', start: at('10:10') });
  });

  it.each([
    ['another first name', { firstName: 'Zofia' }],
    ['another last name', { lastName: 'Inna' }],
  ])('A12 P12 who knows the PESEL but not the name replaces nothing: %s', async (_, changes) => {
    const office = anOffice();
    await booked(office);
    const answer = { ok: false, error: { type: 'case-already-booked', replaceable: false } };
    expect(await book(office, { ...again, person: aPersonInput(changes) })).toEqual(answer);
    expect(await book(office, { ...instead, person: aPersonInput(changes) })).toEqual(answer);
    expect(states(office)).toEqual(['booked null']);
  });

  it('A12 the same name in other capitals is the same person', async () => {
    const office = anOffice();
    await booked(office);
    const person = aPersonInput({ firstName: 'ŻANETA', lastName: 'próbna - wzorcowa' });
    expect((await book(office, { ...instead, person })).ok).toBe(true);
  });

  it.each(['arrived', 'called', 'in-service'] as const)('A12 a visit that is %s is not replaced', async (state) => {
    const office = anOffice();
    await booked(office);
    office.store.visits = office.store.visits.map((one) => ({ ...one, visit: { ...one.visit, state } }));
    expect(await book(office, instead)).toEqual({
      ok: false,
      error: { type: 'case-already-booked', replaceable: false },
    });
  });

  it('A8 A12 when the new time is gone the old visit stands', async () => {
    const office = anOffice();
    await booked(office);
    await booked(office, byAnother(2, { date: tuesday }));
    expect(await book(office, instead)).toEqual(refusal('time-taken'));
    expect(states(office)).toEqual(['booked null', 'booked null']);
    expect(office.store.tables.events).toEqual([]);
  });

  it('A12 another obstacle stays an obstacle, and the old visit stands', async () => {
    const cases = [aCase(), aCase({ id: OTHER_CASE })];
    const office = anOffice({ cases, desks: someDesks(2, { caseIds: [CASE_ID, OTHER_CASE] }) });
    await booked(office);
    await booked(office, { idempotencyKey: aKey(3), caseId: OTHER_CASE, date: tuesday, start: at('10:10') });
    expect(await book(office, again)).toMatchObject({ error: { replaceable: false } });
    expect(await book(office, instead)).toMatchObject({ error: { type: 'case-already-booked', replaceable: false } });
    expect(states(office)).toEqual(['booked null', 'booked null']);
  });

  it('A12 limits are counted without the old visit', async () => {
    const caseIds = [CASE_ID, OTHER_CASE];
    const settings = someSettings({ maxPerPerson: 2 });
    const cases = [aCase(), aCase({ id: OTHER_CASE })];
    const office = anOffice({ settings, cases, desks: [aDesk({ caseIds })] });
    await booked(office);
    await booked(office, { idempotencyKey: aKey(3), caseId: OTHER_CASE, start: at('12:00') });
    expect(await book(office, again)).toMatchObject({ error: { replaceable: true } });
    expect((await book(office, instead)).ok).toBe(true);
  });

  it('A12 two kiosks replace at one moment: one new visit', async () => {
    const office = anOffice({ desks: someDesks(2) });
    await booked(office);
    await Promise.all([
      book(office, instead),
      book(office, { ...instead, idempotencyKey: aKey(3), start: at('12:00') }),
    ]);
    expect(stored(office).filter(({ state }) => state === 'booked')).toHaveLength(1);
  });
});
