import type { KioskContract } from '../../shared/contract/contract.ts';
import type { Dispatch } from './dispatch.ts';

/** An answer about a person takes so long, or twice, three times as long: longer than any of its work. */
export const ANSWER_MS = 400;

/** Time that really passes, in ms. */
export interface Passing {
  now(): number;
  /** Settles at an instant of `now`, as exactly as can be. */
  until(dueMs: number): Promise<void>;
}

/** Those that say whether somebody has a visit. */
const ABOUT_PEOPLE: ReadonlySet<unknown> = new Set<keyof KioskContract>([
  'findVisit',
  'cancelVisit',
  'changeVisit',
  'arrive',
]);

/**
 * Lets every answer about a person out at a whole multiple of `stepMs` after its question, whether it is good, bad or neither:
 * how long it takes says nothing about what there is (C1). A code is one of a billion, and answered at once.
 */
export function evenAnswers(stepMs: number, dispatch: Dispatch, { now, until }: Passing): Dispatch {
  return async (method, input, caller) => {
    if (stepMs === 0 || !ABOUT_PEOPLE.has(method) || isByCode(input)) return dispatch(method, input, caller);
    const asked = now();
    try {
      return await dispatch(method, input, caller);
    } finally {
      const steps = Math.max(1, Math.ceil((now() - asked) / stepMs));
      await until(asked + steps * stepMs);
    }
  };
}

/** Nobody has looked at the input yet: it may be anything. */
function isByCode(input: unknown): boolean {
  const by = fieldOf(input, 'by') ?? fieldOf(fieldOf(input, 'identity'), 'by');
  return by === 'code';
}

function fieldOf(value: unknown, name: 'by' | 'identity'): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
