import { describe, expect, it } from 'vitest';
import type { DeskId } from '../../shared/model/ids.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aDesk, aSpecialDay, at, PESELS, someDesks, someSettings } from '../support/builders.ts';
import { cellsOf } from '../support/memory-store.ts';
import { anOffice } from '../support/office.ts';
import { book, byAnother, monday, refusal, stored } from './booking.ts';

describe('A7 the time is looked at again', () => {
  it.each<[string, string, string]>([
    ['off the grid', '2026-11-16', '10:05'],
    ['before the block', '2026-11-16', '07:30'],
    ['over its end', '2026-11-16', '15:40'],
    ['on a holiday', '2026-11-11', '10:00'],
    ['on a Saturday', '2026-11-14', '10:00'],
    ['today', '2026-11-09', '14:00'],
    ['in the past', '2026-11-06', '10:00'],
    ['beyond 30 days', '2026-12-10', '10:00'],
    ['at the end of the day', '2026-11-16', '24:00'],
  ])('A6 A7 a start %s is not offered', async (_, date, start) => {
    const result = await book(anOffice(), { date: localDate(date), start: at(start) });
    expect(result).toEqual(refusal('time-not-offered'));
    expect(result).toMatchObject({ error: { nearest: { length: 3 } } });
  });

  it('A6 the last day of the window is bookable', async () => {
    expect((await book(anOffice(), { date: localDate('2026-12-09') })).ok).toBe(true);
  });

  it('A6 the chosen hour passes while typing', async () => {
    const settings = someSettings({ earliest: { kind: 'same-day', leadMinutes: 0 } });
    const office = anOffice({ settings });
    office.clock.set('2026-11-09 13:59');
    expect((await book(office, { date: localDate('2026-11-09'), start: at('14:00') })).ok).toBe(true);
    office.clock.set('2026-11-09 14:30');
    const late = await book(office, byAnother(1, { date: localDate('2026-11-09'), start: at('14:30') }));
    expect(late).toMatchObject({
      error: { type: 'time-not-offered', nearest: [{ date: '2026-11-09', start: at('14:40') }, {}, {}] },
    });
  });

  it('A6 midnight passes during the session: the first day is not bookable any more', async () => {
    const office = anOffice();
    office.clock.set('2026-11-15 23:59');
    expect((await book(office)).ok).toBe(true);
    office.clock.set('2026-11-16 00:00');
    expect(await book(office, byAnother(1, { start: at('12:00') }))).toEqual(refusal('time-not-offered'));
  });

  it('D3 the administrator closes the day while the resident is on the form', async () => {
    const office = anOffice();
    office.store.plan = { ...office.store.plan, specialDays: [aSpecialDay('2026-11-16', [])] };
    expect(await book(office)).toEqual(refusal('time-not-offered'));
  });

  it('A7 without a serving desk no time is offered', async () => {
    const result = await book(anOffice({ desks: [aDesk({ active: false })] }));
    expect(result).toEqual({ ok: false, error: { type: 'time-not-offered', nearest: [] } });
  });

  it('A8 who loses a race sees the three nearest times', async () => {
    const office = anOffice();
    await book(office);
    expect(await book(office, byAnother(1))).toEqual({
      ok: false,
      error: {
        type: 'time-taken',
        nearest: [
          { date: monday, start: at('10:30') },
          { date: monday, start: at('09:30') },
          { date: monday, start: at('10:40') },
        ],
      },
    });
  });

  it('A8 a start that a longer visit has partly taken is taken too', async () => {
    const office = anOffice();
    await book(office);
    expect(await book(office, byAnother(1, { start: at('10:20') }))).toEqual(refusal('time-taken'));
    expect((await book(office, byAnother(1, { start: at('10:30') }))).ok).toBe(true);
  });

  it('A7 k desks sell exactly k places at one start, whoever asks at once', async () => {
    const office = anOffice({ desks: someDesks(3) });
    const results = await Promise.all(PESELS.map((_, number) => book(office, byAnother(number))));
    expect(results.filter((result) => result.ok)).toHaveLength(3);
    for (const result of results) if (!result.ok) expect(result.error.type).toBe('time-taken');
    expect(new Set(stored(office).map(({ deskId }) => deskId)).size).toBe(3);
  });

  it('A7 of the free desks the one that leaves the smallest gap is taken', async () => {
    const office = anOffice({ desks: someDesks(2) });
    await book(office, byAnother(1, { start: at('08:00') }));
    await book(office, byAnother(2, { start: at('08:00') }));
    await book(office, byAnother(3, { start: at('09:00') }));
    await book(office, byAnother(4, { start: at('08:30') }));
    const desks = stored(office).map(({ deskId, start }) => [start, deskId]);
    const atNine = desks.find(([start]) => start === at('09:00'))?.[1];
    expect(desks.find(([start]) => start === at('08:30'))?.[1]).toBe(atNine);
  });

  it('A7 a desk that another process took meanwhile gives way to the next, and the last to "taken"', async () => {
    const office = anOffice({ desks: someDesks(2) });
    const lost = (deskId: string) => {
      const cells = cellsOf({ deskId: deskId as DeskId, date: monday, start: at('10:00'), minutes: 30 });
      for (const cell of cells) office.store.takenBehindTheBack.add(cell);
    };
    lost('id-cards-1');
    expect((await book(office)).ok).toBe(true);
    expect(stored(office)[0]?.deskId).toBe('id-cards-2');
    lost('id-cards-2');
    expect(await book(office, byAnother(1))).toEqual(refusal('time-taken'));
    expect(stored(office)).toHaveLength(1);
  });
});
