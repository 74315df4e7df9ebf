import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate, weekdayOf } from '../../../../shared/time/local-date.ts';
import {
  aCase,
  aDepartment,
  anOpeningBlock,
  aPlan,
  CASE_ID,
  DEPARTMENT_ID,
  hours,
  officeWeek,
} from '../../../support/builders.ts';
import { apply, blocksOn, planAfter, refused, TODAY } from './changing.ts';

const monday = (range: string) => ({ weekday: 1, hours: hours(range) });
const week = (changes: object) => ({
  kind: 'week',
  departmentId: DEPARTMENT_ID,
  from: null,
  to: null,
  blocks: [monday('10:00-18:00')],
  ...changes,
});

describe('D1 the week of a department', () => {
  it('D1 from a date on: the weeks before stay', () => {
    const plan = planAfter(aPlan(), week({ from: '2026-11-23' }));
    expect(blocksOn(plan, '2026-11-16')).toEqual(['08:00-16:00']);
    expect(blocksOn(plan, '2026-11-20')).toEqual(['07:30-15:30']);
    expect(blocksOn(plan, '2026-11-23')).toEqual(['10:00-18:00']);
    expect(blocksOn(plan, '2026-11-24')).toEqual([]);
    expect(blocksOn(plan, '2031-11-24')).toEqual(['10:00-18:00']);
  });

  it('D1 between two dates: the weeks on both sides stay', () => {
    const plan = planAfter(aPlan(), week({ from: '2026-11-16', to: '2026-11-29' }));
    expect(['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'].map((date) => blocksOn(plan, date))).toEqual([
      ['08:00-16:00'],
      ['10:00-18:00'],
      ['10:00-18:00'],
      ['08:00-16:00'],
    ]);
  });

  it('D1 without a first date it begins today and the past stays as it was', () => {
    const plan = planAfter(aPlan(), week({}));
    expect(blocksOn(plan, '2026-11-02')).toEqual(['08:00-16:00']);
    expect(blocksOn(plan, TODAY)).toEqual(['10:00-18:00']);
  });

  it('D1 the first week of a department holds from the beginning of time', () => {
    const plan = planAfter(aPlan({ openingBlocks: [] }), week({}));
    expect(blocksOn(plan, '2009-11-09')).toEqual(['10:00-18:00']);
  });

  it('D1 several blocks a day, and a week without any block is a week off', () => {
    const plan = planAfter(aPlan(), week({ blocks: [monday('12:00-16:00'), monday('08:00-11:00')] }));
    expect(blocksOn(plan, '2026-11-16')).toEqual(['08:00-11:00', '12:00-16:00']);
    expect(blocksOn(planAfter(aPlan(), week({ blocks: [] })), '2026-11-16')).toEqual([]);
  });

  it('D1 saving the week that is there changes nothing, however often it was cut before', () => {
    const same = week({ blocks: officeWeek().map(({ weekday, hours: range }) => ({ weekday, hours: range })) });
    expect(apply(aPlan(), same)).toEqual(refused('nothing-changes'));
    const cut = planAfter(aPlan(), week({ from: '2026-11-16', to: '2026-11-29' }));
    const healed = planAfter(cut, { ...same, from: '2026-11-16', to: '2026-11-29' });
    expect(healed.openingBlocks).toHaveLength(5);
    expect(apply(healed, same)).toEqual(refused('nothing-changes'));
  });

  it('D1 other departments keep their hours', () => {
    const other = aDepartment({ id: 'bok' as typeof DEPARTMENT_ID, code: 'B' });
    const plan = aPlan({
      departments: [aDepartment(), other],
      openingBlocks: [...officeWeek(), ...officeWeek(other.id)],
    });
    expect(blocksOn(planAfter(plan, week({})), '2026-11-16', other.id)).toEqual(['08:00-16:00']);
  });

  it.each([
    ['unknown-item', { departmentId: 'kadry' }, { key: 'department:kadry' }],
    ['dates-reversed', { from: '2026-12-02', to: '2026-12-01' }, {}],
    ['date-passed', { from: '2026-11-08' }, {}],
    ['date-passed', { to: '2026-11-08' }, {}],
    ['hours-overlap', { blocks: [monday('08:00-12:00'), monday('11:55-16:00')] }, { weekday: 1 }],
  ])('D1 is refused: %s %j', (type, change, details) => {
    expect(apply(aPlan(), week(change))).toEqual(refused(type, details));
  });

  it('D1 whatever the dates: inside them the new week, outside the old one', () => {
    const old = [
      anOpeningBlock(1, '08:00-16:00', { validTo: localDate('2026-12-06') }),
      anOpeningBlock(1, '09:00-17:00', { validFrom: localDate('2026-12-07'), validTo: localDate('2027-01-10') }),
      anOpeningBlock(1, '07:00-15:00', { validFrom: localDate('2027-01-11') }),
    ];
    const plan = aPlan({ openingBlocks: old });
    const bound = fc.option(fc.integer({ min: 0, max: 120 }));
    fc.assert(
      fc.property(bound, bound, (first, last) => {
        const from = first === null ? null : addDays(TODAY, first);
        const to = last === null ? null : addDays(TODAY, Math.max(first ?? 0, last));
        const changed = planAfter(plan, week({ from, to }));
        for (let day = -30; day <= 150; day += 1) {
          const date = addDays(TODAY, day);
          if (weekdayOf(date) !== 1) continue;
          const inside = date >= (from ?? TODAY) && (to === null || date <= to);
          expect(blocksOn(changed, date)).toEqual(
            inside && blocksOn(plan, date).length > 0 ? ['10:00-18:00'] : blocksOn(plan, date),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('D1 breaks of a department', () => {
  const pause = (range: string, changes: object = {}) => ({
    weekday: 1,
    hours: hours(range),
    validFrom: null,
    validTo: null,
    ...changes,
  });
  const breaks = (...list: object[]) => ({ kind: 'breaks', departmentId: DEPARTMENT_ID, breaks: list });

  it('D1 replace the ones that were there', () => {
    const first = planAfter(aPlan(), breaks(pause('12:00-12:30')));
    expect(blocksOn(first, '2026-11-16')).toEqual(['08:00-12:00', '12:30-16:00']);
    expect(blocksOn(planAfter(first, breaks(pause('10:00-10:15'))), '2026-11-16')).toEqual([
      '08:00-10:00',
      '10:15-16:00',
    ]);
  });

  it('D1 may share hours when they never share a date', () => {
    const plan = planAfter(
      aPlan(),
      breaks(pause('12:00-12:30', { validTo: '2026-11-30' }), pause('12:15-12:45', { validFrom: '2026-12-01' })),
    );
    expect(blocksOn(plan, '2026-12-07')).toEqual(['08:00-12:15', '12:45-16:00']);
  });

  it.each([
    ['hours-overlap', [pause('12:00-12:30'), pause('12:25-13:00')], { weekday: 1 }],
    ['dates-reversed', [pause('12:00-12:30', { validFrom: '2026-12-02', validTo: '2026-12-01' })], {}],
    ['nothing-changes', [], {}],
  ])('D1 are refused: %s', (type, list, details) => {
    expect(apply(aPlan(), breaks(...list))).toEqual(refused(type, details));
  });

  it('D1 of a department that is not there', () => {
    expect(apply(aPlan(), { kind: 'breaks', departmentId: 'kadry', breaks: [] })).toEqual(
      refused('unknown-item', { key: 'department:kadry' }),
    );
  });
});

describe('D1 the length of visits', () => {
  const length = (minutes: number, from: string | null = null) => ({ kind: 'length', caseId: CASE_ID, from, minutes });
  const lengths = (plan: ReturnType<typeof aPlan>) => plan.cases[0]?.laterLengths;

  it('D1 holds from a date on, from today when none is given', () => {
    expect(lengths(planAfter(aPlan(), length(20)))).toEqual([{ from: TODAY, minutes: 20 }]);
    expect(lengths(planAfter(aPlan(), length(20, '2027-01-01')))).toEqual([{ from: '2027-01-01', minutes: 20 }]);
  });

  it('D1 keeps lengths set for later dates, replaces one of the same date, leaves out what changes nothing', () => {
    const later = planAfter(aPlan(), length(20, '2027-01-01'));
    expect(lengths(planAfter(later, length(45)))).toEqual([
      { from: TODAY, minutes: 45 },
      { from: '2027-01-01', minutes: 20 },
    ]);
    expect(lengths(planAfter(later, length(25, '2027-01-01')))).toEqual([{ from: '2027-01-01', minutes: 25 }]);
    expect(lengths(planAfter(later, length(20)))).toEqual([{ from: TODAY, minutes: 20 }]);
    expect(lengths(planAfter(later, length(30, '2027-01-01')))).toEqual([]);
  });

  it('D5 the length the case began with stays, because visits of the past had it', () => {
    expect(planAfter(aPlan(), length(20)).cases[0]?.visitMinutes).toBe(30);
  });

  it('D1 is refused in the past, for an unknown case, and when nothing changes', () => {
    expect(apply(aPlan(), length(20, '2026-11-08'))).toEqual(refused('date-passed'));
    const archived = aPlan({ cases: [aCase({ archived: true })] });
    expect(apply(archived, length(20))).toEqual(refused('unknown-item', { key: `case:${CASE_ID}` }));
    expect(apply(aPlan(), length(30))).toEqual(refused('nothing-changes'));
  });
});
