import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameFor, comeFrom, peopleAhead, standingOf } from '../../../electron/engine/rules/arrival.ts';
import type { Visit, VisitState } from '../../../shared/model/visit.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import { at, aVisit, aVisitId, instant } from '../../support/builders.ts';

const settings = { arriveBeforeMinutes: 30, graceMinutes: 0 };
const clock = (text: string) => toWarsaw(instant(text));
const noon = clock('2026-11-16 12:00');

describe('C4 how a visit stands for who has come', () => {
  it.each([
    ['2026-11-15 10:20', 'early'],
    ['2026-11-16 09:49', 'early'],
    ['2026-11-16 09:50', 'on-time'],
    ['2026-11-16 10:20', 'on-time'],
    ['2026-11-16 10:21', 'late'],
    ['2026-11-17 09:50', 'late'],
  ])('C4 at %s: %s', (text, expected) => {
    expect(standingOf(aVisit(), clock(text), settings)).toBe(expected);
  });

  it('C4 with a grace of ten minutes the tenth still counts', () => {
    const grace = { ...settings, graceMinutes: 10 };
    expect(standingOf(aVisit(), clock('2026-11-16 10:30'), grace)).toBe('on-time');
    expect(standingOf(aVisit(), clock('2026-11-16 10:31'), grace)).toBe('late');
  });

  it.each<[VisitState, string, string]>([
    ['arrived', 'waiting', 'gone'],
    ['called', 'called', 'gone'],
    ['in-service', 'called', 'gone'],
    ['resigned-late', 'late', 'late'],
    ['unresolved', 'ask-staff', 'ask-staff'],
    ['done', 'gone', 'gone'],
    ['cancelled', 'gone', 'gone'],
  ])('C4 %s today: %s, a day later: %s', (state, today, later) => {
    expect(standingOf(aVisit({ state }), noon, settings)).toBe(today);
    expect(standingOf(aVisit({ state }), clock('2026-11-17 12:00'), settings)).toBe(later);
  });
});

describe('C4 which of several visits', () => {
  const visit = (start: string, state: VisitState = 'booked') =>
    aVisit({ id: aVisitId(at(start)), start: at(start), state });
  const chosen = (...visits: readonly Visit[]) => cameFor(visits, noon, settings)?.visit.start ?? null;

  it('C4 the one whose time to arrive it is', () => {
    expect(chosen(visit('09:00', 'arrived'), visit('12:20'), visit('15:00'))).toBe(at('12:20'));
    expect(chosen(visit('09:00'), visit('12:00'), visit('12:30'))).toBe(at('12:00'));
  });

  it('C4 else the one already announced, else the next, else the one missed last', () => {
    expect(chosen(visit('11:00', 'arrived'), visit('15:00'))).toBe(at('11:00'));
    expect(chosen(visit('10:00', 'arrived'), visit('11:00', 'called'), visit('15:00'))).toBe(at('11:00'));
    expect(chosen(visit('08:00'), visit('09:00', 'resigned-late'), visit('14:00'), visit('15:00'))).toBe(at('14:00'));
    expect(chosen(visit('08:00'), visit('09:00', 'resigned-late'), visit('10:00', 'done'))).toBe(at('09:00'));
  });

  it('C4 none when nothing is left', () => {
    expect(chosen(visit('09:00', 'cancelled'), visit('10:00', 'done'))).toBeNull();
    expect(chosen()).toBeNull();
  });

  it('C4 when to come back', () => {
    expect(comeFrom(aVisit(), settings)).toBe(at('09:50'));
    expect(comeFrom(aVisit({ start: at('00:10') }), settings)).toBe(0);
  });
});

describe('C4 people ahead', () => {
  const who = (number: number, start: string, arrivedAt: string, changes: Partial<Visit> = {}) =>
    aVisit({
      id: aVisitId(number),
      start: at(start),
      state: 'arrived',
      arrivedAt: instant(`2026-11-16 ${arrivedAt}`),
      ...changes,
    });

  it('C4 those with an earlier time, and of one time those who came earlier', () => {
    const me = who(1, '10:20', '10:00');
    const others = [
      me,
      who(2, '10:00', '10:05'),
      who(3, '10:20', '09:55'),
      who(4, '10:20', '10:01'),
      who(5, '10:40', '09:50'),
      who(6, '09:40', '09:30', { state: 'called' }),
      who(7, '09:40', '09:30', { state: 'booked', arrivedAt: null }),
      who(8, '09:40', '09:30', { date: localDate('2026-11-15') }),
    ];
    expect(peopleAhead(me, others)).toBe(2);
  });

  it('C4 everybody in a queue has another number, from 0 upwards', () => {
    const queue = fc.uniqueArray(fc.record({ start: fc.nat(5), came: fc.nat(20) }), {
      selector: ({ start, came }) => `${start} ${came}`,
      maxLength: 12,
    });
    fc.assert(
      fc.property(queue, (people) => {
        const visits = people.map(({ start, came }, index) =>
          who(index, `1${start}:00`, `09:${String(came).padStart(2, '0')}`),
        );
        const numbers = visits.map((visit) => peopleAhead(visit, visits)).toSorted((a, b) => a - b);
        expect(numbers).toEqual(visits.map((_, index) => index));
      }),
    );
  });
});
