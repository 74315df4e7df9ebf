import type { WeakPin } from '../../../shared/model/staff.ts';
import { PIN_MAX, PIN_MIN, type PinOwner, weaknessOf } from '../../../shared/rules/pin.ts';
import { afterKey, type DigitKey } from './digits.ts';

export type PinStep = 'old' | 'new' | 'again';

export type PinProblem =
  | { readonly kind: 'old-short' }
  | { readonly kind: 'weak'; readonly why: WeakPin }
  /** The second time something else was typed. */
  | { readonly kind: 'different' };

/** Choosing a PIN: the one so far, a new one, and the new one once more. Without an old one it begins with the new. */
export interface PinFlow {
  readonly step: PinStep;
  readonly old: string;
  readonly chosen: string;
  /** What stands in the dots of this step. */
  readonly typed: string;
  readonly problem: PinProblem | null;
}

/** Begins with the PIN so far, unless it is known or there was none. */
export function pinFlow(old: string | null): PinFlow {
  return { step: old === null ? 'old' : 'new', old: old ?? '', chosen: '', typed: '', problem: null };
}

export function pinKey(flow: PinFlow, key: DigitKey): PinFlow {
  return { ...flow, typed: afterKey(flow.typed, key, PIN_MAX), problem: null };
}

export interface ChosenPin {
  readonly oldPin: string;
  readonly newPin: string;
}

/** Goes on; `send` once both times the same was typed. What is weak is said at once, before it is typed again. */
export function pinNext(flow: PinFlow, owner: PinOwner): { readonly flow: PinFlow; readonly send: ChosenPin | null } {
  const { step, old, chosen, typed } = flow;
  const stay = (next: PinFlow) => ({ flow: next, send: null });
  if (step === 'old') {
    if (typed.length < PIN_MIN) return stay({ ...flow, problem: { kind: 'old-short' } });
    return stay({ ...flow, step: 'new', old: typed, typed: '', problem: null });
  }
  if (step === 'new') {
    const why = weaknessOf(typed, old === '' ? owner : { ...owner, before: old });
    if (why !== null) return stay(weakPin(flow, why));
    return stay({ ...flow, step: 'again', chosen: typed, typed: '', problem: null });
  }
  if (typed !== chosen) return stay({ ...flow, step: 'new', chosen: '', typed: '', problem: { kind: 'different' } });
  return { flow, send: { oldPin: old, newPin: chosen } };
}

/** The new PIN is refused: another one is chosen. */
export function weakPin(flow: PinFlow, why: WeakPin): PinFlow {
  return { ...flow, step: 'new', chosen: '', typed: '', problem: { kind: 'weak', why } };
}
