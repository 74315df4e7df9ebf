import { type KeyboardEvent, useId } from 'react';
import { Button } from './Button.tsx';
import { FieldFrame, fieldAttributes } from './FieldFrame.tsx';
import { digitsOf, PESEL_GROUPING, PESEL_LENGTH, showDigits } from './pesel-text.ts';
import { useGroupedInput } from './use-grouped-input.ts';

interface PeselFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  /** Digits only, at most eleven. */
  readonly digits: string;
  readonly onChange: (digits: string) => void;
  /** „Wpisano 8 z 11 cyfr." */
  readonly count: string;
  readonly masked: boolean;
  readonly onMaskedChange: (masked: boolean) => void;
  readonly showLabel: string;
  readonly hideLabel: string;
  readonly onEnter?: () => void;
  readonly takesFocus?: boolean;
}

/**
 * Eleven digits in two groups, masked unless the reader asks to see them.
 * The element holds the shown text only, never the digits behind the dots, so edits are taken over before they happen.
 */
export function PeselField(props: PeselFieldProps) {
  const { label, hint, error, digits, masked, takesFocus = false } = props;
  const id = useId();
  const input = useGroupedInput(PESEL_GROUPING, digits, props.onChange, takesFocus);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') props.onEnter?.();
  };
  // some input methods change the value without asking first; dots tell nothing, digits do
  const onChange = (text: string) => {
    if (!text.includes('•')) props.onChange(digitsOf(text).slice(0, PESEL_LENGTH));
  };
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div className="hold">
        <input
          {...fieldAttributes(id, hint, error)}
          className="in pesel"
          ref={input}
          value={showDigits(digits, masked)}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="count">
        <span className="note" role="status">
          {props.count}
        </span>
        <Button icon="eye" onPress={() => props.onMaskedChange(!masked)}>
          {masked ? props.showLabel : props.hideLabel}
        </Button>
      </div>
    </FieldFrame>
  );
}
