import { describe, expect, it } from 'vitest';
import { type ArrivalRequest, arrive } from '../../electron/engine/arrive.ts';
import { sweepLateness } from '../../electron/engine/sweep-lateness.ts';
import { ArrivalSchema } from '../../shared/contract/arrival.ts';
import { FindVisitErrorSchema } from '../../shared/contract/failures.ts';
import type { DepartmentId, DeskId } from '../../shared/model/ids.ts';
import { drawCode } from '../../shared/rules/visit-code.ts';
import { localDate } from '../../shared/time/local-date.ts';
import {
  aCase,
  aDepartment,
  aDesk,
  aKey,
  at,
  CASE_ID,
  DESK_ID,
  instant,
  PESELS,
  someSettings,
} from '../support/builders.ts';
import { anOffice, type TestOffice } from '../support/office.ts';
import { booked, now, OTHER_CASE, put, refusal } from './booking.ts';

/** An office in which the usual resident has a visit on Monday, 16 November, at 10:00. */
async function withVisit(plan: Parameters<typeof anOffice>[0] = {}) {
  const office = anOffice(plan);
  const visit = await booked(office);
  return { office, visit, byCode: { by: 'code' as const, code: visit.code } };
}

const byPesel = { by: 'pesel' as const, pesel: PESELS[0] as string };

async function come(office: TestOffice, request: ArrivalRequest = byPesel) {
  const result = await arrive(office, request);
  if (result.ok) ArrivalSchema.parse(result.value);
  else FindVisitErrorSchema.parse(result.error);
  return result;
}

const outcome = (name: string, more: object = {}) => ({ ok: true, value: { outcome: name, ...more } });

describe('C4 "I have come"', () => {
  it.each([
    ['2026-11-16 09:29', 0, 'early'],
    ['2026-11-16 09:30', 0, 'arrived'],
    ['2026-11-16 10:00', 0, 'arrived'],
    ['2026-11-16 10:01', 0, 'late'],
    ['2026-11-16 10:05', 5, 'arrived'],
    ['2026-11-16 10:06', 5, 'late'],
  ])('C4 at %s, grace %i: %s, by code and by PESEL', async (time, graceMinutes, expected) => {
    for (const way of ['code', 'pesel']) {
      const { office, visit, byCode } = await withVisit({ settings: someSettings({ graceMinutes }) });
      office.clock.set(time);
      const answer = await come(office, way === 'code' ? byCode : byPesel);
      expect(answer).toMatchObject(outcome(expected, { visit: { visitId: visit.visitId } }));
    }
  });

  it('C4 the minutes are a setting', async () => {
    const { office } = await withVisit({ settings: someSettings({ arriveBeforeMinutes: 60 }) });
    office.clock.set('2026-11-16 09:00');
    expect(await come(office)).toMatchObject(outcome('arrived'));
  });

  it('C4 on time: on the list of the desk, with the moment, once', async () => {
    const { office, visit, byCode } = await withVisit();
    office.clock.set('2026-11-16 09:40');
    const first = await come(office);
    expect(first).toMatchObject(outcome('arrived', { ahead: 0 }));
    office.clock.set('2026-11-16 09:45');
    expect(await come(office, byCode)).toEqual(first);
    expect(now(office, visit.visitId)).toMatchObject({
      state: 'arrived',
      arrivedAt: instant('2026-11-16 09:40'),
      deskId: DESK_ID,
    });
    expect(office.store.tables.events).toMatchObject([{ move: 'arrive', by: 'resident' }]);
  });

  it('C4 a double tap arrives once', async () => {
    const { office } = await withVisit();
    office.clock.set('2026-11-16 09:40');
    const [one, two] = await Promise.all([come(office), come(office)]);
    expect(two).toEqual(one);
    expect(office.store.tables.events).toHaveLength(1);
  });

  it('C4 how many have come before, in this department only', async () => {
    const { office } = await withVisit();
    const came = { state: 'arrived' as const, arrivedAt: instant('2026-11-16 09:00') };
    put(
      office,
      { ...came, start: at('09:00') },
      { ...came, start: at('09:30') },
      { ...came, start: at('11:00') },
      { ...came, start: at('08:30'), state: 'in-service' },
      { ...came, start: at('08:00'), departmentId: 'vehicles' as DepartmentId },
      { start: at('09:40') },
    );
    office.clock.set('2026-11-16 09:40');
    expect(await come(office)).toMatchObject(outcome('arrived', { ahead: 2 }));
  });

  it('C4 early: the day and the minute to come back, and nothing changes', async () => {
    const { office, visit, byCode } = await withVisit();
    office.clock.set('2026-11-13 12:00');
    const early = outcome('early', { comeFrom: at('09:30'), visit: { date: '2026-11-16', start: at('10:00') } });
    expect(await come(office, byCode)).toMatchObject(early);
    expect(await come(office)).toEqual(refusal('visit-not-found'));
    expect(now(office, visit.visitId).state).toBe('booked');
  });

  it.each(['called', 'in-service'] as const)('C4 a visit that is %s: to which desk', async (state) => {
    const desks = [aDesk(), aDesk({ id: 'id-cards-2' as DeskId, name: 'Stanowisko 2' })];
    const { office } = await withVisit({ desks });
    office.store.visits = office.store.visits.map((one) => ({
      ...one,
      visit: { ...one.visit, state, servingDeskId: 'id-cards-2' as DeskId },
    }));
    office.clock.set('2026-11-16 10:20');
    expect(await come(office)).toMatchObject(outcome('called', { deskName: 'Stanowisko 2' }));
  });

  it('C4 of several visits today the one whose time to arrive it is', async () => {
    const { office } = await withVisit({
      cases: [aCase(), aCase({ id: OTHER_CASE })],
      desks: [aDesk({ caseIds: [CASE_ID, OTHER_CASE] })],
    });
    await booked(office, { idempotencyKey: aKey(2), caseId: OTHER_CASE, start: at('12:00') });
    office.clock.set('2026-11-16 11:40');
    expect(await come(office)).toMatchObject(outcome('arrived', { visit: { caseId: OTHER_CASE } }));
  });

  it('C4 D6 arriving goes on while booking is suspended, the case switched off, the desk removed', async () => {
    const { office } = await withVisit();
    office.store.plan = {
      ...office.store.plan,
      departments: [aDepartment({ suspension: { message: { pl: 'Awaria' } } })],
      cases: [aCase({ active: false })],
      desks: [aDesk({ archived: true })],
    };
    office.clock.set('2026-11-16 09:45');
    expect(await come(office)).toMatchObject(outcome('arrived'));
  });

  it.each(['cancelled', 'done'] as const)('C4 a visit that is %s is not there', async (state) => {
    const { office, byCode } = await withVisit();
    office.store.visits = office.store.visits.map((one) => ({ ...one, visit: { ...one.visit, state } }));
    office.clock.set('2026-11-16 09:45');
    expect(await come(office, byCode)).toEqual(refusal('visit-not-found'));
    expect(await come(office)).toEqual(refusal('visit-not-found'));
  });

  it('C4 C1 what does not match counts, and after five the function pauses', async () => {
    const { office, byCode } = await withVisit();
    office.clock.set('2026-11-16 09:45');
    let drawn = 0;
    const nobody = drawCode((below) => ++drawn % below);
    const byPesel = ['', '123', PESELS[1], PESELS[2], PESELS[1]].map((pesel) => ({ by: 'pesel' as const, pesel }));
    for (const request of byPesel) expect(await come(office, request)).toEqual(refusal('visit-not-found'));
    const paused = { ok: false, error: { type: 'paused', seconds: 300 } };
    expect(await come(office, { by: 'pesel', pesel: PESELS[0] })).toEqual(paused);

    const wrong: ArrivalRequest[] = ['', '1', nobody, nobody, nobody].map((code) => ({ by: 'code', code }));
    for (const request of wrong) expect(await come(office, request)).toEqual(refusal('visit-not-found'));
    expect(await come(office, byCode)).toEqual(paused);
  });

  it('edge: a 10:00 visit stays 10:00 across both clock changes', async () => {
    for (const [today, date] of [
      ['2026-10-23', '2026-10-26'],
      ['2027-03-26', '2027-03-30'],
    ] as const) {
      const office = anOffice();
      office.clock.set(`${today} 10:00`);
      await booked(office, { date: localDate(date) });
      office.clock.set(`${date} 09:29`);
      expect(await come(office)).toMatchObject(outcome('early', { comeFrom: at('09:30') }));
      office.clock.set(`${date} 10:00`);
      expect(await come(office)).toMatchObject(outcome('arrived'));
    }
  });
});

