import { describe, expect, it } from 'vitest';
import { arrive } from '../../electron/engine/arrive.ts';
import { cancelVisit } from '../../electron/engine/cancel-visit.ts';
import { type ChangeRequest, changeVisit } from '../../electron/engine/change-visit.ts';
import { findVisit } from '../../electron/engine/find-visit.ts';
import { hold } from '../../electron/engine/hold.ts';
import type { BookedVisit } from '../../electron/engine/views.ts';
import { ChangeVisitErrorSchema } from '../../shared/contract/failures.ts';
import { BookedVisitSchema } from '../../shared/contract/views.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aCase, aDepartment, aDesk, aKey, at, CASE_ID, PESELS, someDesks, someSettings } from '../support/builders.ts';
import { anOffice, type TestOffice } from '../support/office.ts';
import { booked, byAnother, monday, now, OTHER_CASE, refusal, stored } from './booking.ts';

const tuesday = localDate('2026-11-17');
const byPesel = { by: 'pesel' as const, pesel: PESELS[0] as string, caseId: CASE_ID, date: monday };
const byCode = (visit: BookedVisit) => ({ by: 'code' as const, code: visit.code, peselEnding: PESELS[0].slice(-4) });

async function change(office: TestOffice, visit: BookedVisit, changes: Partial<ChangeRequest> = {}) {
  const result = await changeVisit(office, {
    idempotencyKey: aKey(50),
    visitId: visit.visitId,
    identity: byCode(visit),
    date: tuesday,
    start: at('11:00'),
    holdId: null,
    language: 'en',
    ...changes,
  });
  if (result.ok) BookedVisitSchema.parse(result.value);
  else ChangeVisitErrorSchema.parse(result.error);
  return result;
}

const states = (office: TestOffice) => stored(office).map(({ state, cancelledBy }) => `${state} ${cancelledBy}`);

describe('C3 another time for a visit', () => {
  it('C3 the new visit has a new code, the same person, case and department; the old one ends as replaced', async () => {
    const office = anOffice();
    const old = await booked(office);
    const changed = await change(office, old);
    expect(changed).toMatchObject({ ok: true, value: { date: tuesday, start: at('11:00'), caseId: CASE_ID } });
    if (!changed.ok) return;
    expect(changed.value.code).not.toBe(old.code);
    expect(states(office)).toEqual(['cancelled replaced', 'booked null']);
    expect(now(office, changed.value.visitId)).toMatchObject({ language: 'en', createdAt: office.clock.now() });
    const [before, after] = office.store.visits;
    expect(after?.person).toEqual(before?.person);
  });

  it('C3 by PESEL, case and day as well', async () => {
    const office = anOffice();
    expect((await change(office, await booked(office), { identity: byPesel })).ok).toBe(true);
  });

  it('C3 the old code dies: neither found, nor cancelled, nor arrived with', async () => {
    const office = anOffice();
    const old = await booked(office);
    await change(office, old);
    office.clock.set('2026-11-16 09:50');
    expect(await findVisit(office, byCode(old))).toEqual(refusal('visit-not-found'));
    expect(await arrive(office, { by: 'code', code: old.code })).toEqual(refusal('visit-not-found'));
    expect(await cancelVisit(office, { visitId: old.visitId, identity: byCode(old) })).toEqual(
      refusal('visit-not-found'),
    );
    expect(office.store.attempts).toHaveLength(3);
  });

  it('C3 by ten minutes on the only desk, into the hours of the old visit', async () => {
    const office = anOffice();
    const old = await booked(office);
    expect((await change(office, old, { date: monday, start: at('10:10') })).ok).toBe(true);
    expect((await change(office, old, { idempotencyKey: aKey(51), date: monday, start: at('10:20') })).ok).toBe(false);
  });

  it('C3 the hour that was held is taken, with its desk', async () => {
    const office = anOffice({ desks: someDesks(2) });
    const old = await booked(office);
    const held = await hold(office, { caseId: CASE_ID, date: tuesday, start: at('11:00') });
    if (!held.ok) throw new Error('not held');
    const desk = office.store.tables.holds[0]?.deskId;
    const changed = await change(office, old, { holdId: held.value.holdId });
    expect(changed.ok && now(office, changed.value.visitId).deskId).toBe(desk);
    expect(office.store.tables.holds).toEqual([]);
  });

  it('C3 A10 the same key again gives the same new visit, although the old one has ended', async () => {
    const office = anOffice();
    const old = await booked(office);
    const first = await change(office, old);
    expect(first.ok).toBe(true);
    expect(await change(office, old)).toEqual(first);
    office.clock.set('2026-11-17 12:00');
    expect(await change(office, old)).toEqual(first);
    expect(office.store.attempts).toEqual([]);
    expect(stored(office)).toHaveLength(2);
  });

  it('C3 A10 a double tap changes once', async () => {
    const office = anOffice();
    const old = await booked(office);
    const [one, two] = await Promise.all([change(office, old), change(office, old)]);
    expect(one.ok).toBe(true);
    expect(two).toEqual(one);
  });

  it('C3 a known key for another hour, another visit or the old one itself is refused', async () => {
    const office = anOffice();
    const old = await booked(office);
    expect(await change(office, old, { idempotencyKey: aKey(1), date: monday, start: at('10:00') })).toEqual(
      refusal('key-reused'),
    );
    await change(office, old);
    expect(await change(office, old, { start: at('12:00') })).toEqual(refusal('key-reused'));
    const theirs = await booked(office, byAnother(2, { start: at('13:00') }));
    const identity = { ...byCode(theirs), peselEnding: PESELS[2].slice(-4) };
    expect(await change(office, theirs, { identity })).toEqual(refusal('key-reused'));
  });
});

