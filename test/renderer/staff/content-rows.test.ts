import { describe, expect, test } from 'vitest';
import { caseChanges } from '../../../renderer/staff/content/logic/case-history.ts';
import { caseLines, departmentLines, orderWith } from '../../../renderer/staff/content/logic/content-rows.ts';
import type { CaseDraft } from '../../../shared/model/case-draft.ts';
import type { CaseId, ChangeId, DepartmentId } from '../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../shared/model/office-plan.ts';
import type { PlanChange } from '../../../shared/model/plan-change.ts';
import { CASE } from './content-case.ts';

const of = (id: string, more: object = {}) => ({
  ...CASE,
  id: id as CaseId,
  laterLengths: [],
  archived: false,
  ...more,
});
const draft = (id: string): CaseDraft => ({ case: { ...CASE, id: id as CaseId }, savedAtMs: 5, savedBy: 'Ewa Nowak' });
const DEPARTMENT = 'id-cards' as DepartmentId;
const plan = {
  departments: [
    { id: 'old', archived: true },
    { id: 'id-cards', archived: false },
  ],
  cases: [of('a'), of('gone', { archived: true }), of('b', { active: false }), of('other', { departmentId: 'bok' })],
  desks: [
    { caseIds: ['a'], active: true, archived: false },
    { caseIds: ['b'], active: false, archived: false },
  ],
} as unknown as OfficePlan;

describe('the cases of a department', () => {
  test('stand in their order, then new ones, then on wish the deleted ones', () => {
    const lines = caseLines(plan, [draft('new'), draft('b')], DEPARTMENT, true);
    expect(lines.map(({ id, state }) => [id, state])).toEqual([
      ['a', 'on'],
      ['b', 'off'],
      ['new', 'new'],
      ['gone', 'archived'],
    ]);
    expect(lines.map((line) => line.draft?.case.id ?? null)).toEqual([null, 'b', 'new', null]);
    expect(caseLines(plan, [], DEPARTMENT, false).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('know whether a desk serves them and whether they can move', () => {
    const [first, last] = caseLines(plan, [], DEPARTMENT, false);
    expect(first).toMatchObject({ served: true, place: { first: true, last: false } });
    expect(last).toMatchObject({ served: false, place: { first: false, last: true } });
  });

  test('a new order names all that are not deleted, once', () => {
    const cases = plan.cases.filter(({ departmentId }) => departmentId === DEPARTMENT);
    expect(orderWith(cases, 'b', -1)).toEqual(['b', 'a']);
    expect(orderWith(cases, 'a', -1)).toEqual(['a', 'b']);
  });

  test('deleted departments come last and only on wish', () => {
    expect(departmentLines(plan, false).map(({ id }) => id)).toEqual(['id-cards']);
    expect(departmentLines(plan, true).map(({ id }) => id)).toEqual(['id-cards', 'old']);
  });
});

describe('the history of a case', () => {
  const change = (
    id: string,
    kind: string,
    before: object | null,
    after: object | null,
    undoes: string | null = null,
  ) =>
    ({
      id: id as ChangeId,
      atMs: 1,
      by: 'Ewa',
      kind,
      revision: 1,
      undoes,
      items: [{ key: 'case:a', before, after }],
    }) as PlanChange;

  test('says what happened and what is different, and what was taken back', () => {
    const history = [
      change('5', 'undo', { ...CASE, room: '14' }, { ...CASE }, '4'),
      change('4', 'case', { ...CASE }, { ...CASE, room: '14' }),
      change('3', 'case', { ...CASE, active: false }, { ...CASE }),
      change('2', 'archive', { ...CASE, archived: false }, { ...CASE, archived: true }),
      change('1', 'case', null, { ...CASE }),
      { ...change('0', 'case', null, {}), items: [{ key: 'case:b', before: null, after: {} }] },
    ];
    expect(caseChanges(history, 'a').map(({ id, event, parts, takenBack }) => [id, event, parts, takenBack])).toEqual([
      ['5', 'undone', ['room'], false],
      ['4', 'published', ['room'], true],
      ['3', 'switched-on', ['active'], false],
      ['2', 'archived', [], false],
      ['1', 'added', [], false],
    ]);
  });
});
