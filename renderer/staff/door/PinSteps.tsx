import type { ReactNode } from 'react';
import { doorWords } from '../../../shared/text/panel/door.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { DigitKey } from './digits.ts';
import type { EntryProblem } from './entry-problems.ts';
import { PinDots } from './PinDots.tsx';
import { PinEntry } from './PinEntry.tsx';
import type { PinStep } from './pin-flow.ts';

const ASK: Readonly<Record<PinStep, string>> = {
  old: doorWords.askOldPin,
  new: doorWords.askNewPin,
  again: doorWords.askAgain,
};

interface PinStepsProps {
  readonly step: PinStep;
  readonly count: number;
  readonly problem: EntryProblem | null;
  readonly busy: boolean;
  readonly onKey: (key: DigitKey) => void;
  readonly onNext: () => void;
  /** The act after the last step. */
  readonly act: string;
  readonly above?: ReactNode;
  readonly below?: ReactNode;
}

/** Choosing a PIN on the pad, with the rules of a good one said beforehand. */
export function PinSteps(props: PinStepsProps) {
  const { step, count, act, above, below, ...entry } = props;
  const last = step === 'again';
  return (
    <PinEntry
      {...entry}
      above={above}
      ask={ASK[step]}
      shown={<PinDots count={count} />}
      act={last ? act : doorWords.next}
      actIcon={last ? 'check' : 'next'}
      below={
        <>
          {step === 'old' ? null : <PinRules />}
          {below}
        </>
      }
    />
  );
}

function PinRules() {
  return (
    <div className="pin-rules">
      <p>{doorWords.rulesTitle}</p>
      <ul>
        {doorWords.rules.map((rule) => (
          <li key={rule}>
            <Icon name="check" />
            {rule}
          </li>
        ))}
      </ul>
    </div>
  );
}
