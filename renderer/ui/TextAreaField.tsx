import { useEffect, useId, useRef } from 'react';
import { FieldFrame, fieldAttributes } from './FieldFrame.tsx';

interface TextAreaFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  readonly takesFocus?: boolean;
}

/** Several lines of text. What is typed is kept when there is an error. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { label, hint, error, value, onChange, maxLength, takesFocus = false } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const { type: _type, ...attributes } = fieldAttributes(id, hint, error);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea
        {...attributes}
        className="in area"
        ref={field}
        value={value}
        maxLength={maxLength}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}
