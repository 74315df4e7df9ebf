import type { CallError } from '../../../shared/contract/define.ts';
import type { SignInError } from '../../../shared/contract/staff/accounts.ts';
import { PIN_MAX, PIN_MIN } from '../../../shared/rules/pin.ts';
import { afterKey, type DigitKey } from './digits.ts';

export const NUMBER_MIN = 2;
export const NUMBER_MAX = 4;

export type SignInProblem =
  | { readonly kind: 'number-short' }
  | { readonly kind: 'pin-short' }
  | { readonly kind: 'refused'; readonly error: SignInError | CallError };

/** Signing in: first who, then the PIN. */
export interface SignInState {
  readonly step: 'number' | 'pin';
  readonly number: string;
  readonly pin: string;
  readonly problem: SignInProblem | null;
}

export const SIGN_IN_START: SignInState = { step: 'number', number: '', pin: '', problem: null };

/** A key writes in the part that is asked for. What the office refused stays in sight until the next try. */
export function signInKey(state: SignInState, key: DigitKey): SignInState {
  const problem = state.problem?.kind === 'refused' ? state.problem : null;
  return state.step === 'number'
    ? { ...state, problem, number: afterKey(state.number, key, NUMBER_MAX) }
    : { ...state, problem, pin: afterKey(state.pin, key, PIN_MAX) };
}

/** What is sent. */
export interface SignInTry {
  readonly number: string;
  readonly pin: string;
}

/** Goes on: from the number to the PIN, from the PIN to trying it. A PIN too short for anybody is not worth a try. */
export function signInNext(state: SignInState): { readonly state: SignInState; readonly send: SignInTry | null } {
  const { step, number, pin } = state;
  if (step === 'number') {
    if (number.length < NUMBER_MIN) return { state: { ...state, problem: { kind: 'number-short' } }, send: null };
    return { state: { ...state, step: 'pin', problem: null }, send: null };
  }
  if (pin.length < PIN_MIN) return { state: { ...state, problem: { kind: 'pin-short' } }, send: null };
  return { state, send: { number, pin } };
}

/** Refused: the PIN is typed anew, the number stays. */
export function signInRefused(state: SignInState, error: SignInError | CallError): SignInState {
  return { ...state, pin: '', problem: { kind: 'refused', error } };
}

/** Somebody else, or a number mistyped. */
export function otherNumber(): SignInState {
  return SIGN_IN_START;
}
