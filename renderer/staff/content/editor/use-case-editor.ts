import { useState } from 'react';
import type { CallError } from '../../../../shared/contract/define.ts';
import type { DraftError } from '../../../../shared/contract/staff/content.ts';
import type { CaseDraft, CaseDraftContent } from '../../../../shared/model/case-draft.ts';
import { useAct, useRefresh } from '../../../api/staff.ts';
import { cleaned, sameContent } from '../logic/case-content.ts';
import { type Problems, problemsOf } from '../logic/sections.ts';
import type { Start } from './start-of.ts';

/** What came of saving a draft. Whatever it is, what was written is still on the screen. */
export type Saved =
  | { readonly kind: 'saved'; readonly draft: CaseDraft }
  | { readonly kind: 'incomplete'; readonly problems: Problems }
  | { readonly kind: 'conflict'; readonly error: DraftError }
  | { readonly kind: 'failed'; readonly error: CallError };

export interface CaseEditing {
  readonly content: CaseDraftContent;
  /** What it was when it was last saved or opened. */
  readonly base: CaseDraftContent;
  readonly draft: CaseDraft | null;
  readonly dirty: boolean;
  readonly problems: Problems;
  readonly busy: boolean;
  readonly change: (part: Partial<CaseDraftContent>) => void;
  /** Saves what is written, or another version of it that was merged with somebody else's. */
  readonly save: (merged?: { readonly content: CaseDraftContent; readonly over: CaseDraft | null }) => Promise<Saved>;
  /** What is written has been published: there is no draft any more. */
  readonly wasPublished: (content: CaseDraftContent) => void;
}

/** A case while it is being written: what is on the screen, what is saved, and whether they differ. */
export function useCaseEditor(start: Start): CaseEditing {
  const [content, setContent] = useState(start.content);
  const [base, setBase] = useState(start.content);
  const [draft, setDraft] = useState(start.draft);
  const [shown, setShown] = useState(false);
  const saveDraft = useAct('saveDraft');
  const refresh = useRefresh();

  const save: CaseEditing['save'] = async (merged) => {
    const writing = merged?.content ?? content;
    const problems = problemsOf(writing);
    setShown(problems.size > 0);
    if (merged) setContent(writing);
    if (problems.size > 0) return { kind: 'incomplete', problems };
    const over = merged ? merged.over : draft;
    const saved = await saveDraft.act({ case: cleaned(writing), base: over?.savedAtMs ?? null });
    if (!saved.ok) {
      return saved.error.type === 'draft-changed'
        ? { kind: 'conflict', error: saved.error }
        : { kind: 'failed', error: saved.error };
    }
    refresh('listDrafts');
    setDraft(saved.value);
    setBase(writing);
    return { kind: 'saved', draft: saved.value };
  };

  return {
    content,
    base,
    draft,
    dirty: !sameContent(content, base),
    problems: shown ? problemsOf(content) : NONE,
    busy: saveDraft.busy,
    change: (part) => setContent((before) => ({ ...before, ...part })),
    save,
    wasPublished: (published) => {
      setBase(published);
      setDraft(null);
    },
  };
}

const NONE: Problems = new Map();