describe('C5 who comes late', () => {
  it('C5 is told so, with the three nearest free times, and the visit is resigned at once', async () => {
    const { office, visit, byCode } = await withVisit();
    office.clock.set('2026-11-16 10:01');
    const late = await come(office, byCode);
    expect(late).toMatchObject(
      outcome('late', { nearest: [{ date: '2026-11-17', start: at('07:30') }, { start: at('07:40') }, {}] }),
    );
    expect(now(office, visit.visitId)).toMatchObject({ state: 'resigned-late', cancelledBy: null });
    expect(office.store.tables.events).toMatchObject([{ move: 'resign', by: 'system' }]);
    expect(await come(office)).toEqual(late);
    expect(office.store.tables.events).toHaveLength(1);
  });

  it('C5 on a later day by code, date and time together', async () => {
    const { office, byCode } = await withVisit();
    office.clock.set('2026-11-17 09:45');
    expect(await come(office, byCode)).toMatchObject(outcome('late'));
  });

  it('C5 without times where nothing can be booked now', async () => {
    const { office } = await withVisit();
    office.store.plan = { ...office.store.plan, cases: [aCase({ active: false })] };
    office.clock.set('2026-11-16 10:30');
    expect(await come(office)).toMatchObject(outcome('late', { nearest: [] }));
  });

  it('C5 the kiosk was off at that hour: staff decide', async () => {
    const { office, visit } = await withVisit();
    office.clock.set('2026-11-16 09:00');
    await sweepLateness(office);
    office.clock.set('2026-11-16 10:10');
    expect(await come(office)).toMatchObject(outcome('ask-staff'));
    expect(now(office, visit.visitId).state).toBe('unresolved');
    expect(await come(office)).toMatchObject(outcome('ask-staff'));
  });

  it('C5 the setting resigns all the same', async () => {
    const { office } = await withVisit({ settings: someSettings({ whenKioskWasOff: 'resign' }) });
    office.clock.set('2026-11-16 09:00');
    await sweepLateness(office);
    office.clock.set('2026-11-16 10:10');
    expect(await come(office)).toMatchObject(outcome('late'));
  });

  it('C5 an outage that was noted before counts as well', async () => {
    const { office, visit } = await withVisit();
    office.clock.set('2026-11-16 09:20');
    await sweepLateness(office);
    office.clock.set('2026-11-16 09:40');
    await sweepLateness(office);
    for (let minute = 41; minute < 60; minute += 1) {
      office.clock.set(`2026-11-16 09:${minute}`);
      await sweepLateness(office);
    }
    office.clock.set('2026-11-16 10:01');
    expect(await come(office)).toMatchObject(outcome('ask-staff', { visit: { visitId: visit.visitId } }));
  });
});
