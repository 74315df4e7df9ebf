import { describe, expect, test } from 'vitest';
import { tallyOf } from '../../../renderer/staff/statistics/tally/tally.ts';
import type { Statistics, VisitCounts } from '../../../shared/model/statistics.ts';
import { comparedInWords, hoursOfWork } from '../../../shared/text/panel/statistics-page.ts';
import { counts, days } from './statistics-data.ts';

const statistics = (total: VisitCounts, before: VisitCounts, medianWaitMinutes: number | null): Statistics => ({
  ...days('2026-11-09', '2026-11-22'),
  departmentId: null,
  total,
  before,
  hours: [],
  medianWaitMinutes,
  leadDays: [],
  service: [],
});

describe('the numbers on top', () => {
  test('stand beside those of the days before', () => {
    const total = counts({
      served: 85,
      cancelledByResident: 8,
      cancelledByOffice: 2,
      resignedLate: 5,
      restored: 3,
      open: 6,
    });
    const before = counts({ served: 90, cancelledByResident: 6, resignedLate: 5 });
    expect(tallyOf(statistics(total, before, 9.6))).toEqual([
      { key: 'booked', value: '106', notes: ['o 5 więcej niż poprzednio', 'w tym 6 bez wyniku'] },
      { key: 'served', value: '85', notes: ['o 5 mniej niż poprzednio', '85 z każdych 100'] },
      { key: 'cancelled', value: '10', notes: ['o 4 więcej niż poprzednio', 'mieszkańcy 8, urząd 2'] },
      { key: 'late', value: '5', notes: ['tyle samo co poprzednio', '3 przywrócone'] },
      { key: 'wait', value: '10 min', notes: ['od umówionej godziny do wezwania'] },
    ]);
  });

  test('where there was nothing before, one sentence says it', () => {
    const notes = tallyOf(statistics(counts({ open: 2 }), counts(), null)).map((item) => item.notes);
    expect(notes).toEqual([
      ['poprzednio nie było wizyt', 'w tym 2 bez wyniku'],
      [],
      [],
      [],
      ['nikogo jeszcze nie wezwano'],
    ]);
  });

  test('a number that was 0 is compared with 0', () => {
    expect(comparedInWords(3, 0)).toBe('poprzednio 0');
    expect(comparedInWords(0, 0)).toBe('tyle samo co poprzednio');
  });

  test('minutes of many desks are read in hours', () => {
    expect(hoursOfWork(40)).toBe('40 min');
    expect(hoursOfWork(1080)).toBe('18 godz.');
    expect(hoursOfWork(150)).toBe('2 godz. 30 min');
  });
});
