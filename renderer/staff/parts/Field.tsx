import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What to correct, in words; stands above the field. */
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  /** Lines of a text; one line when left out. */
  readonly lines?: number;
  readonly kind?: 'text' | 'password';
  readonly takesFocus?: boolean;
  /** Which keys the keyboard on the screen shows first. */
  readonly keys?: 'letters' | 'digits';
}

/** A text typed by a physical keyboard, or by the one on the screen of a kiosk. */
export function Field({ label, hint, error, value, onChange, maxLength, lines, kind, takesFocus, keys }: FieldProps) {
  const common = {
    className: 'sf-in',
    autoComplete: 'off',
    autoCorrect: 'off',
    spellCheck: false,
    'data-keys-kind': keys ?? 'letters',
  } as const;
  return (
    <TextField
      className={error ? 'sf bad' : 'sf'}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      autoFocus={takesFocus ?? false}
      {...(maxLength === undefined ? {} : { maxLength })}
    >
      <Label>{label}</Label>
      {hint ? (
        <Text slot="description" className="sf-hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="sf-error">{error}</FieldError>
      {lines ? <TextArea {...common} rows={lines} /> : <Input {...common} type={kind ?? 'text'} />}
    </TextField>
  );
}
