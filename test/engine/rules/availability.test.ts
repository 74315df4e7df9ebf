import { describe, expect, it } from 'vitest';
import { availability, type DeskDay, type DeskOff } from '../../../electron/engine/rules/availability.ts';
import { bookingWindow } from '../../../electron/engine/rules/booking-window.ts';
import { maskOf } from '../../../electron/engine/rules/cells.ts';
import { holidayNames, rememberOpenings, type Schedule } from '../../../electron/engine/rules/opening.ts';
import { polishHolidays } from '../../../electron/engine/rules/polish-holidays.ts';
import type { DeskId } from '../../../shared/model/ids.ts';
import type { BookingSettings } from '../../../shared/model/settings.ts';
import { type DayNumber, dayNumber, localDate } from '../../../shared/time/local-date.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import {
  anOpeningBlock,
  aSpecialDay,
  at,
  DEPARTMENT_ID,
  DESK_ID,
  dates,
  hours,
  instant,
  officeWeek,
  someSettings,
} from '../../support/builders.ts';

interface Question {
  readonly now: string;
  readonly settings?: BookingSettings;
  readonly schedule?: Partial<Schedule>;
  readonly deskIds?: readonly DeskId[];
  readonly minutesOn?: (date: string) => number;
  readonly deskOff?: DeskOff | null;
  readonly taken?: readonly DeskDay[];
}

function ask({
  now,
  settings = someSettings(),
  schedule = {},
  deskIds = [DESK_ID],
  minutesOn = () => 30,
  deskOff = null,
  taken = [],
}: Question) {
  const openings = rememberOpenings({
    openingBlocks: officeWeek(),
    specialDays: [],
    departments: [],
    holidayName: holidayNames(polishHolidays),
    ...schedule,
  });
  const openingOnDay = (day: DayNumber) => openings(DEPARTMENT_ID, day);
  const window = bookingWindow(toWarsaw(instant(now)), settings, (day) => openingOnDay(day).opening.kind === 'open');
  const { gridMinutes } = settings;
  return availability({ minutesOn, gridMinutes, deskIds, window, openingOnDay, taken, deskOff });
}

const takenOn = (date: string, range: string, deskId = DESK_ID): DeskDay => ({
  deskId,
  day: dayNumber(localDate(date)),
  mask: maskOf(hours(range)),
});
const sameDay = (leadMinutes: number) => someSettings({ earliest: { kind: 'same-day', leadMinutes } });
const dayOf = (answer: ReturnType<typeof ask>, date: string) => answer.days.find((day) => day.date === date);

