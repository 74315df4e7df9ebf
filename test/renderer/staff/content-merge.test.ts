import { describe, expect, test } from 'vitest';
import { differingParts, mergeDrafts, withPartsOf } from '../../../renderer/staff/content/logic/draft-merge.ts';
import { CASE } from './content-case.ts';

describe('two people write about one case', () => {
  test('what only they changed is taken, what only I changed stays', () => {
    const mine = { ...CASE, room: '14' };
    const theirs = { ...CASE, description: { pl: 'Inny opis.' } };
    const { merged, taken, disputed } = mergeDrafts(CASE, mine, theirs);
    expect(merged).toEqual({ ...CASE, room: '14', description: { pl: 'Inny opis.' } });
    expect(taken).toEqual(['description']);
    expect(disputed).toEqual([]);
  });

  test('what both changed waits for a choice, mine until then', () => {
    const mine = { ...CASE, room: '14' };
    const theirs = { ...CASE, room: '15', active: false };
    const merge = mergeDrafts(CASE, mine, theirs);
    expect(merge).toMatchObject({ merged: { room: '14', active: false }, taken: ['active'], disputed: ['room'] });
    expect(withPartsOf(merge.merged, theirs, ['room']).room).toBe('15');
  });

  test('the same change on both sides is no dispute', () => {
    const both = { ...CASE, room: '15' };
    expect(mergeDrafts(CASE, both, { ...both, active: false })).toMatchObject({ disputed: [], taken: ['active'] });
  });

  test('a part takes what belongs to it along', () => {
    const { documentsSources: _sources, ...rest } = CASE;
    const theirs = { ...rest, documents: [], documentsStatus: 'unverified' as const };
    const { merged } = mergeDrafts(CASE, { ...CASE, room: '14' }, theirs);
    expect(merged).toEqual({ ...theirs, room: '14' });
    expect(differingParts(CASE, theirs)).toEqual(['documents']);
  });
});
