import { useState } from 'react';
import type { Answer } from '../../../api/queries.ts';

/**
 * The last good answer while a newer question fails: what somebody is editing on top of it must not vanish with one call
 * that went wrong. The first answer is passed on as it is.
 */
export function useKept<Value, Failure extends { readonly type: string }>(
  answer: Answer<Value, Failure>,
): Answer<Value, Failure> {
  const [kept, setKept] = useState(answer);
  if (answer.kind === 'ready' && kept !== answer && !(kept.kind === 'ready' && kept.value === answer.value)) {
    setKept(answer);
  }
  return answer.kind === 'ready' || kept.kind !== 'ready' ? answer : kept;
}
