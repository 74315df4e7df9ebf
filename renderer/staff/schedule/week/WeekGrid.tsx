import type { Desk } from '../../../../shared/model/department.ts';
import { hourInWords } from '../../../../shared/text/format.ts';
import { weekWords } from '../../../../shared/text/panel/schedule.ts';
import type { LocalDate, Weekday } from '../../../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../../../shared/time/minute-of-day.ts';
import { WeekDay } from './WeekDay.tsx';
import type { WeekDraft } from './week-draft.ts';
import { fullHours, gridSpan } from './week-grid.ts';

interface WeekGridProps {
  readonly draft: WeekDraft;
  readonly days: readonly Weekday[];
  readonly desks: readonly Desk[];
  readonly date: LocalDate;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onRestore: (id: string) => void;
  readonly onAdd: (weekday: Weekday) => void;
}

/** A week drawn as a week: days side by side, hours from top to bottom. With large letters the days stand one under another. */
export function WeekGrid({ draft, days, desks, date, chosen, onChoose, onRestore, onAdd }: WeekGridProps) {
  const span = gridSpan([...draft.before, ...draft.parts]);
  const hours = fullHours(span);
  return (
    <section
      className="wk-grid"
      aria-label={weekWords.grid}
      style={{ '--days': days.length, '--hours': hours.length - 1 }}
    >
      <ol className="wk-hours" aria-hidden="true">
        {hours.map((minute, index) => (
          <li key={minute} style={{ '--top': index }}>
            {hourInWords(minute as MinuteOfDay, 'pl')}
          </li>
        ))}
      </ol>
      {days.map((weekday) => (
        <WeekDay
          key={weekday}
          draft={draft}
          weekday={weekday}
          span={span}
          desks={desks}
          date={date}
          chosen={chosen}
          onChoose={onChoose}
          onRestore={onRestore}
          onAdd={() => onAdd(weekday)}
        />
      ))}
    </section>
  );
}
