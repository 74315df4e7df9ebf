import { describe, expect, test } from 'vitest';
import { polishHolidays } from '../../../electron/engine/rules/polish-holidays.ts';
import {
  editedSpecial,
  newSpecial,
  specialDayOf,
  specialProblems,
} from '../../../renderer/staff/schedule/days/special-draft.ts';
import { isWorkingDay, monthsOf, proposedSubstitute } from '../../../renderer/staff/schedule/days/year-days.ts';
import type { OfficePlan } from '../../../shared/model/office-plan.ts';
import type { SpecialDay } from '../../../shared/model/schedule.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { timeRange } from '../../../shared/time/time-range.ts';

const holidays = polishHolidays(2026);
const TODAY = localDate('2026-11-23');
const BOXING_DAY = localDate('2026-12-26');
const closed = (date: string, pl: string, departmentId: string | null = null): SpecialDay => ({
  date: localDate(date),
  departmentId: departmentId as SpecialDay['departmentId'],
  hours: [],
  reason: { pl },
});
const planWith = (specialDays: readonly SpecialDay[] = []) =>
  ({
    departments: [{ id: 'bok', active: true, archived: false }],
    openingBlocks: [1, 2, 3, 4, 5].map((weekday) => ({
      departmentId: 'bok',
      weekday,
      hours: timeRange(480, 900),
      validFrom: null,
      validTo: null,
    })),
    specialDays,
  }) as unknown as OfficePlan;

describe('the days of a year (D3, D4)', () => {
  test('holidays and special days of one date stand together, the office before departments', () => {
    const specials = [
      closed('2026-12-24', 'BOK', 'bok'),
      closed('2026-12-24', 'Urząd'),
      closed('2027-01-02', 'Inny rok'),
    ];
    const december = monthsOf(2026, holidays, specials).find(({ month }) => month === '2026-12-01');
    expect(december?.days.map(({ date }) => date)).toEqual(['2026-12-24', '2026-12-25', '2026-12-26']);
    expect(december?.days[0]?.holiday?.name.pl).toBe('Wigilia');
    expect(december?.days[0]?.specials.map(({ reason }) => reason.pl)).toEqual(['Urząd', 'BOK']);
  });

  test('months without such days are left out', () => {
    expect(monthsOf(2026, holidays, []).map(({ month }) => month)).not.toContain('2026-02-01');
  });

  test('only a holiday on a Saturday has a substitute, given or not', () => {
    const days = (specials: readonly SpecialDay[]) => monthsOf(2026, holidays, specials).flatMap((month) => month.days);
    const lost = (specials: readonly SpecialDay[]) =>
      days(specials).find(({ date }) => date === BOXING_DAY)?.substitute;
    expect(lost([])).toEqual({ date: null });
    const given = closed('2026-12-23', 'Dzień wolny za święto w sobotę: Drugi dzień Bożego Narodzenia');
    expect(lost([given])).toEqual({ date: '2026-12-23' });
    expect(days([]).find(({ date }) => date === '2026-12-25')?.substitute).toBeNull();
  });

  test('the nearest working day before is proposed, after it when none is left', () => {
    expect(proposedSubstitute(planWith(), holidays, BOXING_DAY, TODAY)).toBe('2026-12-23');
    expect(proposedSubstitute(planWith(), holidays, BOXING_DAY, localDate('2026-12-24'))).toBe('2026-12-28');
    const taken = planWith([closed('2026-12-23', 'Nieczynne')]);
    expect(proposedSubstitute(taken, holidays, BOXING_DAY, TODAY)).toBe('2026-12-22');
  });

  test('a holiday, a weekend and a closed day are no working days', () => {
    expect(isWorkingDay(planWith(), holidays, localDate('2026-12-23'))).toBe(true);
    expect(isWorkingDay(planWith(), holidays, localDate('2026-12-25'))).toBe(false);
    expect(isWorkingDay(planWith(), holidays, localDate('2026-12-27'))).toBe(false);
    expect(isWorkingDay(planWith([closed('2026-12-23', 'x')]), holidays, localDate('2026-12-23'))).toBe(false);
    expect(isWorkingDay(planWith([closed('2026-12-23', 'x', 'bok')]), holidays, localDate('2026-12-23'))).toBe(true);
  });
});

describe('a special day while it is edited', () => {
  test('a date and a text are needed, and hours unless it is closed', () => {
    expect(specialProblems(newSpecial(true, null))).toEqual({ date: 'missing', text: 'missing' });
    expect(specialProblems({ ...newSpecial(false, TODAY), hours: [] })).toEqual({ hours: 'missing', text: 'missing' });
  });

  test('it comes back as it was', () => {
    const day: SpecialDay = { ...closed('2026-12-04', 'Szkolenie.', 'bok'), hours: [timeRange(480, 720)] };
    expect(specialDayOf(editedSpecial(day))).toEqual(day);
    expect(specialProblems(editedSpecial(day))).toEqual({});
  });

  test('closing keeps the hours for whoever thinks again', () => {
    const draft = editedSpecial({ ...closed('2026-12-04', 'x'), hours: [timeRange(480, 720)] });
    expect(specialDayOf({ ...draft, closed: true })?.hours).toEqual([]);
    expect(draft.hours).toHaveLength(1);
  });
});