describe('C3 whatever is refused, the old visit stands', () => {
  const standsAfter = async (office: TestOffice, old: BookedVisit, changes: Partial<ChangeRequest>, type: string) => {
    const before = office.store.tables;
    expect(await change(office, old, changes)).toEqual(refusal(type));
    expect(office.store.tables).toEqual(before);
  };

  it('C3 A8 the hour is taken: the three nearest, counted without the old visit', async () => {
    const office = anOffice();
    const old = await booked(office);
    await booked(office, byAnother(1, { start: at('10:30') }));
    await standsAfter(office, old, { date: monday, start: at('10:20') }, 'time-taken');
    expect(await change(office, old, { date: monday, start: at('10:20') })).toMatchObject({
      error: { nearest: [{ start: at('10:00') }, { start: at('09:50') }, { start: at('11:00') }] },
    });
  });

  it.each<[string, Partial<ChangeRequest>]>([
    ['off the grid', { start: at('11:05') }],
    ['beyond the window', { date: localDate('2026-12-31') }],
    ['today', { date: localDate('2026-11-09') }],
  ])('C3 A6 an hour %s', async (_, changes) => {
    const office = anOffice();
    await standsAfter(office, await booked(office), changes, 'time-not-offered');
  });

  it('C3 D6 in a suspended department and in a case that is switched off nothing new is booked', async () => {
    const office = anOffice();
    const old = await booked(office);
    office.store.plan = {
      ...office.store.plan,
      departments: [aDepartment({ suspension: { message: { pl: 'Awaria' } } })],
    };
    await standsAfter(office, old, {}, 'suspended');
    office.store.plan = { ...office.store.plan, cases: [aCase({ active: false })] };
    await standsAfter(office, old, {}, 'not-offered');
  });

  it('C3 A12 another visit at an overlapping hour', async () => {
    const cases = [aCase(), aCase({ id: OTHER_CASE })];
    const office = anOffice({ cases, desks: someDesks(2, { caseIds: [CASE_ID, OTHER_CASE] }) });
    const old = await booked(office);
    await booked(office, { idempotencyKey: aKey(2), caseId: OTHER_CASE, date: tuesday, start: at('11:10') });
    await standsAfter(office, old, {}, 'hours-overlap');
    expect((await change(office, old, { start: at('11:40') })).ok).toBe(true);
  });

  it('C3 A12 two visits of one case never on one day; a lowered limit is no obstacle', async () => {
    const office = anOffice({ desks: [aDesk()], settings: someSettings({ maxPerCase: 2 }) });
    const old = await booked(office);
    await booked(office, { idempotencyKey: aKey(2), date: tuesday, start: at('14:00') });
    await standsAfter(office, old, {}, 'case-already-booked');
    office.store.plan = { ...office.store.plan, settings: someSettings({ maxPerCase: 1, maxPerPerson: 1 }) };
    expect((await change(office, old, { date: localDate('2026-11-18') })).ok).toBe(true);
  });

  it.each<[string, string, (old: BookedVisit) => Partial<ChangeRequest>]>([
    ['a wrong ending', '2026-11-09 10:00', (old) => ({ identity: { ...byCode(old), peselEnding: '0000' } })],
    ['another PESEL', '2026-11-09 10:00', () => ({ identity: { ...byPesel, pesel: PESELS[1] } })],
    ['a visit that has begun', '2026-11-16 10:00', () => ({})],
  ])('C3 C1 %s: one neutral answer, one counted attempt', async (_, time, changes) => {
    const office = anOffice();
    const old = await booked(office);
    office.clock.set(time);
    expect(await change(office, old, changes(old))).toEqual(refusal('visit-not-found'));
    expect(office.store.attempts).toEqual([office.clock.now()]);
    expect(states(office)).toEqual(['booked null']);
  });

  it('C3 C1 the pause holds here too', async () => {
    const office = anOffice();
    const old = await booked(office);
    for (let time = 0; time < 5; time += 1) await change(office, old, { identity: { ...byPesel, pesel: PESELS[1] } });
    const paused = { ok: false, error: { type: 'paused', seconds: 300 } };
    expect(await change(office, old, { identity: byPesel })).toEqual(paused);
    // Whoever guesses PESELs keeps nobody from their own code.
    expect((await change(office, old)).ok).toBe(true);
  });
});
