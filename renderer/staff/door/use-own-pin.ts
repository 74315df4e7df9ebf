import { useState } from 'react';
import type { CallError } from '../../../shared/contract/define.ts';
import type { ChangePinError, StaffSession } from '../../../shared/contract/staff/accounts.ts';
import { useAct } from '../../api/staff.ts';
import type { DigitKey } from './digits.ts';
import { changePinErrorInWords, type EntryProblem, pinProblemInWords } from './entry-problems.ts';
import { type PinFlow, type PinStep, pinFlow, pinKey, pinNext, weakPin } from './pin-flow.ts';
import { useCountdown } from './use-countdown.ts';

interface OwnPin {
  readonly step: PinStep;
  readonly count: number;
  readonly problem: EntryProblem | null;
  readonly busy: boolean;
  readonly onKey: (key: DigitKey) => void;
  readonly onNext: () => void;
}

/** Changing one's own PIN, step by step. `old` is the PIN so far where it was typed a moment ago. */
export function useOwnPin(options: {
  readonly number: string;
  readonly old: string | null;
  readonly onChanged: (session: StaffSession) => void;
  readonly onGone: () => void;
}): OwnPin {
  const [flow, setFlow] = useState<PinFlow>(() => pinFlow(options.old));
  const [refused, setRefused] = useState<ChangePinError | CallError | null>(null);
  const change = useAct('changeOwnPin');
  const left = useCountdown(refused);

  const refuse = (error: ChangePinError | CallError) => {
    if (error.type === 'not-signed-in') return options.onGone();
    if (error.type === 'pin-weak') return setFlow((now) => weakPin(now, error.why));
    setRefused(error);
    // Whether the old PIN is right is known only at the end: it is asked for again, and then the new one.
    setFlow(pinFlow(null));
  };
  const onNext = async () => {
    if (left > 0) return;
    setRefused(null);
    const { flow: after, send } = pinNext(flow, { number: options.number });
    setFlow(after);
    if (send === null) return;
    const answer = await change.act(send);
    if (answer.ok) options.onChanged(answer.value);
    else refuse(answer.error);
  };

  const refusedInWords = refused ? changePinErrorInWords(refused, left) : null;
  return {
    step: flow.step,
    count: flow.typed.length,
    problem: flow.problem ? pinProblemInWords(flow.problem) : refusedInWords,
    busy: change.busy,
    onKey: (key) => setFlow((now) => pinKey(now, key)),
    onNext: () => void onNext(),
  };
}
