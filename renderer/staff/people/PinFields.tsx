import type { CallError } from '../../../shared/contract/define.ts';
import type { StaffError } from '../../../shared/contract/staff/accounts.ts';
import { weakPinWords } from '../../../shared/text/panel/accounts.ts';
import { peopleWords } from '../../../shared/text/panel/people.ts';
import { staffErrorInWords } from '../../../shared/text/panel/staff-errors.ts';
import { Field } from '../parts/Field.tsx';
import { type PersonForm, pinFaultOf } from './person-form.ts';

interface PinFieldsProps {
  readonly form: PersonForm;
  readonly onChange: (form: PersonForm) => void;
  /** The number of whoever gets the PIN; null while they have none. */
  readonly number: string | null;
  readonly tried: boolean;
  readonly refused: StaffError | CallError | null;
}

/** A temporary PIN, typed twice: nobody sees what is typed. */
export function PinFields({ form, onChange, number, tried, refused }: PinFieldsProps) {
  const fault = tried ? pinFaultOf(form, number) : null;
  const weak = fault?.kind === 'weak' ? weakPinWords[fault.why] : undefined;
  const tooWeak = refused?.type === 'pin-weak' ? staffErrorInWords(refused) : undefined;
  const common = { kind: 'password', keys: 'digits', maxLength: 20 } as const;
  return (
    <div className="grid2">
      <Field
        {...common}
        label={peopleWords.pin}
        value={form.pin}
        onChange={(pin) => onChange({ ...form, pin })}
        error={weak ?? tooWeak}
      />
      <Field
        {...common}
        label={peopleWords.pinAgain}
        value={form.again}
        onChange={(again) => onChange({ ...form, again })}
        error={fault?.kind === 'different' ? peopleWords.pinDifferent : undefined}
      />
      <p className="sf-hint">{peopleWords.pinHint}</p>
    </div>
  );
}
