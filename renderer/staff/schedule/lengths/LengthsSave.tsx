import { scheduleWords } from '../../../../shared/text/panel/schedule.ts';
import { lengthWords } from '../../../../shared/text/panel/schedule-desks.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import { Act } from '../../parts/Act.tsx';
import { DateInput } from '../../parts/DateInput.tsx';
import { SaveRefused } from '../../parts/save-change/SaveRefused.tsx';
import type { SaveChange } from '../../parts/save-change/use-save-change.ts';

interface LengthsSaveProps {
  readonly unsaved: number;
  readonly from: LocalDate;
  readonly today: LocalDate;
  readonly saving: SaveChange;
  readonly onFrom: (date: LocalDate) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** From which day the new lengths hold, and the one act that saves them. */
export function LengthsSave({ unsaved, from, today, saving, onFrom, onSave, onDiscard }: LengthsSaveProps) {
  return (
    <section className="st-box">
      {unsaved === 0 ? (
        <>
          <h2 className="h-box">{lengthWords.howTo}</h2>
          <p className="nt">{lengthWords.howToText}</p>
        </>
      ) : (
        <p className="k" role="status">
          {scheduleWords.unsaved(unsaved)}
        </p>
      )}
      <DateInput label={lengthWords.from} value={from} min={today} onChange={onFrom} />
      <p className="nt">{lengthWords.note}</p>
      <SaveRefused saving={saving} />
      {unsaved === 0 ? null : (
        <div className="stack">
          <Act variant="prime" icon="check" busy={saving.busy} onPress={onSave}>
            {lengthWords.save}
          </Act>
          <Act onPress={onDiscard}>{scheduleWords.discard}</Act>
        </div>
      )}
    </section>
  );
}
