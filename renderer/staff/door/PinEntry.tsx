import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';
import { Act } from '../parts/Act.tsx';
import type { DigitKey } from './digits.ts';
import type { EntryProblem } from './entry-problems.ts';
import { PinPad } from './PinPad.tsx';
import { useDigitKeys } from './use-digit-keys.ts';

interface PinEntryProps {
  /** What is asked for now: „Wpisz swój numer.” */
  readonly ask: string;
  /** The number or the dots. */
  readonly shown: ReactNode;
  readonly problem: EntryProblem | null;
  readonly act: string;
  readonly actIcon: IconName;
  readonly busy?: boolean;
  readonly onKey: (key: DigitKey) => void;
  readonly onNext: () => void;
  /** Above the question: mark and heading of the door. */
  readonly above?: ReactNode;
  /** Under it: rules, other ways. */
  readonly below?: ReactNode;
}

/** A number or a PIN: what is asked for beside the pad, by touch and by a physical keyboard alike. */
export function PinEntry(props: PinEntryProps) {
  const { busy = false, problem } = props;
  const onKey = (key: DigitKey) => busy || props.onKey(key);
  const onNext = () => busy || props.onNext();
  useDigitKeys(onKey, onNext);
  return (
    <div className="pin-entry">
      <div className="pin-left">
        {props.above}
        <p className="pin-ask" aria-live="polite">
          {props.ask}
        </p>
        {props.shown}
        <div aria-live="assertive">
          {problem ? (
            <p className="pin-error">
              <Icon name="warning" />
              <span>
                <b>{problem.title}</b> {problem.text}
              </span>
            </p>
          ) : null}
        </div>
        {props.below}
      </div>
      <div className="pin-right">
        <PinPad onKey={onKey} />
        <Act variant="prime" wide icon={props.actIcon} busy={busy} onPress={onNext}>
          {props.act}
        </Act>
      </div>
    </div>
  );
}
