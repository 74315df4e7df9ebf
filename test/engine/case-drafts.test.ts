import { describe, expect, it } from 'vitest';
import { discardDraft, listDrafts, saveDraft } from '../../electron/engine/case-drafts.ts';
import type { CaseDraftContent } from '../../shared/model/case-draft.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import { aCase } from '../support/builders.ts';
import { anOffice } from '../support/office.ts';
import { apply } from './schedule.ts';

function aDraft(changes: Partial<CaseDraftContent> = {}): CaseDraftContent {
  const { archived: _archived, laterLengths: _laterLengths, ...content } = aCase();
  return { ...content, ...changes };
}
const withRoom = (room: string) => aDraft({ room });

describe('drafts of cases', () => {
  it('E1 each saving goes on from the one before, also within a millisecond and after the clock was set back', async () => {
    const office = { ...anOffice(), by: 'Ewa' };
    const first = await saveDraft(office, { case: withRoom('1'), base: null });
    if (!first.ok) throw new Error('refused');
    const second = await saveDraft(office, { case: withRoom('2'), base: first.value.savedAtMs });
    if (!second.ok) throw new Error('refused');
    office.clock.set('2026-11-08 10:00');
    const third = await saveDraft(office, { case: withRoom('3'), base: second.value.savedAtMs });
    if (!third.ok) throw new Error('refused');
    const start = first.value.savedAtMs;
    expect([second.value.savedAtMs, third.value.savedAtMs]).toEqual([start + 1, start + 2]);
    expect(await saveDraft(office, { case: withRoom('4'), base: start })).toEqual({
      ok: false,
      error: { type: 'draft-changed', draft: third.value },
    });
    expect(await listDrafts(office)).toEqual([third.value]);
  });

  it('E1 publishing one case takes its draft and leaves the others', async () => {
    const office = { ...anOffice(), by: 'Ewa' };
    const other = aDraft({ id: 'new-case' as CaseId });
    await saveDraft(office, { case: withRoom('1'), base: null });
    await saveDraft(office, { case: other, base: null });
    expect((await apply(office, { kind: 'case', case: withRoom('1') })).ok).toBe(true);
    expect((await listDrafts(office)).map((draft) => draft.case)).toEqual([other]);
    await discardDraft(office, { caseId: other.id });
    await discardDraft(office, { caseId: other.id });
    expect(await listDrafts(office)).toEqual([]);
  });

  it('E1 a publication that changes nothing is refused and leaves the draft', async () => {
    const office = { ...anOffice(), by: 'Ewa' };
    await saveDraft(office, { case: aDraft(), base: null });
    expect((await apply(office, { kind: 'case', case: aDraft() })).ok).toBe(false);
    expect(await listDrafts(office)).toHaveLength(1);
  });
});
