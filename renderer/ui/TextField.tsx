import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { FieldFrame, fieldAttributes } from './FieldFrame.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  /** Enter on a physical keyboard: the same as „Dalej". */
  readonly onEnter?: () => void;
  /** Takes the focus when it becomes true: the first field of a screen, or the field to correct. */
  readonly takesFocus?: boolean;
}

/** One line of text. What is typed is kept when there is an error. */
export function TextField({
  label,
  hint,
  error,
  value,
  onChange,
  maxLength,
  onEnter,
  takesFocus = false,
}: TextFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onEnter?.();
  };
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        {...fieldAttributes(id, hint, error)}
        className="in"
        ref={input}
        value={value}
        maxLength={maxLength}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </FieldFrame>
  );
}
