import { describe, expect, test } from 'vitest';
import { closedDays } from '../../../renderer/staff/statistics/days/closed-days.ts';
import { columnInTable, columnNames } from '../../../renderer/staff/statistics/days/column-names.ts';
import { unitOf, visitColumns, visitsFinding } from '../../../renderer/staff/statistics/days/visit-columns.ts';
import { DepartmentIdSchema } from '../../../shared/model/ids.ts';
import { visitsHeadline } from '../../../shared/text/panel/statistics-charts.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { days } from './statistics-data.ts';

const headline = (stretch: Parameters<typeof visitColumns>[0]) =>
  visitsHeadline(visitsFinding(visitColumns(stretch), unitOf(stretch)));

describe('the bars of the chart of visits', () => {
  test('weekends without work are left out, a closed day in the week keeps its place', () => {
    const columns = visitColumns(days('2026-11-09', '2026-11-15', {}, ['2026-11-11']));
    expect(columns.map(({ from, open }) => [from, open])).toEqual([
      ['2026-11-09', true],
      ['2026-11-10', true],
      ['2026-11-11', false],
      ['2026-11-12', true],
      ['2026-11-13', true],
    ]);
  });

  test('a Saturday on which somebody was received is shown, and a weekend alone is shown too', () => {
    expect(visitColumns(days('2026-11-13', '2026-11-15', { '2026-11-14': { served: 1 } }))).toHaveLength(2);
    expect(visitColumns(days('2026-11-14', '2026-11-15'))).toHaveLength(2);
  });

  test('what became of visits adds up to what was booked', () => {
    const parts = { served: 5, cancelledByResident: 2, cancelledByOffice: 1, resignedLate: 3, unresolved: 1, open: 4 };
    expect(visitColumns(days('2026-11-09', '2026-11-09', { '2026-11-09': parts }))).toEqual([
      {
        from: '2026-11-09',
        to: '2026-11-09',
        open: true,
        booked: 16,
        served: 5,
        cancelled: 3,
        late: 3,
        rest: 5,
      },
    ]);
  });

  test('more than 31 days become weeks from Monday, more than 26 weeks months', () => {
    expect(unitOf(days('2026-10-01', '2026-10-31'))).toBe('day');
    const weeks = visitColumns(
      days('2026-10-01', '2026-11-01', { '2026-10-05': { served: 2 }, '2026-10-09': { served: 3 } }),
    );
    expect(weeks.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-10-01 2026-10-04',
      '2026-10-05 2026-10-11',
      '2026-10-12 2026-10-18',
      '2026-10-19 2026-10-25',
      '2026-10-26 2026-11-01',
    ]);
    expect(weeks[1]?.served).toBe(5);
    const months = visitColumns(days('2026-01-15', '2026-12-31'));
    expect(months).toHaveLength(12);
    expect(months[0]).toMatchObject({ from: '2026-01-15', to: '2026-01-31' });
  });
});

describe('the title of the chart of visits', () => {
  test('names the fullest day, with its weekday in the right case', () => {
    const busy = (date: string) => headline(days('2026-11-09', '2026-11-13', { [date]: { served: 9 } }));
    expect(busy('2026-11-09')).toBe('Najwięcej wizyt przypada na poniedziałek, 9 listopada');
    expect(busy('2026-11-11')).toBe('Najwięcej wizyt przypada na środę, 11 listopada');
  });

  test('names the fullest week or month', () => {
    expect(headline(days('2026-10-01', '2026-11-22', { '2026-11-05': { served: 9 } }))).toBe(
      'Najwięcej wizyt przypada na tydzień 2–8 listopada 2026',
    );
    expect(headline(days('2026-01-01', '2026-12-31', { '2026-03-05': { served: 9 } }))).toBe(
      'Najwięcej wizyt przypada na marzec 2026',
    );
  });

  test('says so where no day stands out', () => {
    const same = { '2026-11-09': { served: 4 }, '2026-11-10': { served: 4 } };
    expect(headline(days('2026-11-09', '2026-11-13', same))).toBe('Wizyty rozkładają się równo');
    expect(headline(days('2026-11-09', '2026-11-09', same))).toBe('Wizyty rozkładają się równo');
  });
});

describe('closed days', () => {
  const columns = visitColumns(days('2026-11-09', '2026-11-13', {}, ['2026-11-11', '2026-11-12', '2026-11-13']));
  const holidays = [{ date: localDate('2026-11-11'), name: { pl: 'Narodowe Święto Niepodległości' } }];
  const idCards = DepartmentIdSchema.parse('id-cards');
  const special = (date: string, departmentId: typeof idCards | null, reason: string) => ({
    date: localDate(date),
    departmentId,
    hours: [],
    reason: { pl: reason },
  });

  test('have the reason of the department, else of the office, else the holiday, else none', () => {
    const specials = [special('2026-11-12', null, 'awaria'), special('2026-11-12', idCards, 'szkolenie')];
    expect(closedDays(columns, idCards, specials, holidays)).toEqual([
      { date: '2026-11-11', reason: 'Narodowe Święto Niepodległości' },
      { date: '2026-11-12', reason: 'szkolenie' },
      { date: '2026-11-13', reason: null },
    ]);
    expect(closedDays(columns, null, specials, holidays)[1]?.reason).toBe('awaria');
  });
});

describe('the names under the bars', () => {
  const week = visitColumns(days('2026-11-02', '2026-11-13'));

  test('are as long as there is room for', () => {
    expect(columnNames(week, 'day', 4.5)[0]).toEqual(['pon. 2']);
    expect(columnNames(week, 'day', 3)[3]).toEqual(['czw.', '5']);
    expect(columnNames(week, 'day', 1)).toEqual([['2.11'], [], [], [], [], ['9.11'], [], [], [], []]);
  });

  test('months have three letters, and the year under the first and under January', () => {
    const months = visitColumns(days('2026-11-01', '2027-07-31'));
    expect(columnNames(months, 'month', 4).slice(0, 4)).toEqual([['lis', '2026'], ['gru'], ['sty', '2027'], ['lut']]);
  });

  test('are whole in the table', () => {
    expect(week.slice(0, 1).map(columnInTable)).toEqual(['poniedziałek, 2 listopada 2026']);
    expect(visitColumns(days('2026-10-01', '2026-11-01')).slice(1, 2).map(columnInTable)).toEqual([
      '5–11 października 2026',
    ]);
  });
});
