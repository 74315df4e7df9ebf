import { type KeyboardEvent, useId } from 'react';
import { FieldFrame, fieldAttributes } from './FieldFrame.tsx';
import { type Grouping, showGroups } from './grouped-text.ts';
import { useGroupedInput } from './use-grouped-input.ts';

interface GroupedFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly grouping: Grouping;
  /** Without the spaces between the groups. */
  readonly signs: string;
  readonly onChange: (signs: string) => void;
  /** „Wpisano 8 z 9 znaków." Left out where the groups say it. */
  readonly count?: string;
  /** As large as other fields, beside which it stands. */
  readonly plain?: boolean;
  readonly onEnter?: () => void;
  readonly takesFocus?: boolean;
}

/** A few large signs in their groups, such as a visit code. */
export function GroupedField(props: GroupedFieldProps) {
  const { label, hint, error, grouping, signs, takesFocus = false, plain = false } = props;
  const id = useId();
  const input = useGroupedInput(grouping, signs, props.onChange, takesFocus);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') props.onEnter?.();
  };
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div className="hold">
        <input
          {...fieldAttributes(id, hint, error)}
          className={plain ? 'in' : 'in pesel signs'}
          ref={input}
          value={showGroups(signs, grouping)}
          onChange={(event) => props.onChange(grouping.clean(event.target.value).slice(0, grouping.length))}
          onKeyDown={onKeyDown}
        />
      </div>
      {props.count === undefined ? null : (
        <p className="note" role="status">
          {props.count}
        </p>
      )}
    </FieldFrame>
  );
}
