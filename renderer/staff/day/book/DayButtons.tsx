import { Button } from 'react-aria-components';
import { dayInWords } from '../../../../shared/text/format.ts';
import { bookWords } from '../../../../shared/text/panel/day-book.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import type { daysOf } from './starts.ts';

interface DayButtonsProps {
  readonly days: ReturnType<typeof daysOf>;
  readonly shown: LocalDate;
  readonly onChoose: (date: LocalDate) => void;
}

/** The days that have free hours, with how many. */
export function DayButtons({ days, shown, onChoose }: DayButtonsProps) {
  return (
    <ul className="start-days" aria-label={bookWords.days}>
      {days.map(({ date, count }) => (
        <li key={date}>
          <Button className="sb start-day" aria-pressed={date === shown} onPress={() => onChoose(date)}>
            <span>{dayInWords(date, 'pl')}</span>
            <span className="nt num">{bookWords.free(count)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
