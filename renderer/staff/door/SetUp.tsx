import { useState } from 'react';
import type { CallError } from '../../../shared/contract/define.ts';
import type { SetUpError, StaffSession } from '../../../shared/contract/staff/accounts.ts';
import { doorWords } from '../../../shared/text/panel/door.ts';
import { useAct } from '../../api/staff.ts';
import { DoorHead } from './DoorHead.tsx';
import { DoorWays } from './DoorWays.tsx';
import { type EntryProblem, pinProblemInWords, setUpErrorInWords } from './entry-problems.ts';
import { NumberHandover } from './NumberHandover.tsx';
import { PinSteps } from './PinSteps.tsx';
import { pinFlow, pinKey, pinNext, weakPin } from './pin-flow.ts';
import { SetUpForm } from './SetUpForm.tsx';
import { useCountdown } from './use-countdown.ts';

interface SetUpProps {
  readonly onOpen: (session: StaffSession) => void;
  readonly onLeave: (() => void) | null;
  readonly onSignIn: () => void;
  readonly quietSeconds: number;
}

/** The first administrator: the code from the machine and a name, then a PIN, and at the end the number that goes with it. */
export function SetUp({ onOpen, onLeave, onSignIn, quietSeconds }: SetUpProps) {
  const [person, setPerson] = useState({ code: '', name: '' });
  const [flow, setFlow] = useState(() => pinFlow(''));
  const [atPin, setAtPin] = useState(false);
  const [refused, setRefused] = useState<SetUpError | CallError | null>(null);
  const [made, setMade] = useState<StaffSession | null>(null);
  const setUp = useAct('setUpAdministrator');
  const left = useCountdown(refused);
  const ways = (
    <DoorWays onLeave={onLeave} quietSeconds={quietSeconds} other={{ name: doorWords.setUpOther, onPress: onSignIn }} />
  );

  const edit = (typed: typeof person) => {
    setPerson(typed);
    if (left === 0) setRefused(null);
  };
  const next = async () => {
    setRefused(null);
    const { flow: after, send } = pinNext(flow, {});
    setFlow(after);
    if (send === null) return;
    const answer = await setUp.act({ setupCode: person.code.trim(), name: person.name.trim(), pin: send.newPin });
    if (answer.ok) return setMade(answer.value);
    const { error } = answer;
    if (error.type === 'pin-weak') return setFlow((now) => weakPin(now, error.why));
    setRefused(error);
    // The PIN was good: whoever corrects the code need not choose it again, only say it once more.
    setFlow({ ...after, typed: '' });
    if (error.type === 'code-wrong' || error.type === 'name-taken' || error.type === 'paused') setAtPin(false);
  };

  if (made) return <NumberHandover number={made.number} onGo={() => onOpen(made)} />;
  const problem: EntryProblem | null = refused ? setUpErrorInWords(refused, left) : null;
  if (!atPin) {
    return (
      <SetUpForm
        person={person}
        onChange={edit}
        problem={problem}
        problemAt={refused?.type === 'name-taken' ? 'name' : 'code'}
        waits={left > 0}
        onNext={() => setAtPin(true)}
        ways={ways}
      />
    );
  }
  return (
    <PinSteps
      step={flow.step}
      count={flow.typed.length}
      problem={flow.problem ? pinProblemInWords(flow.problem) : problem}
      busy={setUp.busy}
      onKey={(key) => setFlow((now) => pinKey(now, key))}
      onNext={() => void next()}
      act={doorWords.createAccount}
      above={<DoorHead title={doorWords.setUpTitle} />}
      below={ways}
    />
  );
}
