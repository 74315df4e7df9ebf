import type { CallError } from '../../../shared/contract/define.ts';
import { callWords } from '../../../shared/text/panel/common.ts';

const CALL_ERRORS: Readonly<Record<CallError['type'], true>> = {
  'not-authorised': true,
  'bad-call': true,
  'out-of-order': true,
  unexpected: true,
};

/** Whether a call failed for a reason that has nothing to do with what was asked. */
function isCallError(error: { readonly type: string }): error is CallError {
  return Object.hasOwn(CALL_ERRORS, error.type);
}

/** What to tell about a refusal: its own words, or those of a call that failed. */
export function said<Failure extends { readonly type: string }>(
  error: Failure | CallError,
  words: (failure: Failure) => string,
): string {
  return isCallError(error) ? callWords(error) : words(error);
}
