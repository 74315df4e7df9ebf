import type { ReactNode } from 'react';
import { callWords, said } from '../../../shared/text/panel/common.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import type { Answer } from '../../api/queries.ts';
import { Act } from './Act.tsx';

interface WaitingProps<Value, Failure extends { readonly type: string }> {
  readonly answer: Answer<Value, Failure>;
  /** Words for what this question can be refused for. */
  readonly words?: (failure: Failure) => string;
  readonly children: (value: Value) => ReactNode;
}

/** Draws an answer once it is there; a question that failed says why and can be asked again. */
export function Waiting<Value, Failure extends { readonly type: string }>(props: WaitingProps<Value, Failure>) {
  const { answer, words, children } = props;
  if (answer.kind === 'waiting') return <p className="empty">{partsWords.waiting}</p>;
  if (answer.kind === 'ready') return children(answer.value);
  const { error } = answer;
  const text = said(error, words ?? ((failure) => callWords({ type: 'unexpected', incident: failure.type })));
  return (
    <div className="empty" role="alert">
      <p>{text}</p>
      <Act onPress={answer.retry}>{partsWords.again}</Act>
    </div>
  );
}