describe('A4 availability', () => {
  it('A6 has each date from today to the last bookable one, in order', () => {
    const { days } = ask({ now: '2026-10-01 00:30' });
    expect(days.map((day) => day.date)).toEqual(dates('2026-10-01', '2026-10-31'));
  });

  it('A4 the nearest time is the first of the first free day', () => {
    expect(ask({ now: '2026-11-20 12:00' }).nearest).toEqual({ date: '2026-11-23', start: at('08:00') });
    const taken = [takenOn('2026-11-23', '08:00-15:55')];
    expect(ask({ now: '2026-11-20 12:00', taken }).nearest).toEqual({ date: '2026-11-24', start: at('07:30') });
  });

  it('A4 says of each day what it is', () => {
    const taken = [takenOn('2026-12-23', '07:30-15:30')];
    const answer = ask({ now: '2026-12-18 09:00', taken });
    expect(dayOf(answer, '2026-12-18')).toEqual({ kind: 'too-early', date: '2026-12-18' });
    expect(dayOf(answer, '2026-12-19')).toEqual({ kind: 'closed', date: '2026-12-19', reason: null });
    expect(dayOf(answer, '2026-12-21')).toMatchObject({ kind: 'free' });
    expect(dayOf(answer, '2026-12-23')).toEqual({ kind: 'full', date: '2026-12-23' });
    expect(dayOf(answer, '2026-12-24')).toMatchObject({ kind: 'closed', reason: { pl: 'Wigilia' } });
    expect(dayOf(answer, '2026-12-31')).toMatchObject({ kind: 'free' });
  });

  it('A4 today is closed, not too early, when the office is closed', () => {
    expect(dayOf(ask({ now: '2026-11-22 10:00' }), '2026-11-22')).toEqual({
      kind: 'closed',
      date: '2026-11-22',
      reason: null,
    });
  });

  it('A6 on the same day only what still lies ahead', () => {
    const answer = ask({ now: '2026-11-16 15:05', settings: sameDay(10) });
    expect(dayOf(answer, '2026-11-16')).toMatchObject({ kind: 'free', starts: [at('15:20'), at('15:30')] });
    expect(answer.nearest).toEqual({ date: '2026-11-16', start: at('15:20') });
  });

  it('A6 on the same day "too late" is not "full"', () => {
    expect(dayOf(ask({ now: '2026-11-16 15:25', settings: sameDay(10) }), '2026-11-16')?.kind).toBe('too-early');
    const taken = [takenOn('2026-11-16', '15:00-16:00')];
    expect(dayOf(ask({ now: '2026-11-16 15:05', settings: sameDay(10), taken }), '2026-11-16')?.kind).toBe('full');
  });

  it('A7 a day whose blocks are all too short is full for the case', () => {
    const specialDays = [aSpecialDay('2026-11-17', ['08:00-08:25', '09:00-09:25'])];
    expect(dayOf(ask({ now: '2026-11-16 09:00', schedule: { specialDays } }), '2026-11-17')?.kind).toBe('full');
  });

  it('A7 desks and days of others do not matter', () => {
    const other = 'id-cards-9' as DeskId;
    const taken = [takenOn('2026-11-17', '07:30-15:30', other), takenOn('2027-02-02', '07:30-15:30')];
    expect(ask({ now: '2026-11-16 09:00', taken })).toEqual(ask({ now: '2026-11-16 09:00' }));
  });

  it('A7 a day is full only when every serving desk is', () => {
    const deskIds = ['id-cards-1', 'id-cards-2'] as DeskId[];
    const one = [takenOn('2026-11-17', '07:30-15:30', deskIds[0])];
    const both = [...one, takenOn('2026-11-17', '07:30-15:05', deskIds[1])];
    expect(dayOf(ask({ now: '2026-11-16 09:00', deskIds, taken: one }), '2026-11-17')?.kind).toBe('free');
    expect(dayOf(ask({ now: '2026-11-16 09:00', deskIds, taken: both }), '2026-11-17')?.kind).toBe('full');
  });

  it('D2 the hours in which a desk is off are not offered', () => {
    const deskOff: DeskOff = (_, day) =>
      day === dayNumber(localDate('2026-11-17')) ? maskOf(hours('07:30-14:40')) : 0n;
    const answer = ask({ now: '2026-11-16 09:00', deskOff });
    expect(dayOf(answer, '2026-11-17')).toMatchObject({ starts: [at('14:40'), at('14:50'), at('15:00')] });
    expect(dayOf(answer, '2026-11-18')).toEqual(dayOf(ask({ now: '2026-11-16 09:00' }), '2026-11-18'));
    const taken = [takenOn('2026-11-17', '14:50-15:30')];
    expect(dayOf(ask({ now: '2026-11-16 09:00', deskOff, taken }), '2026-11-17')?.kind).toBe('full');
  });

  it('D1 D5 each day has the length that holds on it', () => {
    const minutesOn = (date: string) => (date < '2026-11-18' ? 30 : 60);
    const answer = ask({ now: '2026-11-16 09:00', minutesOn });
    const last = (date: string) => {
      const day = dayOf(answer, date);
      return day?.kind === 'free' ? day.starts.at(-1) : undefined;
    };
    expect([last('2026-11-17'), last('2026-11-18')]).toEqual([at('15:00'), at('14:30')]);
  });

  it('A2 with no desk or no opening hours there is nothing', () => {
    expect(ask({ now: '2026-11-16 09:00', deskIds: [] }).nearest).toBeNull();
    const closed = ask({ now: '2026-11-16 09:00', schedule: { openingBlocks: [] } });
    expect(closed.nearest).toBeNull();
    expect(new Set(closed.days.map((day) => day.kind))).toEqual(new Set(['closed']));
  });

  it.each(['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'])(
    'A7 %s, when the clock changes, has the starts of any other day',
    (date) => {
      const openingBlocks = [anOpeningBlock(7, '00:00-24:00')];
      const answer = ask({ now: `${date.slice(0, 8)}01 09:00`, schedule: { openingBlocks, holidayName: () => null } });
      const day = dayOf(answer, date);
      expect(day?.kind === 'free' ? day.starts.length : 0).toBe(142);
    },
  );

  it('A6 29 February is a day like others', () => {
    expect(dayOf(ask({ now: '2028-02-28 09:00' }), '2028-02-29')).toMatchObject({ kind: 'free' });
  });
});
