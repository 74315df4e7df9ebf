import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What to correct, in words; stands above the field with an icon. */
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** Label, hint and error around a field; what `describedBy` points to. */
export function FieldFrame({ id, label, hint, error, children }: FieldFrameProps) {
  return (
    <div className={error ? 'field bad' : 'field'}>
      {error ? (
        <p className="err" id={`${id}-error`}>
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      ) : null}
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
    </div>
  );
}

/** Attributes every field of a public device has: described, without history, suggestions or a system keyboard. */
export function fieldAttributes(id: string, hint: string | undefined, error: string | undefined) {
  const describedBy = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return {
    id,
    type: 'text',
    inputMode: 'none',
    autoComplete: 'off',
    autoCorrect: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
  } as const;
}
