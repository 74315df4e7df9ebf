import { useState } from 'react';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { privacyWords } from '../../../shared/text/panel/privacy.ts';
import type { IconName } from '../../ui/icons.ts';
import { Act } from '../parts/Act.tsx';
import { Field } from '../parts/Field.tsx';
import { Sheet } from '../parts/Sheet.tsx';

interface PinSheetProps {
  readonly title: string;
  readonly what: readonly string[];
  readonly act: { readonly word: string; readonly icon: IconName; readonly variant: 'danger' | 'prime' };
  readonly busy: boolean;
  /** Null where it was done; else why not, and whether the PIN is the reason. */
  readonly onAct: (pin: string) => Promise<{ readonly words: string; readonly concernsPin: boolean } | null>;
  readonly onClose: () => void;
}

/** What something means that cannot be taken back, before the PIN of whoever asks for it. */
export function PinSheet({ title, what, act, busy, onAct, onClose }: PinSheetProps) {
  const [pin, setPin] = useState('');
  const [refused, setRefused] = useState<{ readonly words: string; readonly concernsPin: boolean } | null>(null);
  const press = async () => {
    if (pin === '') return setRefused({ words: privacyWords.pinMissing, concernsPin: true });
    const refusal = await onAct(pin);
    setRefused(refusal);
    if (refusal?.concernsPin) setPin('');
  };
  return (
    <Sheet
      title={title}
      onClose={onClose}
      closeName={partsWords.notNow}
      acts={
        <Act variant={act.variant} icon={act.icon} busy={busy} onPress={() => void press()}>
          {act.word}
        </Act>
      }
    >
      {refused !== null && !refused.concernsPin ? (
        <p className="sf-error" role="alert">
          {refused.words}
        </p>
      ) : null}
      <ul className="notes">
        {what.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Field
        kind="password"
        keys="digits"
        maxLength={20}
        label={privacyWords.pin}
        value={pin}
        onChange={(typed) => {
          setPin(typed);
          if (refused?.concernsPin) setRefused(null);
        }}
        error={refused?.concernsPin ? refused.words : undefined}
      />
    </Sheet>
  );
}
