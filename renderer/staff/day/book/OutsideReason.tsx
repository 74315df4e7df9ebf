import { useEffect, useRef } from 'react';
import { bookWords } from '../../../../shared/text/panel/day-book.ts';
import { Act } from '../../parts/Act.tsx';
import { Field } from '../../parts/Field.tsx';
import type { ChosenStart } from './starts.ts';

interface OutsideReasonProps {
  readonly chosen: ChosenStart;
  readonly reason: string;
  readonly error?: string | undefined;
  readonly onReason: (reason: string) => void;
}

/** Asks why an hour is given that residents cannot choose. */
export function OutsideReason({ chosen, reason, error, onReason }: OutsideReasonProps) {
  const box = useRef<HTMLElement>(null);
  // Below many hours it would open out of sight.
  const { date, start } = chosen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked for again with another hour, and with what to correct
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [date, start, error]);
  return (
    <section className="st-box now" ref={box} aria-label={bookWords.whyOutside}>
      <h3>{bookWords.chosen(chosen.date, chosen.start)}</h3>
      <div className="suggestions">
        {bookWords.whySuggestions.map((text) => (
          <Act key={text} pressed={reason === text} onPress={() => onReason(text)}>
            {text}
          </Act>
        ))}
      </div>
      <Field label={bookWords.whyOutside} value={reason} onChange={onReason} maxLength={200} error={error} />
    </section>
  );
}
