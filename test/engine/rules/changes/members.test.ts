import { describe, expect, it } from 'vitest';
import type { CaseId, DepartmentId, DeskId } from '../../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import {
  aCase,
  aDepartment,
  aDesk,
  aPlan,
  CASE_ID,
  DEPARTMENT_ID,
  DESK_ID,
  hours,
  someDesks,
  someSettings,
} from '../../../support/builders.ts';
import { apply, planAfter, refused, TODAY } from './changing.ts';

const BOK = 'bok' as DepartmentId;
const LETTER = 'submit-letter' as CaseId;
const office = aPlan({
  departments: [aDepartment(), aDepartment({ id: BOK, code: 'B' })],
  cases: [aCase(), aCase({ id: LETTER, departmentId: BOK })],
});

function deskChange(changes: object = {}) {
  const { archived: _, ...desk } = aDesk();
  return { kind: 'desk', desk: { ...desk, ...changes } };
}

function caseChange(changes: object = {}) {
  const { archived: _, laterLengths: __, ...content } = aCase();
  return { kind: 'case', case: { ...content, ...changes } };
}

function departmentChange(changes: object = {}) {
  const { archived: _, suspension: __, breaks: ___, ...department } = aDepartment();
  return { kind: 'department', department: { ...department, ...changes } };
}

const monday = (range: string) => ({ weekday: 1 as const, hours: hours(range), validFrom: null, validTo: null });
const archived = (plan: OfficePlan) =>
  [...plan.departments, ...plan.cases, ...plan.desks].filter((one) => one.archived).map(({ id }) => id);

describe('D2 desks', () => {
  it('D2 a new desk comes last, one that is there changes in its place', () => {
    const plan = aPlan({ desks: someDesks(2) });
    const added = planAfter(plan, deskChange({ id: 'id-cards-9', name: 'Nowe' }));
    expect(added.desks.map(({ id }) => id)).toEqual(['id-cards-1', 'id-cards-2', 'id-cards-9']);
    const changed = planAfter(added, deskChange({ id: 'id-cards-1', active: false, hours: [monday('08:00-12:00')] }));
    expect(changed.desks[0]).toMatchObject({ active: false, hours: [monday('08:00-12:00')], archived: false });
  });

  it('D2 a case named twice is served once', () => {
    const plan = planAfter(aPlan(), deskChange({ name: 'Inna', caseIds: [CASE_ID, CASE_ID] }));
    expect(plan.desks[0]?.caseIds).toEqual([CASE_ID]);
  });

  it.each([
    ['unknown-item', { departmentId: 'kadry' }, { key: 'department:kadry' }],
    ['unknown-item', { caseIds: [CASE_ID, 'fishing'] }, { key: 'case:fishing' }],
    ['case-of-other-department', { caseIds: [LETTER] }, { caseId: LETTER }],
    ['department-fixed', { departmentId: BOK, caseIds: [LETTER] }, { key: `desk:${DESK_ID}` }],
    ['hours-overlap', { hours: [monday('08:00-12:00'), monday('11:00-13:00')] }, { weekday: 1 }],
    ['hours-overlap', { breaks: [monday('08:00-12:00'), monday('11:00-13:00')] }, { weekday: 1 }],
    ['nothing-changes', {}, {}],
  ])('D2 is refused: %s %j', (type, change, details) => {
    expect(apply(office, deskChange(change))).toEqual(refused(type, details));
  });
});

