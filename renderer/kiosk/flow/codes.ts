import { CODE_LENGTH, cleanCode, isVisitCode } from '../../../shared/rules/visit-code.ts';
import type { CodeProblem } from './state.ts';

/** How many last digits of a PESEL go with a code (C2). */
export const ENDING_LENGTH = 4;

/** What is wrong with a typed code; its check character tells a mistake before anybody is asked. Null: nothing. */
export function codeProblemOf(typed: string): CodeProblem | null {
  const code = cleanCode(typed);
  if (code === '') return { type: 'empty' };
  if (code.length < CODE_LENGTH) return { type: 'too-short', missing: CODE_LENGTH - code.length };
  return isVisitCode(code) ? null : { type: 'mistake' };
}

/** What is wrong with the typed end of a PESEL. Null: nothing. */
export function endingProblemOf(typed: string): CodeProblem | null {
  if (typed === '') return { type: 'empty' };
  return typed.length < ENDING_LENGTH ? { type: 'too-short', missing: ENDING_LENGTH - typed.length } : null;
}
