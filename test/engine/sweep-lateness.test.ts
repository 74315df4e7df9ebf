import { describe, expect, it } from 'vitest';
import { hold } from '../../electron/engine/hold.ts';
import { sweepLateness } from '../../electron/engine/sweep-lateness.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aDesk, at, CASE_ID, instant, someSettings } from '../support/builders.ts';
import { anOffice, type TestOffice } from '../support/office.ts';
import { book, booked, byAnother, monday, now, put } from './booking.ts';

const states = (office: TestOffice) => office.store.visits.map(({ visit }) => visit.state);
const nothing = { resigned: 0, unresolved: 0, outageMs: 0 };

async function sweepAt(office: TestOffice, time: string) {
  office.clock.set(time);
  return sweepLateness(office);
}

/** Sweeps every minute from one time to another, as a kiosk that is on does. */
async function on(office: TestOffice, from: string, to: string) {
  const swept = { resigned: 0, unresolved: 0 };
  for (let ms = instant(from); ms <= instant(to); ms += 60_000) {
    const one = await sweepLateness({ ...office, clock: { now: () => ms } });
    swept.resigned += one.resigned;
    swept.unresolved += one.unresolved;
  }
  office.clock.set(to);
  return swept;
}

describe('C5 late means resigned', () => {
  it('C5 past start + grace and not arrived; the minute itself is on time', async () => {
    const office = anOffice({ settings: someSettings({ graceMinutes: 5 }) });
    const visit = await booked(office);
    await on(office, '2026-11-16 09:20', '2026-11-16 10:05');
    expect(states(office)).toEqual(['booked']);
    expect(await sweepAt(office, '2026-11-16 10:06')).toEqual({ ...nothing, resigned: 1 });
    expect(now(office, visit.visitId)).toMatchObject({
      state: 'resigned-late',
      cancelledBy: null,
      endedAt: instant('2026-11-16 10:06'),
    });
    expect(office.store.tables.events).toMatchObject([{ move: 'resign', by: 'system', from: 'booked' }]);
    expect(await sweepAt(office, '2026-11-16 10:07')).toEqual(nothing);
  });

  it('C5 whoever arrived in time is never resigned because the desk runs late', async () => {
    const office = anOffice();
    const waiting = ['arrived', 'called', 'in-service'] as const;
    put(office, ...waiting.map((state, index) => ({ state, start: at(`1${index}:00`) })));
    await on(office, '2026-11-16 09:00', '2026-11-16 09:30');
    await sweepAt(office, '2026-11-16 16:00');
    await sweepAt(office, '2026-11-17 08:00');
    expect(states(office)).toEqual(waiting);
  });

  it('C5 date and time together: tomorrow’s visit of an earlier hour stays', async () => {
    const office = anOffice();
    put(office, { date: localDate('2026-11-17'), start: at('08:00') }, { date: monday, start: at('15:00') });
    await on(office, '2026-11-16 14:00', '2026-11-16 15:01');
    expect(states(office)).toEqual(['booked', 'resigned-late']);
  });

  it('C5 the first look ever ends no outage: visits left over are late', async () => {
    const office = anOffice();
    put(office, { date: localDate('2026-11-13') }, { date: monday, start: at('09:00') });
    expect(await sweepAt(office, '2026-11-16 12:00')).toEqual({ ...nothing, resigned: 2 });
  });

  it('C5 the time is free again', async () => {
    const settings = someSettings({ earliest: { kind: 'same-day', leadMinutes: 0 } });
    const office = anOffice({ settings });
    put(office, { date: monday, start: at('10:00'), minutes: 60 });
    await on(office, '2026-11-16 09:20', '2026-11-16 10:01');
    expect((await book(office, { start: at('10:10') })).ok).toBe(true);
  });
});

