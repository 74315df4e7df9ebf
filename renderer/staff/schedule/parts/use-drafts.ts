import { useCallback, useState } from 'react';

export type KeepDraft<Draft> = (key: string, change: (before: Draft | undefined) => Draft | undefined) => void;

/** What is being edited in several places of a page, by place; undefined = nothing is edited there. */
export function useDrafts<Draft>(): readonly [ReadonlyMap<string, Draft>, KeepDraft<Draft>] {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const keep = useCallback<KeepDraft<Draft>>((key, change) => {
    setDrafts((all) => {
      const next = new Map(all);
      const draft = change(all.get(key));
      if (draft === undefined) next.delete(key);
      else next.set(key, draft);
      return next;
    });
  }, []);
  return [drafts, keep];
}
