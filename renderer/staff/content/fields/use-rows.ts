import { useRef } from 'react';
import { inserted, moved, replaced, without } from '../logic/lists.ts';

export interface Rows<T> {
  /** Each entry with a key of its own, which goes with it when it moves. */
  readonly list: readonly { readonly key: number; readonly entry: T }[];
  readonly change: (index: number, entry: T) => void;
  readonly move: (index: number, by: -1 | 1) => void;
  readonly add: (entry: T) => void;
  /** Returns the way back. */
  readonly remove: (index: number) => () => void;
}

/** The entries of a list that is being edited. Keys follow the entries, so that a field keeps its caret while rows move. */
export function useRows<T>(entries: readonly T[], onChange: (entries: T[]) => void): Rows<T> {
  const keys = useRef<{ list: number[]; next: number }>({ list: [], next: 0 });
  const latest = useRef(entries);
  latest.current = entries;
  const freshKey = () => keys.current.next++;
  // A list that came from elsewhere, such as a merged draft, has keys of its own.
  while (keys.current.list.length < entries.length) keys.current.list.push(freshKey());
  keys.current.list.length = entries.length;
  const set = (list: number[], next: T[]) => {
    keys.current.list = list;
    onChange(next);
  };
  return {
    list: entries.map((entry, index) => ({ key: keys.current.list[index] ?? index, entry })),
    change: (index, entry) => onChange(replaced(entries, index, entry)),
    move: (index, by) => set(moved(keys.current.list, index, by), moved(entries, index, by)),
    add: (entry) => set([...keys.current.list, freshKey()], [...entries, entry]),
    remove: (index) => {
      const entry = entries[index];
      const key = keys.current.list[index] ?? freshKey();
      set(without(keys.current.list, index), without(entries, index));
      return () => {
        if (entry !== undefined) set(inserted(keys.current.list, index, key), inserted(latest.current, index, entry));
      };
    },
  };
}
