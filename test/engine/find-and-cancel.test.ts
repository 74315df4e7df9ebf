import { describe, expect, it } from 'vitest';
import { availabilityOf } from '../../electron/engine/availability-of.ts';
import { bookVisit } from '../../electron/engine/book-visit.ts';
import { cancelVisit } from '../../electron/engine/cancel-visit.ts';
import { findVisit } from '../../electron/engine/find-visit.ts';
import { FindVisitErrorSchema } from '../../shared/contract/failures.ts';
import { VisitSummarySchema } from '../../shared/contract/views.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aCase, at, aVisitId, CASE_ID, PESELS, someSettings } from '../support/builders.ts';
import { anOffice, aRequest, type TestOffice } from '../support/office.ts';

const OTHER_CASE = 'id-card-collection' as CaseId;
const mine = { by: 'pesel' as const, pesel: PESELS[0] as string, caseId: CASE_ID, date: localDate('2026-11-16') };
const notFound = { ok: false, error: { type: 'visit-not-found' } };
const paused = (seconds: number) => ({ ok: false, error: { type: 'paused', seconds } });

async function booked(
  settings = someSettings(),
): Promise<{ office: TestOffice; visitId: ReturnType<typeof aVisitId> }> {
  const office = anOffice({ settings, cases: [aCase(), aCase({ id: OTHER_CASE })] });
  const result = await bookVisit(office, aRequest());
  if (!result.ok) throw new Error('not booked');
  return { office, visitId: result.value.visitId };
}

async function find(office: TestOffice, changes: Partial<typeof mine> = {}) {
  const result = await findVisit(office, { ...mine, ...changes });
  if (result.ok) VisitSummarySchema.parse(result.value);
  else FindVisitErrorSchema.parse(result.error);
  return result;
}

const stateOf = (office: TestOffice) => office.store.visits[0]?.visit.state;

describe('C1 finding a visit', () => {
  it('C1 PESEL, case and day name the one visit, without code and person', async () => {
    const { office, visitId } = await booked();
    const found = await find(office, { pesel: '900417-03211' });
    expect(found).toMatchObject({ ok: true, value: { visitId, date: mine.date, start: at('10:00'), minutes: 30 } });
    const text = JSON.stringify(found);
    expect(text).not.toContain(office.store.visits[0]?.visit.code);
    expect(text).not.toContain(PESELS[0]);
    expect(text).not.toContain('Próbna');
  });

  it.each<[string, Partial<typeof mine>]>([
    ['another PESEL', { pesel: PESELS[1] }],
    ['an ill-formed PESEL', { pesel: '123' }],
    ['an empty PESEL', { pesel: '' }],
    ['a PESEL with a wrong check digit', { pesel: '90041703212' }],
    ['another case', { caseId: OTHER_CASE }],
    ['a case that does not exist', { caseId: 'nothing' as CaseId }],
    ['another day', { date: localDate('2026-11-17') }],
  ])('C1 %s: one neutral answer, one counted attempt', async (_, changes) => {
    const { office } = await booked();
    expect(await find(office, changes)).toEqual(notFound);
    expect(office.store.attempts).toEqual([office.clock.now()]);
  });

  it('C1 a success does not count', async () => {
    const { office } = await booked();
    for (let times = 0; times < 10; times += 1) expect((await find(office)).ok).toBe(true);
    expect(office.store.attempts).toEqual([]);
  });

  it('C1 a visit that has begun cannot be found', async () => {
    const { office } = await booked();
    office.clock.set('2026-11-16 09:59');
    expect((await find(office)).ok).toBe(true);
    office.clock.set('2026-11-16 10:00');
    expect(await find(office)).toEqual(notFound);
  });

  it('C1 nor one of an earlier day', async () => {
    const { office } = await booked();
    office.clock.set('2026-11-17 08:00');
    expect(await find(office)).toEqual(notFound);
  });
});

