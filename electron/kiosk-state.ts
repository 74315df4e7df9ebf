import type { KioskEvent } from '../shared/contract/events.ts';
import type { KioskProblem, KioskState } from '../shared/model/problems.ts';

/** Whether the kiosk works, and who wants to know. */
export interface StateKeeper {
  current(): KioskState;
  open(): void;
  fail(problem: KioskProblem): void;
  emit(event: KioskEvent): void;
  subscribe(listener: (event: KioskEvent) => void): () => void;
}

/** Keeps the state and tells every change once; saying the same again is no event. */
export function createStateKeeper(initial: KioskState): StateKeeper {
  let state = initial;
  const listeners = new Set<(event: KioskEvent) => void>();
  const emit = (event: KioskEvent) => {
    for (const listener of listeners) listener(event);
  };
  const change = (next: KioskState) => {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    emit({ type: 'state', state });
  };
  return {
    current: () => state,
    open: () => change({ kind: 'open' }),
    fail: (problem) => change({ kind: 'out-of-order', problem }),
    emit,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What keeps the kiosk from working; null while it works. */
export const problemOf = (state: KioskState) => (state.kind === 'open' ? null : state.problem.type);
