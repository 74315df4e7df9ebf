import { expect, test } from 'vitest';
import { settingsChanges, undoableHere } from '../../../renderer/staff/settings/settings-history.ts';
import type { ChangeId } from '../../../shared/model/ids.ts';
import type { PlanChange } from '../../../shared/model/plan-change.ts';

const change = (revision: number, ...keys: string[]): PlanChange => ({
  id: `00000000-0000-4000-8000-00000000000${revision}` as ChangeId,
  revision,
  atMs: revision,
  by: 'Ewa Nowak',
  kind: 'settings',
  undoes: null,
  items: keys.map((key) => ({ key, before: null, after: null })),
});

test('changes of the settings are shown whatever their kind, five at most', () => {
  const all = [change(9, 'settings'), change(8, 'hours:bok'), change(7, 'hours:bok', 'settings')];
  expect(settingsChanges(all).map(({ revision }) => revision)).toEqual([9, 7]);
  const many = [9, 8, 7, 6, 5, 4].map((revision) => change(revision, 'settings'));
  expect(settingsChanges(many)).toHaveLength(5);
});

test('the newest can be taken back here, unless it touched more than the settings', () => {
  expect(undoableHere([])).toBeNull();
  const newest = change(9, 'settings');
  expect(undoableHere([newest, change(8, 'settings')])).toBe(newest);
  expect(undoableHere([change(9, 'settings', 'hours:bok')])).toBeNull();
});
