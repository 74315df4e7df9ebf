import { useState } from 'react';
import type { StaffSession } from '../../../shared/contract/staff/accounts.ts';
import { doorWords } from '../../../shared/text/panel/door.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { useAct } from '../../api/staff.ts';
import { Act } from '../parts/Act.tsx';
import { DoorHead } from './DoorHead.tsx';
import { DoorWays } from './DoorWays.tsx';
import { signInProblemInWords } from './entry-problems.ts';
import { PinDots } from './PinDots.tsx';
import { PinEntry } from './PinEntry.tsx';
import { otherNumber, SIGN_IN_START, signInKey, signInNext, signInRefused } from './sign-in-state.ts';
import { useCountdown } from './use-countdown.ts';

interface SignInProps {
  /** Also gives the PIN that was right: whoever has to choose their own need not type it again. */
  readonly onSignedIn: (session: StaffSession, pin: string) => void;
  readonly onLeave: (() => void) | null;
  readonly quietSeconds: number;
  readonly onSetUp: (() => void) | null;
}

/** First the number, then the PIN. */
export function SignIn({ onSignedIn, onLeave, quietSeconds, onSetUp }: SignInProps) {
  const [state, setState] = useState(SIGN_IN_START);
  const signIn = useAct('signIn');
  const { problem } = state;
  const refused = problem?.kind === 'refused' ? problem.error : null;
  const left = useCountdown(refused);

  const next = async () => {
    if (left > 0) return;
    const { state: after, send } = signInNext(state);
    setState(after);
    if (send === null) return;
    const answer = await signIn.act(send);
    if (answer.ok) onSignedIn(answer.value, send.pin);
    else setState((now) => signInRefused(now, answer.error));
  };

  const atPin = state.step === 'pin';
  return (
    <PinEntry
      above={<DoorHead title={partsWords.panel} />}
      ask={atPin ? doorWords.askPin : doorWords.askNumber}
      shown={
        atPin ? (
          <>
            <div className="pin-number">
              <span>
                {doorWords.yourNumber} <b>{state.number}</b>
              </span>
              <Act variant="ghost" icon="edit" onPress={() => setState(otherNumber())}>
                {doorWords.otherNumber}
              </Act>
            </div>
            <PinDots count={state.pin.length} />
          </>
        ) : (
          <NumberShown number={state.number} />
        )
      }
      problem={problem ? signInProblemInWords(problem, left) : null}
      act={atPin ? doorWords.enter : doorWords.next}
      actIcon={atPin ? 'check' : 'next'}
      busy={signIn.busy}
      onKey={(key) => setState((now) => signInKey(now, key))}
      onNext={() => void next()}
      below={
        <DoorWays
          onLeave={onLeave}
          quietSeconds={quietSeconds}
          other={onSetUp ? { name: doorWords.toSetUp, onPress: onSetUp } : undefined}
        />
      }
    />
  );
}

function NumberShown({ number }: { readonly number: string }) {
  return (
    <output className="pin-typed" aria-label={doorWords.yourNumber}>
      {number === '' ? <span className="vh">{doorWords.numberEmpty}</span> : number}
    </output>
  );
}