describe('C5 the kiosk was off', () => {
  it('C5 visits of that time are left for staff, others are judged as ever', async () => {
    const office = anOffice();
    put(office, ...['08:30', '10:00', '11:00', '12:40', '13:00'].map((start) => ({ date: monday, start: at(start) })));
    await on(office, '2026-11-16 07:30', '2026-11-16 09:40');
    const swept = await sweepAt(office, '2026-11-16 12:05');
    expect(swept).toEqual({ resigned: 0, unresolved: 2, outageMs: 145 * 60_000 });
    expect(office.store.tables.outages).toEqual([
      { fromMs: instant('2026-11-16 09:40'), toMs: instant('2026-11-16 12:05') },
    ]);
    expect(states(office)).toEqual(['resigned-late', 'unresolved', 'unresolved', 'booked', 'booked']);
    await on(office, '2026-11-16 12:06', '2026-11-16 13:01');
    expect(states(office).slice(3)).toEqual(['resigned-late', 'resigned-late']);
  });

  it('C5 over a weekend and across midnight', async () => {
    const office = anOffice();
    put(office, { date: localDate('2026-11-13'), start: at('15:00') }, { date: monday, start: at('08:00') });
    await on(office, '2026-11-13 14:00', '2026-11-13 14:45');
    expect(await sweepAt(office, '2026-11-16 08:10')).toMatchObject({ resigned: 0, unresolved: 2 });
  });

  it('C5 the setting resigns all the same, and the outage is noted', async () => {
    const office = anOffice({ settings: someSettings({ whenKioskWasOff: 'resign' }) });
    put(office, { date: monday, start: at('10:00') });
    await sweepAt(office, '2026-11-16 09:00');
    expect(await sweepAt(office, '2026-11-16 11:00')).toEqual({ resigned: 1, unresolved: 0, outageMs: 7_200_000 });
    expect(office.store.tables.outages).toHaveLength(1);
  });

  it('C5 a restart within three minutes is no outage', async () => {
    const office = anOffice();
    put(office, { date: monday, start: at('10:00') });
    await on(office, '2026-11-16 09:20', '2026-11-16 09:58');
    expect(await sweepAt(office, '2026-11-16 10:01')).toEqual({ ...nothing, resigned: 1 });
    expect(office.store.tables.outages).toEqual([]);
  });

  it('edge: clock set back a day is no outage, and nobody is resigned twice', async () => {
    const office = anOffice();
    put(office, { date: monday, start: at('10:00') });
    await on(office, '2026-11-16 09:20', '2026-11-16 10:01');
    expect(await sweepAt(office, '2026-11-15 10:00')).toEqual(nothing);
    expect(office.store.tables.sweptAt).toBe(instant('2026-11-15 10:00'));
    expect(await sweepAt(office, '2026-11-15 10:01')).toEqual(nothing);
    expect(states(office)).toEqual(['resigned-late']);
  });

  it('edge: both clock changes: the night is one hour longer or shorter and no outage', async () => {
    const office = anOffice();
    for (const [from, to] of [
      ['2026-10-25 01:50', '2026-10-25 03:10'],
      ['2027-03-28 01:50', '2027-03-28 03:10'],
    ] as const) {
      office.store.tables = { ...office.store.tables, sweptAt: null };
      await on(office, from, to);
    }
    expect(office.store.tables.outages).toEqual([]);
  });

  it('edge: midnight: a visit that ends the day is judged on the next', async () => {
    const office = anOffice({ settings: someSettings({ graceMinutes: 10 }), desks: [aDesk()] });
    put(office, { date: monday, start: at('23:55'), minutes: 5 });
    await on(office, '2026-11-16 23:20', '2026-11-17 00:05');
    expect(states(office)).toEqual(['booked']);
    await sweepAt(office, '2026-11-17 00:06');
    expect(states(office)).toEqual(['resigned-late']);
  });
});

describe('A8 C5 on the way', () => {
  it('A8 expired holds go', async () => {
    const office = anOffice();
    await hold(office, { caseId: CASE_ID, date: monday, start: at('10:00') });
    office.clock.pass(299);
    await sweepLateness(office);
    expect(office.store.tables.holds).toHaveLength(1);
    office.clock.pass(1);
    await sweepLateness(office);
    expect(office.store.tables.holds).toEqual([]);
  });

  it('C5 with nothing to do only the look itself is noted', async () => {
    const office = anOffice();
    await booked(office, byAnother(1));
    const { sweptAt: _, ...before } = office.store.tables;
    expect(await sweepAt(office, '2026-11-09 12:00')).toEqual(nothing);
    const { sweptAt, ...after } = office.store.tables;
    expect(after).toEqual(before);
    expect(sweptAt).toBe(instant('2026-11-09 12:00'));
  });
});
