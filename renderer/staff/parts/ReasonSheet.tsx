import { useState } from 'react';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { Act } from './Act.tsx';
import { Field } from './Field.tsx';
import { Sheet } from './Sheet.tsx';

interface ReasonSheetProps {
  /** The question: „Dlaczego przywracasz wizytę?" */
  readonly title: string;
  readonly text?: string;
  /** Reasons people give most; one touch writes it. */
  readonly suggestions: readonly string[];
  /** A verb: „Przywróć". */
  readonly act: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly error?: string | undefined;
  readonly onAct: (reason: string) => void;
  readonly onClose: () => void;
}

const LEAST = 3;

/** Asks why before something that the history has to explain. */
export function ReasonSheet(props: ReasonSheetProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim().length < LEAST;
  const error = props.error ?? (tried && missing ? partsWords.reasonMissing : undefined);
  const act = () => {
    setTried(true);
    if (!missing) props.onAct(reason.trim());
  };
  return (
    <Sheet
      title={props.title}
      onClose={props.onClose}
      closeName={partsWords.notNow}
      acts={
        <Act variant={props.danger ? 'danger' : 'prime'} busy={props.busy ?? false} onPress={act}>
          {props.act}
        </Act>
      }
    >
      {props.text ? <p>{props.text}</p> : null}
      <div className="suggestions">
        {props.suggestions.map((text) => (
          <Act key={text} pressed={reason === text} onPress={() => setReason(text)}>
            {text}
          </Act>
        ))}
      </div>
      <Field label={partsWords.reason} value={reason} onChange={setReason} maxLength={200} error={error} />
    </Sheet>
  );
}
