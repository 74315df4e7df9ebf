import type { PlanChange } from '../../../shared/model/plan-change.ts';

const SHOWN = 5;

/** The last changes of the settings, newest first. An imported file or an undo may have changed them too. */
export function settingsChanges(changes: readonly PlanChange[]): readonly PlanChange[] {
  return changes.filter(({ items }) => items.some(({ key }) => key === 'settings')).slice(0, SHOWN);
}

/**
 * The change that can be taken back here: the newest, as settings are saved as a whole, and only one that touched nothing
 * else. What took back another is taken back by the words „Przywróć”.
 */
export function undoableHere(shown: readonly PlanChange[]): PlanChange | null {
  const [newest] = shown;
  return newest !== undefined && newest.items.length === 1 ? newest : null;
}
