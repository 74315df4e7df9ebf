import type { Desk } from '../../../../shared/model/department.ts';
import { hoursInWords, weekdayWord } from '../../../../shared/text/panel/dates.ts';
import { hoursWords } from '../../../../shared/text/panel/schedule.ts';
import type { LocalDate, Weekday } from '../../../../shared/time/local-date.ts';
import { type TimeRange, timeRange } from '../../../../shared/time/time-range.ts';
import { Act } from '../../parts/Act.tsx';
import { WeekBlock } from './WeekBlock.tsx';
import { clashes, partStates, removedParts, type WeekDraft } from './week-draft.ts';
import { partsOn } from './week-edits.ts';
import { desksAt, gapsBetween, placeIn } from './week-grid.ts';

interface WeekDayProps {
  readonly draft: WeekDraft;
  readonly weekday: Weekday;
  readonly span: TimeRange;
  readonly desks: readonly Desk[];
  /** A date of the week that is shown: which desks work is read for it. */
  readonly date: LocalDate;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onRestore: (id: string) => void;
  readonly onAdd: () => void;
}

/** One day of the week: its hours from top to bottom, breaks in them, and one more at the end. */
export function WeekDay(props: WeekDayProps) {
  const { draft, weekday, span, desks, date, chosen, onChoose, onRestore, onAdd } = props;
  const day = weekdayWord(weekday);
  const blocks = partsOn(draft, weekday, 'open');
  const first = blocks[0]?.hours;
  const last = blocks.at(-1)?.hours;
  const states = partStates(draft);
  const overlapping = clashes(draft);
  // On a day without hours a break breaks nothing; it is kept for when they come back.
  const breaks = partsOn(draft, weekday, 'break').filter(({ id }) => blocks.length > 0 || states.has(id));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form, this is a day of a drawn week
    <div className="wk-day" role="group" aria-label={day}>
      <div className="wk-head">
        <b>{day}</b>
        <span className="num">{first && last ? hoursInWords(timeRange(first.from, last.to)) : hoursWords.closed}</span>
      </div>
      <div className="wk-col">
        {removedParts(draft)
          .filter((part) => part.weekday === weekday)
          .map((part) => (
            <WeekBlock
              key={part.id}
              part={part}
              span={span}
              desks={null}
              state="removed"
              clash={null}
              chosen={false}
              onPress={() => onRestore(part.id)}
            />
          ))}
        {gapsBetween(blocks.map(({ hours }) => hours)).map((gap) => {
          const { top, tall } = placeIn(span, gap);
          return (
            <span key={gap.from} className="gap" style={{ '--top': top, '--tall': tall }}>
              {hoursWords.break}
            </span>
          );
        })}
        {[...blocks, ...breaks].map((part) => (
          <WeekBlock
            key={part.id}
            part={part}
            span={span}
            desks={part.kind === 'open' ? desksAt(desks, part, date) : null}
            state={states.get(part.id) ?? null}
            clash={overlapping.get(part.id) ?? null}
            chosen={chosen === part.id}
            onPress={() => onChoose(part.id)}
          />
        ))}
      </div>
      <div className="wk-add">
        <Act variant="ghost" icon="plus" name={hoursWords.addOn(day)} onPress={onAdd}>
          {hoursWords.add}
        </Act>
      </div>
    </div>
  );
}
