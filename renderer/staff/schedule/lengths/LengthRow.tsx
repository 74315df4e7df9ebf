import type { Case } from '../../../../shared/model/case.ts';
import { dayInDigits } from '../../../../shared/text/panel/dates.ts';
import { scheduleWords } from '../../../../shared/text/panel/schedule.ts';
import { lengthWords } from '../../../../shared/text/panel/schedule-desks.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Act } from '../../parts/Act.tsx';
import { Chip } from '../../parts/Chip.tsx';
import { NumberInput } from '../../parts/NumberInput.tsx';
import { lengthsAfter } from './lengths.ts';

interface LengthRowProps {
  readonly one: Case;
  readonly today: LocalDate;
  /** As it is saved. */
  readonly before: number;
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
  readonly onRemoveLater: (from: LocalDate) => void;
}

/** A case with the length of its visits, and the lengths that begin later. */
export function LengthRow({ one, today, before, minutes, onChange, onRemoveLater }: LengthRowProps) {
  const name = one.name.pl;
  const changed = minutes !== before;
  return (
    <tr className={changed ? 'k-now' : ''}>
      <td>
        <b>{name}</b> {one.active ? null : <Chip icon="pause" word={lengthWords.off} look="dim" />}
        {lengthsAfter(one, today).map((later) => {
          const day = dayInDigits(later.from);
          return (
            <span key={later.from} className="later">
              <Icon name="calendar" />
              {lengthWords.later(day, later.minutes)}
              <Act
                variant="ghost"
                icon="trash"
                name={lengthWords.removeLaterOf(name, day)}
                onPress={() => onRemoveLater(later.from)}
              >
                {lengthWords.removeLater}
              </Act>
            </span>
          );
        })}
      </td>
      <td className="length">
        <NumberInput
          label={lengthWords.lengthOf(name)}
          quiet
          value={minutes}
          onChange={onChange}
          min={5}
          max={240}
          step={5}
          unit={lengthWords.unit}
        />
        <span className="was-length">
          {changed ? (
            <>
              <Icon name="edit" />
              <span>
                <b>{scheduleWords.changed}</b> {lengthWords.was(before)}
              </span>
            </>
          ) : null}
        </span>
      </td>
    </tr>
  );
}
