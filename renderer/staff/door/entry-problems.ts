import type { CallError } from '../../../shared/contract/define.ts';
import type { ChangePinError, SetUpError } from '../../../shared/contract/staff/accounts.ts';
import { changePinWords, setUpWords, signInWords, weakPinWords } from '../../../shared/text/panel/accounts.ts';
import { callWords } from '../../../shared/text/panel/common.ts';
import { doorWords } from '../../../shared/text/panel/door.ts';
import type { PinProblem } from './pin-flow.ts';
import type { SignInProblem } from './sign-in-state.ts';

/** What to correct: what is the matter, and what follows from it. */
export interface EntryProblem {
  readonly title: string;
  readonly text?: string | undefined;
}

/** A try that was refused, as far as a countdown and the tries left go. */
type Refusal = { readonly type: string; readonly left?: number; readonly seconds?: number };

/** After a refusal: when the next try is, or how many are left. */
function whatNext(error: Refusal, secondsLeft: number): string | undefined {
  if (error.seconds) return secondsLeft > 0 ? doorWords.nextTry(secondsLeft) : doorWords.canTry;
  return error.left === undefined ? undefined : doorWords.triesLeft(error.left);
}

export function signInProblemInWords(problem: SignInProblem, secondsLeft: number): EntryProblem {
  if (problem.kind === 'number-short') return doorWords.numberShort;
  if (problem.kind === 'pin-short') return doorWords.pinShort;
  const { error } = problem;
  if (error.type === 'pin-wrong' || error.type === 'paused') {
    return { title: signInWords[error.type], text: whatNext(error, secondsLeft) };
  }
  return { title: callWords(error) };
}

export function pinProblemInWords(problem: PinProblem): EntryProblem {
  if (problem.kind === 'old-short') return doorWords.oldShort;
  return problem.kind === 'different' ? doorWords.different : { title: weakPinWords[problem.why] };
}

export function changePinErrorInWords(error: ChangePinError | CallError, secondsLeft: number): EntryProblem {
  switch (error.type) {
    case 'pin-weak':
      return { title: weakPinWords[error.why] };
    case 'pin-wrong':
    case 'paused':
      return { title: changePinWords[error.type], text: whatNext(error, secondsLeft) };
    case 'not-signed-in':
      return { title: changePinWords[error.type] };
    default:
      return { title: callWords(error) };
  }
}

export function setUpErrorInWords(error: SetUpError | CallError, secondsLeft: number): EntryProblem {
  switch (error.type) {
    case 'pin-weak':
      return { title: weakPinWords[error.why] };
    case 'code-wrong':
    case 'paused':
      return { title: setUpWords[error.type], text: whatNext(error, secondsLeft) };
    case 'setup-closed':
    case 'name-taken':
      return { title: setUpWords[error.type] };
    default:
      return { title: callWords(error) };
  }
}
