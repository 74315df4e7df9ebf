import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDifference, planItems } from '../../../../electron/engine/rules/plan-items.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import {
  aDesk,
  aPlan,
  aSpecialDay,
  CASE_ID,
  DEPARTMENT_ID,
  DESK_ID,
  hours,
  someDesks,
} from '../../../support/builders.ts';
import { apply, blocksOn, entryOf, planAfter, refused, undoing } from './changing.ts';

const { archived: _, ...desk } = aDesk();
const week = (range: string) => ({
  kind: 'week',
  departmentId: DEPARTMENT_ID,
  from: null,
  to: null,
  blocks: [{ weekday: 1, hours: hours(range) }],
});

/** One change of every sort, each possible on the plan of the tests. */
const CHANGES: readonly object[] = [
  week('10:00-18:00'),
  { kind: 'week', departmentId: DEPARTMENT_ID, from: '2026-12-01', to: '2026-12-31', blocks: [] },
  {
    kind: 'breaks',
    departmentId: DEPARTMENT_ID,
    breaks: [{ weekday: 1, hours: hours('12:00-12:30'), validFrom: null, validTo: null }],
  },
  { kind: 'desk', desk: { ...desk, name: 'Inne' } },
  { kind: 'length', caseId: CASE_ID, from: '2027-01-01', minutes: 45 },
  { kind: 'special-day', day: aSpecialDay('2026-11-16', []) },
  { kind: 'remove-special-day', date: '2026-11-17', departmentId: null },
  { kind: 'open-holiday', date: '2026-11-11', departmentId: null, reason: { pl: 'Pracujemy' } },
  { kind: 'suspend', departmentId: DEPARTMENT_ID, message: { pl: 'Awaria' } },
  { kind: 'archive', what: 'desk', id: DESK_ID },
  { kind: 'archive', what: 'case', id: CASE_ID },
  { kind: 'order', what: 'desks', ids: ['id-cards-3', 'id-cards-2', 'id-cards-1'] },
];
const plan = aPlan({ desks: someDesks(3), specialDays: [aSpecialDay('2026-11-17', ['10:00-12:00'])] });

/** Equal as far as history tells: the order of blocks and special days means nothing. */
const same = (a: OfficePlan, b: OfficePlan) => planDifference(a, b).length === 0;

describe('D7 undo', () => {
  it.each(CHANGES.map((change) => [JSON.stringify(change).slice(0, 60), change] as const))(
    'D7 takes back %s, and the undo can be undone',
    (_name, change) => {
      const changed = planAfter(plan, change);
      const undone = planAfter(changed, ...undoing(entryOf(plan, changed)));
      expect(planDifference(plan, undone)).toEqual([]);
      const again = planAfter(undone, ...undoing(entryOf(changed, undone, 2)));
      expect(planDifference(changed, again)).toEqual([]);
    },
  );

  it('D7 several changes are taken back one after another, in any order that does not touch the same parts', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...CHANGES], { minLength: 2 }), (changes) => {
        const steps: { before: OfficePlan; done: OfficePlan }[] = [];
        let present = plan;
        for (const change of changes) {
          const next = apply(present, change);
          if (!next.ok) continue;
          steps.push({ before: present, done: next.value });
          present = next.value;
        }
        for (const { before, done } of steps.toReversed())
          present = planAfter(present, ...undoing(entryOf(before, done)));
        expect(same(present, plan)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('D7 what somebody changed since is named and has to be taken back first', () => {
    const first = planAfter(plan, week('10:00-18:00'));
    const second = planAfter(first, week('09:00-17:00'));
    expect(apply(second, ...undoing(entryOf(plan, first)))).toEqual(
      refused('undo-overtaken', { keys: [`hours:${DEPARTMENT_ID}`] }),
    );
    const elsewhere = planAfter(first, { kind: 'special-day', day: aSpecialDay('2026-11-16', []) });
    const undone = planAfter(elsewhere, ...undoing(entryOf(plan, first)));
    expect(blocksOn(undone, '2026-11-23')).toEqual(['08:00-16:00']);
    expect(blocksOn(undone, '2026-11-16')).toEqual([]);
  });

  it('D7 undoing something new archives it, because visits may belong to it by now', () => {
    const added = planAfter(plan, { kind: 'desk', desk: { ...desk, id: 'id-cards-9' } });
    const undone = planAfter(added, ...undoing(entryOf(plan, added)));
    expect(undone.desks.at(-1)).toMatchObject({ id: 'id-cards-9', archived: true });
    const again = planAfter(undone, ...undoing(entryOf(added, undone, 2)));
    expect(again.desks.at(-1)).toMatchObject({ id: 'id-cards-9', archived: false });
  });

  it('D7 an order is taken back though a desk came since', () => {
    const ordered = planAfter(plan, { kind: 'order', what: 'desks', ids: ['id-cards-3', 'id-cards-2', 'id-cards-1'] });
    const grown = planAfter(ordered, { kind: 'desk', desk: { ...desk, id: 'id-cards-9' } });
    const undone = planAfter(grown, ...undoing(entryOf(plan, ordered)));
    expect(undone.desks.map(({ id }) => id)).toEqual(['id-cards-1', 'id-cards-2', 'id-cards-3', 'id-cards-9']);
  });

  it('D7 a change that the history does not know', () => {
    const changeId = '00000000-0000-4000-8000-000000000009';
    expect(apply(plan, { kind: 'undo', changeId })).toEqual(refused('unknown-item', { key: `change:${changeId}` }));
  });
});

describe('D7 the parts of a plan', () => {
  it('D7 each has a key', () => {
    expect([...planItems(plan).keys()]).toEqual([
      `department:${DEPARTMENT_ID}`,
      `case:${CASE_ID}`,
      'desk:id-cards-1',
      'desk:id-cards-2',
      'desk:id-cards-3',
      `hours:${DEPARTMENT_ID}`,
      'special:2026-11-17:office',
      'settings',
      'order:departments',
      'order:cases',
      'order:desks',
    ]);
  });

  it('D7 a change names only the parts it touched, before and after', () => {
    const changed = planAfter(plan, { kind: 'special-day', day: aSpecialDay('2026-11-16', []) });
    expect(planDifference(plan, changed)).toEqual([
      { key: 'special:2026-11-16:office', before: null, after: aSpecialDay('2026-11-16', []) },
    ]);
    const added = planAfter(plan, { kind: 'desk', desk: { ...desk, id: 'id-cards-9' } });
    expect(planDifference(plan, added).map(({ key }) => key)).toEqual(['desk:id-cards-9']);
  });

  it('D7 the order of blocks, of special days and of keys is no difference', () => {
    const shuffled = {
      ...plan,
      openingBlocks: plan.openingBlocks.toReversed(),
      settings: Object.fromEntries(Object.entries(plan.settings).toReversed()) as typeof plan.settings,
    };
    expect(planDifference(plan, shuffled)).toEqual([]);
  });
});
