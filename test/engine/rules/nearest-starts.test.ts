import { describe, expect, it } from 'vitest';
import { nearestStarts } from '../../../electron/engine/rules/nearest-starts.ts';
import type { Availability, DayOffer } from '../../../shared/model/availability.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { at } from '../../support/builders.ts';

const free = (date: string, ...starts: string[]): DayOffer => ({
  kind: 'free',
  date: localDate(date),
  starts: starts.map(at),
});
const week: Availability = {
  nearest: null,
  days: [
    { kind: 'too-early', date: localDate('2026-11-13') },
    free('2026-11-16', '08:00', '10:00', '15:30'),
    { kind: 'full', date: localDate('2026-11-17') },
    free('2026-11-18', '08:00', '09:50', '10:10', '15:00'),
    { kind: 'closed', date: localDate('2026-11-19'), reason: null },
    free('2026-11-20', '10:00'),
  ],
};
const nearest = (date: string, start: string, count?: number) =>
  nearestStarts(week, { date: localDate(date), start: at(start) }, count).map(
    (found) => `${found.date} ${Math.floor(found.start / 60)}:${String(found.start % 60).padStart(2, '0')}`,
  );

describe('A8 the three nearest times', () => {
  it('A8 the wanted day comes first, the nearest first, of two equally near the later', () => {
    expect(nearest('2026-11-18', '10:00')).toEqual(['2026-11-18 10:10', '2026-11-18 9:50', '2026-11-18 8:00']);
  });

  it('A8 from a full day they go both ways', () => {
    expect(nearest('2026-11-17', '09:00')).toEqual(['2026-11-16 15:30', '2026-11-18 8:00', '2026-11-16 10:00']);
    expect(nearest('2026-11-19', '10:00')).toEqual(['2026-11-18 15:00', '2026-11-18 10:10', '2026-11-20 10:00']);
  });

  it('A8 never the wanted time itself', () => {
    expect(nearest('2026-11-16', '10:00')[0]).toBe('2026-11-16 8:00');
  });

  it('A8 fewer when there are fewer, none when there are none', () => {
    expect(nearest('2026-11-18', '10:00', 20)).toHaveLength(8);
    expect(nearestStarts({ nearest: null, days: [] }, { date: localDate('2026-11-18'), start: at('10:00') })).toEqual(
      [],
    );
  });
});
