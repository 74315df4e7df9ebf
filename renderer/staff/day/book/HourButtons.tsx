import { Button } from 'react-aria-components';
import { bookWords } from '../../../../shared/text/panel/day-book.ts';
import { hour } from '../../../../shared/text/panel/day-page.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { StaffStart } from '../types.ts';
import type { ChosenStart, daysOf } from './starts.ts';

interface HourButtonsProps {
  readonly day: ReturnType<typeof daysOf>[number];
  readonly chosen: ChosenStart | null;
  readonly onChoose: (chosen: ChosenStart) => void;
}

/** The free hours of a day. A dashed border: a resident could not choose this hour. */
export function HourButtons({ day, chosen, onChoose }: HourButtonsProps) {
  const all = [...day.beforeNoon, ...day.afterNoon];
  const choice = { chosen, onChoose };
  return (
    <section className="start-hours" aria-label={bookWords.hours(day.date)}>
      <Hours title={bookWords.beforeNoon} starts={day.beforeNoon} {...choice} />
      <Hours title={bookWords.afterNoon} starts={day.afterNoon} {...choice} />
      {all.every(({ withinWindow }) => withinWindow) ? null : <p className="nt">{bookWords.outside}</p>}
    </section>
  );
}

interface HoursProps extends Omit<HourButtonsProps, 'day'> {
  readonly title: string;
  readonly starts: readonly StaffStart[];
}

function Hours({ title, starts, chosen, onChoose }: HoursProps) {
  if (starts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <div className="hour-grid">
        {starts.map((start) => {
          const isChosen = chosen?.date === start.date && chosen.start === start.start;
          const time = hour(start.start);
          return (
            <Button
              key={start.start}
              className={start.withinWindow ? 'sb num' : 'sb num outside'}
              aria-pressed={isChosen}
              aria-label={start.withinWindow ? time : bookWords.outsideName(time)}
              onPress={() => onChoose(start)}
            >
              {isChosen ? <Icon name="check" /> : null}
              {time}
            </Button>
          );
        })}
      </div>
    </>
  );
}