describe('D7 departments and cases', () => {
  it('D7 a department keeps what other changes set', () => {
    const suspension = { message: { pl: 'Awaria' } };
    const plan = aPlan({ departments: [aDepartment({ suspension, breaks: [monday('12:00-12:30')] })] });
    const changed = planAfter(plan, departmentChange({ name: { pl: 'Dowody' } })).departments[0];
    expect(changed).toMatchObject({ name: { pl: 'Dowody' }, suspension, breaks: [monday('12:00-12:30')] });
    expect(planAfter(plan, departmentChange({ id: BOK, code: 'B' })).departments[1]).toMatchObject({
      suspension: null,
      breaks: [],
      archived: false,
    });
  });

  it('D5 the content of a case never changes the length of its visits', () => {
    const laterLengths = [{ from: TODAY, minutes: 20 }];
    const plan = aPlan({ cases: [aCase({ laterLengths })] });
    const changed = planAfter(plan, caseChange({ visitMinutes: 60, room: '14' })).cases[0];
    expect(changed).toMatchObject({ room: '14', visitMinutes: 30, laterLengths });
    expect(planAfter(plan, caseChange({ id: 'id-card-pin', visitMinutes: 60 })).cases[1]?.visitMinutes).toBe(60);
  });

  it('D7 a case stays in its department, and its department is there', () => {
    expect(apply(office, caseChange({ departmentId: BOK }))).toEqual(
      refused('department-fixed', { key: `case:${CASE_ID}` }),
    );
    expect(apply(office, caseChange({ id: 'new-one', departmentId: 'kadry' }))).toEqual(
      refused('unknown-item', { key: 'department:kadry' }),
    );
  });

  it.each([
    ['department', DEPARTMENT_ID, departmentChange({ name: { pl: 'Inny' } })],
    ['case', CASE_ID, caseChange({ room: '14' })],
    ['desk', DESK_ID, deskChange({ name: 'Inna' })],
  ])('D7 deleting a %s is archiving: it cannot be changed until it is brought back', (what, id, change) => {
    const plan = planAfter(office, { kind: 'archive', what, id });
    expect(archived(plan)).toEqual([id]);
    expect(apply(plan, change)).toEqual(refused('unknown-item', { key: `${what}:${id}` }));
    expect(apply(plan, { kind: 'archive', what, id })).toEqual(refused('nothing-changes'));
    const back = planAfter(plan, { kind: 'restore', what, id });
    expect(back).toEqual(office);
    expect(apply(back, change).ok).toBe(true);
  });

  it('D7 what is not there is neither archived nor brought back', () => {
    for (const kind of ['archive', 'restore']) {
      expect(apply(office, { kind, what: 'desk', id: CASE_ID })).toEqual(
        refused('unknown-item', { key: `desk:${CASE_ID}` }),
      );
    }
  });
});

describe('D6 suspending booking', () => {
  const suspend = { kind: 'suspend', departmentId: DEPARTMENT_ID, message: { pl: 'Awaria systemu' } };

  it('D6 sets the message and takes it away', () => {
    const plan = planAfter(aPlan(), suspend);
    expect(plan.departments[0]?.suspension).toEqual({ message: { pl: 'Awaria systemu' } });
    expect(apply(plan, suspend)).toEqual(refused('nothing-changes'));
    expect(planAfter(plan, { kind: 'resume', departmentId: DEPARTMENT_ID })).toEqual(aPlan());
  });

  it('D6 an unknown department', () => {
    expect(apply(aPlan(), { ...suspend, departmentId: 'kadry' })).toEqual(
      refused('unknown-item', { key: 'department:kadry' }),
    );
  });
});

describe('D7 order and settings', () => {
  const plan = aPlan({
    ...office,
    desks: [
      ...someDesks(3),
      aDesk({ id: 'bok-1' as DeskId, departmentId: BOK, caseIds: [LETTER] }),
      aDesk({ id: 'old' as DeskId, archived: true }),
    ],
  });
  const order = (what: string, ids: readonly string[]) => ({ kind: 'order', what, ids });

  it('D7 of departments, and of the desks of one department in their own places', () => {
    const departments = planAfter(plan, order('departments', [BOK, DEPARTMENT_ID])).departments;
    expect(departments.map(({ id }) => id)).toEqual([BOK, DEPARTMENT_ID]);
    const desks = planAfter(plan, order('desks', ['id-cards-3', 'id-cards-1', 'id-cards-2'])).desks;
    expect(desks.map(({ id }) => id)).toEqual(['id-cards-3', 'id-cards-1', 'id-cards-2', 'bok-1', 'old']);
    const all = planAfter(plan, order('desks', ['bok-1', 'id-cards-1', 'id-cards-2', 'id-cards-3'])).desks;
    expect(all.map(({ id }) => id)).toEqual(['bok-1', 'id-cards-1', 'id-cards-2', 'id-cards-3', 'old']);
    expect(planAfter(plan, order('cases', [LETTER, CASE_ID])).cases.map(({ id }) => id)).toEqual([LETTER, CASE_ID]);
  });

  it.each([
    ['departments', [BOK]],
    ['departments', [BOK, BOK]],
    ['cases', [CASE_ID, LETTER, 'fishing']],
    ['desks', ['id-cards-1', 'id-cards-2']],
    ['desks', []],
    ['desks', ['id-cards-1', 'id-cards-2', 'id-cards-3', 'old']],
  ])('D7 an order of %s that is not complete is refused: %j', (what, ids) => {
    expect(apply(plan, order(what, ids))).toEqual(refused('order-incomplete'));
  });

  it('A6 the settings are replaced as a whole', () => {
    const settings = someSettings({ daysAhead: 60 });
    expect(planAfter(plan, { kind: 'settings', settings }).settings).toEqual(settings);
    expect(apply(plan, { kind: 'settings', settings: someSettings() })).toEqual(refused('nothing-changes'));
  });
});