describe('C1 pause after five failed attempts', () => {
  const fail = async (office: TestOffice, times: number) => {
    for (let time = 0; time < times; time += 1) await find(office, { pesel: PESELS[2] });
  };

  it('C1 the pause comes before anything else, the right answer included', async () => {
    const { office, visitId } = await booked();
    await fail(office, 5);
    expect(await find(office)).toEqual(paused(300));
    expect(await cancelVisit(office, { visitId, identity: mine })).toEqual(paused(300));
    expect(stateOf(office)).toBe('booked');
    expect(office.store.attempts).toHaveLength(5);
  });

  it('C1 it ends five minutes after the first of the five', async () => {
    const { office } = await booked();
    await fail(office, 4);
    office.clock.pass(100);
    await fail(office, 1);
    expect(await find(office)).toEqual(paused(200));
    office.clock.pass(199);
    expect(await find(office)).toEqual(paused(1));
    office.clock.pass(1);
    expect((await find(office)).ok).toBe(true);
  });

  it('C1 cancelling with wrong data counts as well', async () => {
    const { office, visitId } = await booked();
    await fail(office, 4);
    expect(await cancelVisit(office, { visitId, identity: { ...mine, pesel: PESELS[1] } })).toEqual(notFound);
    expect(await find(office)).toEqual(paused(300));
  });

  it('C1 ten tries at one moment: five answers, five pauses', async () => {
    const { office } = await booked();
    const results = await Promise.all(Array.from({ length: 10 }, () => find(office, { pesel: PESELS[1] })));
    expect(results.filter((result) => !result.ok && result.error.type === 'visit-not-found')).toHaveLength(5);
    expect(results.filter((result) => !result.ok && result.error.type === 'paused')).toHaveLength(5);
  });

  it('C1 a clock set back a day does not shorten the pause, and lengthens it by no more than the window', async () => {
    const { office } = await booked();
    await fail(office, 5);
    office.clock.set('2026-11-08 10:00');
    expect(await find(office)).toEqual(paused(300));
    office.clock.pass(299);
    expect(await find(office)).toEqual(paused(1));
    office.clock.pass(1);
    expect((await find(office)).ok).toBe(true);
  });

  it('C1 numbers are settings', async () => {
    const { office } = await booked(someSettings({ cancelAttempts: 2, cancelWindowMinutes: 1 }));
    await fail(office, 2);
    expect(await find(office)).toEqual(paused(60));
  });
});

describe('C1 cancelling', () => {
  it('C1 cancels the visit and frees its time', async () => {
    const { office, visitId } = await booked();
    expect(await cancelVisit(office, { visitId, identity: mine })).toMatchObject({
      ok: true,
      value: { visitId, start: at('10:00') },
    });
    expect(stateOf(office)).toBe('cancelled');
    const free = await availabilityOf(office, { caseId: CASE_ID });
    const day = free.ok ? free.value.days.find(({ date }) => date === mine.date) : undefined;
    expect(day?.kind === 'free' ? day.starts : []).toContain(at('10:00'));
  });

  it('C1 a double tap gives the same success, at once or later', async () => {
    const { office, visitId } = await booked();
    const [one, two] = await Promise.all([
      cancelVisit(office, { visitId, identity: mine }),
      cancelVisit(office, { visitId, identity: mine }),
    ]);
    expect(one.ok).toBe(true);
    expect(two).toEqual(one);
    office.clock.set('2026-11-16 12:00');
    expect(await cancelVisit(office, { visitId, identity: mine })).toEqual(one);
    expect(office.store.attempts).toEqual([]);
  });

  it('C1 a cancelled visit is not found again', async () => {
    const { office, visitId } = await booked();
    await cancelVisit(office, { visitId, identity: mine });
    expect(await find(office)).toEqual(notFound);
  });

  it.each<[string, Partial<typeof mine>]>([
    ['the PESEL of another', { pesel: PESELS[1] }],
    ['another day', { date: localDate('2026-11-17') }],
    ['another case', { caseId: OTHER_CASE }],
  ])('C1 the id alone cancels nothing: %s', async (_, changes) => {
    const { office, visitId } = await booked();
    expect(await cancelVisit(office, { visitId, identity: { ...mine, ...changes } })).toEqual(notFound);
    expect(stateOf(office)).toBe('booked');
    expect(office.store.attempts).toHaveLength(1);
  });

  it('C1 nor does the identity with another id', async () => {
    const { office } = await booked();
    expect(await cancelVisit(office, { visitId: aVisitId(99), identity: mine })).toEqual(notFound);
    expect(stateOf(office)).toBe('booked');
  });

  it('C1 a visit that began meanwhile cannot be cancelled', async () => {
    const { office, visitId } = await booked();
    office.clock.set('2026-11-16 10:00');
    expect(await cancelVisit(office, { visitId, identity: mine })).toEqual(notFound);
    expect(stateOf(office)).toBe('booked');
  });

  it('C1 the right one of two visits on one day is cancelled after booking again', async () => {
    const { office, visitId } = await booked();
    await cancelVisit(office, { visitId, identity: mine });
    const again = await bookVisit(office, {
      ...aRequest(),
      idempotencyKey: 'key-of-the-second-visit' as never,
      start: at('12:00'),
    });
    if (!again.ok) throw new Error('not booked');
    expect(await find(office)).toMatchObject({ ok: true, value: { visitId: again.value.visitId, start: at('12:00') } });
    await cancelVisit(office, { visitId: again.value.visitId, identity: mine });
    expect(office.store.visits.map(({ visit }) => visit.state)).toEqual(['cancelled', 'cancelled']);
  });
});
