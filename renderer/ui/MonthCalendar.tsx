import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import type { CalendarDay } from './DayCell.tsx';
import { MonthGrid, type WeekdayName } from './MonthGrid.tsx';
import { type Block, Pages, type PagesLabels } from './Pages.tsx';
import { Row } from './Row.tsx';

export interface MonthStep {
  /** Visible name of the month the button leads to; leave empty for an arrow alone. */
  readonly label: string;
  /** Said before the label: „Następny miesiąc: ". */
  readonly spokenBefore: string;
  readonly unavailable?: boolean;
  readonly onPress: () => void;
}

interface MonthCalendarProps {
  /** „Wybierz inny dzień: listopad 2026", for ears. */
  readonly caption: string;
  /** „listopad 2026" */
  readonly month: string;
  /** The columns: five as a rule, more where the office opens at weekends. */
  readonly weekdays: readonly WeekdayName[];
  /** Every day of the month, in order. */
  readonly days: readonly CalendarDay[];
  readonly chosen?: string;
  readonly onChoose: (date: string) => void;
  /** A press on a day that is full, closed or past: the screen says why, `detail` has the words. */
  readonly onUnavailable: (day: CalendarDay) => void;
  readonly previous: MonthStep;
  readonly next: MonthStep;
  /** Stands above the month: the nearest time, or the reason a day is not available. */
  readonly above?: readonly Block[];
  /** Said in the list in place of days when none is free. */
  readonly noneFree: string;
  readonly labels: PagesLabels;
}

/** A month to choose a day from: a grid where whole words and targets of 20 mm fit, a list of free days where they do not. */
export function MonthCalendar(props: MonthCalendarProps) {
  const { month, previous, next, days, above = [] } = props;
  const box = useRef<HTMLDivElement>(null);
  const [fits, setFits] = useState(true);

  const measure = () => {
    if (box.current) setFits(gridFits(box.current));
  };
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    const watcher = new ResizeObserver(() => {
      if (box.current) setFits(gridFits(box.current));
    });
    if (box.current) {
      watcher.observe(box.current);
      for (const cell of box.current.querySelectorAll('.grid-form > *')) watcher.observe(cell);
    }
    return () => watcher.disconnect();
  }, []);

  const press = (day: CalendarDay) => (day.state === 'free' ? props.onChoose(day.date) : props.onUnavailable(day));
  const turn = (to: 'previous' | 'next') => {
    const step = to === 'previous' ? previous : next;
    step.onPress();
  };
  return (
    <div className="calendar fill" ref={box}>
      <div className="grid-form" hidden={!fits}>
        {above.map((block) => (
          <div key={block.key}>{block.node}</div>
        ))}
        <div className="month">
          <Button
            icon="backward"
            onPress={previous.onPress}
            unavailable={previous.unavailable ?? false}
            spokenBefore={previous.spokenBefore}
          >
            {previous.label}
          </Button>
          <h2 aria-live="polite">{month}</h2>
          <Button
            iconAfter="forward"
            onPress={next.onPress}
            unavailable={next.unavailable ?? false}
            spokenBefore={next.spokenBefore}
          >
            {next.label}
          </Button>
        </div>
        <MonthGrid
          caption={props.caption}
          weekdays={props.weekdays}
          days={days}
          chosen={props.chosen}
          onPress={press}
          onMonth={turn}
        />
      </div>
      {fits ? null : (
        <Pages
          alwaysPager
          resetKey={month}
          labels={{ ...props.labels, position: (page, pages) => (pages > 1 ? `${month}, ${page} / ${pages}` : month) }}
          {...(previous.unavailable ? {} : { before: previous })}
          {...(next.unavailable ? {} : { after: next })}
          blocks={[...above, ...freeDayRows(days, props.onChoose, props.noneFree)]}
        />
      )}
    </div>
  );
}

function freeDayRows(days: readonly CalendarDay[], onChoose: (date: string) => void, noneFree: string): Block[] {
  const free = days.filter((day) => day.state === 'free');
  if (free.length === 0) return [{ key: 'none', node: <p className="lead">{noneFree}</p> }];
  return free.map((day) => ({
    key: day.date,
    grow: 'some',
    node: <Row name={day.name} detail={day.detail} onPress={() => onChoose(day.date)} />,
  }));
}

/** Lays the grid out in the room there is, unseen, and looks whether anything sticks out of it. */
function gridFits(box: HTMLElement): boolean {
  const form = box.querySelector<HTMLElement>(':scope > .grid-form');
  if (!form) return true;
  box.dataset['measuring'] = '';
  const room = form.getBoundingClientRect();
  const fits = [...form.querySelectorAll('.month, .day')].every((part) => within(part, room) && wordsWithin(part));
  delete box.dataset['measuring'];
  return fits;
}

function wordsWithin(part: Element): boolean {
  const box = part.getBoundingClientRect();
  return [...part.querySelectorAll('.d, .w')].every(
    (word) => within(word, box) && word.scrollWidth <= word.clientWidth + 1,
  );
}

function within(part: Element, room: DOMRect): boolean {
  const box = part.getBoundingClientRect();
  return box.left > room.left - 1 && box.right < room.right + 1 && box.bottom < room.bottom + 1;
}
