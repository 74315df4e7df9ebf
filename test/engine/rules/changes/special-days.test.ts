import { describe, expect, it } from 'vitest';
import type { DepartmentId } from '../../../../shared/model/ids.ts';
import {
  aDepartment,
  anOpeningBlock,
  aPlan,
  aSpecialDay,
  DEPARTMENT_ID,
  hours,
  officeWeek,
} from '../../../support/builders.ts';
import { apply, blocksOn, planAfter, refused } from './changing.ts';

const BOK = 'bok' as DepartmentId;
const twoDepartments = aPlan({
  departments: [aDepartment(), aDepartment({ id: BOK, code: 'B' })],
  openingBlocks: [...officeWeek(), anOpeningBlock(3, '10:00-14:00', { departmentId: BOK })],
});
const special = (date: string, ranges: string[], changes: object = {}) => ({
  kind: 'special-day',
  day: { ...aSpecialDay(date, ranges), ...changes },
});

describe('D3 special days', () => {
  it('D3 close a day or give it other hours, and replace the one of that date', () => {
    const closed = planAfter(aPlan(), special('2026-11-16', []));
    expect(blocksOn(closed, '2026-11-16')).toEqual([]);
    const open = planAfter(closed, special('2026-11-16', ['12:00-14:00', '09:00-11:00']));
    expect(open.specialDays).toHaveLength(1);
    expect(blocksOn(open, '2026-11-16')).toEqual(['09:00-11:00', '12:00-14:00']);
  });

  it('edge: special hours on a holiday', () => {
    expect(blocksOn(aPlan(), '2026-11-11')).toEqual([]);
    expect(blocksOn(planAfter(aPlan(), special('2026-11-11', ['09:00-12:00'])), '2026-11-11')).toEqual(['09:00-12:00']);
  });

  it('D3 of a department stand beside the one of the whole office', () => {
    const office = planAfter(twoDepartments, special('2026-11-18', []));
    const own = planAfter(office, special('2026-11-18', ['08:00-09:00'], { departmentId: BOK }));
    expect(own.specialDays).toHaveLength(2);
    expect([blocksOn(own, '2026-11-18'), blocksOn(own, '2026-11-18', BOK)]).toEqual([[], ['08:00-09:00']]);
  });

  it('D3 are taken away again', () => {
    const closed = planAfter(aPlan(), special('2026-11-16', []));
    const removal = { kind: 'remove-special-day', date: '2026-11-16', departmentId: null };
    expect(blocksOn(planAfter(closed, removal), '2026-11-16')).toEqual(['08:00-16:00']);
    expect(apply(closed, { ...removal, departmentId: DEPARTMENT_ID })).toEqual(
      refused('unknown-item', { key: `special:2026-11-16:${DEPARTMENT_ID}` }),
    );
  });

  it.each([
    ['unknown-item', special('2026-11-16', [], { departmentId: 'kadry' }), { key: 'department:kadry' }],
    ['date-passed', special('2026-11-08', []), {}],
    ['special-hours-overlap', special('2026-11-16', ['08:00-10:00', '09:00-11:00']), {}],
  ])('D3 are refused: %s', (type, change, details) => {
    expect(apply(aPlan(), change)).toEqual(refused(type, details));
  });

  it('D3 of the past stay', () => {
    const plan = aPlan({ specialDays: [aSpecialDay('2026-11-02', [])] });
    const removal = { kind: 'remove-special-day', date: '2026-11-02', departmentId: null };
    expect(apply(plan, removal)).toEqual(refused('date-passed'));
  });
});

describe('D4 working on a holiday', () => {
  const open = (changes: object = {}) => ({
    kind: 'open-holiday',
    date: '2026-11-11',
    departmentId: null,
    reason: { pl: 'Pracujemy' },
    ...changes,
  });

  it('D4 the whole office works, each department its own hours of that weekday', () => {
    const plan = planAfter(twoDepartments, open());
    expect([blocksOn(plan, '2026-11-11'), blocksOn(plan, '2026-11-11', BOK)]).toEqual([
      ['07:30-15:30'],
      ['10:00-14:00'],
    ]);
    expect(plan.specialDays.map(({ departmentId }) => departmentId)).toEqual([DEPARTMENT_ID, BOK]);
  });

  it('D4 one department works, with its breaks; departments that are off or archived do not', () => {
    const pause = { weekday: 3 as const, hours: hours('12:00-12:30'), validFrom: null, validTo: null };
    const plan = aPlan({
      ...twoDepartments,
      departments: [aDepartment({ breaks: [pause] }), aDepartment({ id: BOK, code: 'B', active: false })],
    });
    expect(blocksOn(planAfter(plan, open({ departmentId: DEPARTMENT_ID })), '2026-11-11')).toEqual([
      '07:30-12:00',
      '12:30-15:30',
    ]);
    expect(planAfter(plan, open()).specialDays).toHaveLength(1);
  });

  it('D4 a holiday on a Sunday opens nobody who rests on Sundays', () => {
    expect(apply(aPlan(), open({ date: '2026-12-27' }))).toEqual(refused('not-a-holiday'));
    expect(apply(aPlan(), open({ date: '2027-12-26' }))).toEqual(refused('nothing-changes'));
  });

  it.each([
    ['not-a-holiday', { date: '2026-11-12' }, {}],
    ['date-passed', { date: '2026-11-01' }, {}],
    ['unknown-item', { departmentId: 'kadry' }, { key: 'department:kadry' }],
  ])('D4 is refused: %s', (type, change, details) => {
    expect(apply(aPlan(), open(change))).toEqual(refused(type, details));
  });
});

describe('D4 a day off for a holiday on a Saturday', () => {
  // 26 December 2026 is a Saturday.
  const substitute = (date: string, holiday = '2026-12-26') => ({ kind: 'substitute-day', holiday, date });

  it('D4 closes the whole office and says why, in four languages', () => {
    const plan = planAfter(twoDepartments, substitute('2026-12-28'));
    expect(blocksOn(plan, '2026-12-28')).toEqual([]);
    expect(plan.specialDays).toEqual([
      {
        date: '2026-12-28',
        departmentId: null,
        hours: [],
        reason: {
          pl: 'Dzień wolny za święto w sobotę: Drugi dzień Bożego Narodzenia',
          en: 'Day off for a holiday on a Saturday: Second day of Christmas',
          uk: 'Вихідний за свято, що припало на суботу: Другий день Різдва',
          de: 'Freier Tag für einen Feiertag am Samstag: Zweiter Weihnachtstag',
        },
      },
    ]);
  });

  it.each([
    ['not-a-holiday', substitute('2026-12-28', '2026-12-19')],
    ['not-on-saturday', substitute('2026-12-28', '2026-12-25')],
    ['date-passed', substitute('2026-11-06', '2026-08-15')],
    ['substitute-not-a-working-day', substitute('2026-12-27')],
    ['substitute-not-a-working-day', substitute('2026-12-25')],
  ])('D4 is refused: %s %j', (type, change) => {
    expect(apply(aPlan(), change)).toEqual(refused(type));
  });
});
