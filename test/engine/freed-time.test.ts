import { describe, expect, it } from 'vitest';
import { availabilityOf } from '../../electron/engine/availability-of.ts';
import { cancelVisit } from '../../electron/engine/cancel-visit.ts';
import { changeVisit } from '../../electron/engine/change-visit.ts';
import { restOfFreedTime } from '../../electron/engine/freed-time.ts';
import { moveVisit } from '../../electron/engine/move-visit.ts';
import { sweepLateness } from '../../electron/engine/sweep-lateness.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aKey, at, CASE_ID, PESELS, someSettings } from '../support/builders.ts';
import { anOffice, type TestOffice } from '../support/office.ts';
import { book, booked, byAnother, monday, put, refusal } from './booking.ts';

const resting = (min: number, max: number) => someSettings({ freedDelayMinutes: { min, max } });
const mine = { by: 'pesel' as const, pesel: PESELS[0] as string, caseId: CASE_ID, date: monday };

async function isFree(office: TestOffice, start = '10:00', date = monday): Promise<boolean> {
  const answer = await availabilityOf(office, { caseId: CASE_ID });
  const day = answer.ok ? answer.value.days.find((one) => one.date === date) : undefined;
  return day?.kind === 'free' && day.starts.includes(at(start));
}

describe('C7 a freed time rests', () => {
  it('C7 by default not at all', async () => {
    const office = anOffice();
    const { visitId } = await booked(office);
    await cancelVisit(office, { visitId, identity: mine });
    expect(await isFree(office)).toBe(true);
    expect(office.store.tables.holds).toEqual([]);
  });

  it('C7 cancelled: offered again after the delay, to anybody, and to nobody before', async () => {
    const office = anOffice({ settings: resting(20, 20) });
    const { visitId } = await booked(office);
    await cancelVisit(office, { visitId, identity: mine });
    expect(await isFree(office)).toBe(false);
    expect(await book(office, byAnother(1))).toEqual(refusal('time-taken'));
    office.clock.pass(20 * 60 - 1);
    expect(await isFree(office)).toBe(false);
    office.clock.pass(1);
    expect(await isFree(office)).toBe(true);
    expect((await book(office, byAnother(1))).ok).toBe(true);
  });

  it('C7 changed: the old hours rest', async () => {
    const office = anOffice({ settings: resting(20, 20) });
    const { visitId } = await booked(office);
    const changed = await changeVisit(office, {
      idempotencyKey: aKey(9),
      visitId,
      identity: mine,
      date: localDate('2026-11-17'),
      start: at('10:00'),
      holdId: null,
      language: 'pl',
    });
    expect(changed.ok).toBe(true);
    expect(await isFree(office)).toBe(false);
    office.clock.pass(20 * 60);
    expect(await isFree(office)).toBe(true);
  });

  it('C7 C3 hours that the new visit needs do not rest', async () => {
    const office = anOffice({ settings: resting(20, 20) });
    await booked(office);
    const moved = { idempotencyKey: aKey(9), start: at('10:10'), onEarlier: 'replace' as const };
    expect((await book(office, moved)).ok).toBe(true);
    expect(office.store.tables.holds).toEqual([]);
  });

  it('C7 cancelled by staff, resigned late: the same', async () => {
    const office = anOffice({ settings: resting(20, 20) });
    const [first] = put(office, { start: at('10:00') }, { start: at('12:00') });
    if (first === undefined) throw new Error('one');
    const staff = { ...office, by: 'clerk' };
    await moveVisit(staff, { visitId: first.id, move: 'cancel', deskId: null, reason: 'telefon' });
    expect(office.store.tables.holds).toMatchObject([{ kind: 'freed', start: at('10:00') }]);
    office.clock.set('2026-11-16 12:01');
    await sweepLateness(office);
    expect(office.store.tables.holds).toMatchObject([{ kind: 'freed', start: at('12:00') }]);
  });

  it('C7 each delay is drawn anew, inside the range, both ends included', () => {
    const { ids } = anOffice();
    const drawn = Array.from({ length: 300 }, () => restOfFreedTime(ids, resting(2, 5), 0).freedUntilMs ?? 0);
    expect([...new Set(drawn)].toSorted((a, b) => a - b)).toEqual([120_000, 180_000, 240_000, 300_000]);
  });

  it('C7 a range from 0 may draw none, and a range of 0 draws nothing', () => {
    const never = { uuid: () => '', randomBelow: () => 0 };
    expect(restOfFreedTime(never, resting(0, 5), 1000)).toEqual({});
    const throwing = {
      uuid: () => '',
      randomBelow: (): number => {
        throw new Error('nothing to draw');
      },
    };
    expect(restOfFreedTime(throwing, resting(0, 0), 1000)).toEqual({});
  });

  it('edge: the clock set back a day: no freed time rests longer than the range', async () => {
    const office = anOffice({ settings: resting(20, 20) });
    const { visitId } = await booked(office);
    await cancelVisit(office, { visitId, identity: mine });
    office.clock.set('2026-11-08 10:00');
    await sweepLateness(office);
    office.clock.pass(20 * 60);
    expect(await isFree(office)).toBe(true);
  });
});
