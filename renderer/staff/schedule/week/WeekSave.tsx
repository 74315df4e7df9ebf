import type { Period } from '../../../../shared/rules/weekly-period.ts';
import { scheduleWords, weekWords } from '../../../../shared/text/panel/schedule.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import { Act } from '../../parts/Act.tsx';
import { DateInput } from '../../parts/DateInput.tsx';
import { SaveRefused } from '../../parts/save-change/SaveRefused.tsx';
import type { SaveChange } from '../../parts/save-change/use-save-change.ts';
import { Toggle } from '../../parts/Toggle.tsx';

interface WeekSaveProps {
  readonly unsaved: number;
  readonly overlapping: boolean;
  readonly period: Period;
  readonly today: LocalDate;
  readonly saving: SaveChange;
  readonly onPeriod: (period: Period) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** From when to when the edited week holds, and the one act that saves it. */
export function WeekSave(props: WeekSaveProps) {
  const { unsaved, overlapping, period, today, saving, onPeriod, onSave, onDiscard } = props;
  const from = period.from ?? today;
  const reversed = period.to !== null && period.to < from;
  return (
    <section className="st-box" aria-label={scheduleWords.unsaved(unsaved)}>
      <p className="k" role="status">
        {scheduleWords.unsaved(unsaved)}
      </p>
      <DateInput
        label={weekWords.validFrom}
        value={from}
        min={today}
        onChange={(date) => onPeriod({ ...period, from: date })}
      />
      <Toggle
        label={weekWords.untilFurther}
        hint={weekWords.untilFurtherHint}
        value={period.to === null}
        onChange={(endless) => onPeriod({ ...period, to: endless ? null : from })}
      />
      {period.to === null ? null : (
        <DateInput
          label={weekWords.validTo}
          value={period.to}
          min={from}
          error={reversed ? weekWords.datesReversed : undefined}
          onChange={(date) => onPeriod({ ...period, to: date })}
        />
      )}
      {overlapping ? <p className="sf-error">{weekWords.overlapping}</p> : null}
      <SaveRefused saving={saving} />
      <div className="g2">
        <Act
          variant="prime"
          icon="check"
          busy={saving.busy}
          onPress={() => (reversed || overlapping ? undefined : onSave())}
        >
          {weekWords.save}
        </Act>
        <Act onPress={onDiscard}>{scheduleWords.discard}</Act>
      </div>
    </section>
  );
}
