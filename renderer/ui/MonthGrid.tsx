import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { moveInGrid, weeksOf } from './calendar-grid.ts';
import { type CalendarDay, DayCell } from './DayCell.tsx';

export interface WeekdayName {
  /** Monday 1 to Sunday 7. */
  readonly number: number;
  readonly short: string;
  readonly long: string;
}

interface MonthGridProps {
  readonly caption: string;
  readonly weekdays: readonly WeekdayName[];
  readonly days: readonly CalendarDay[];
  readonly chosen?: string | undefined;
  readonly onPress: (day: CalendarDay) => void;
  readonly onMonth: (month: 'previous' | 'next') => void;
}

/**
 * A month as a grid with one stop for Tab and arrows inside. react-aria's calendar is not used here: its week is
 * always seven columns and its arrows step onto days that are not shown, its cells name themselves without the
 * number of free times, and it swallows a press on an unavailable day, which here must be answered with a reason.
 */
export function MonthGrid({ caption, weekdays, days, chosen, onPress, onMonth }: MonthGridProps) {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const weeks = weeksOf(
    [...byDate.keys()],
    weekdays.map((weekday) => weekday.number),
  );
  const start = chosen && byDate.has(chosen) ? chosen : (days.find((day) => day.state === 'free') ?? days[0])?.date;
  const [focused, setFocused] = useState(start);
  const current = focused && byDate.has(focused) ? focused : start;
  const cell = useRef<HTMLButtonElement>(null);
  const follow = useRef(false);

  useLayoutEffect(() => {
    if (!follow.current) return;
    follow.current = false;
    cell.current?.focus();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const move = current ? moveInGrid(weeks, current, event.key) : undefined;
    if (!move) return;
    event.preventDefault();
    follow.current = true;
    if ('to' in move) setFocused(move.to);
    else onMonth(move.month);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is what a table with moving focus is
    <table className="cal" role="grid" onKeyDown={onKeyDown}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday.number} scope="col">
              <span aria-hidden="true">{weekday.short}</span>
              <span className="vh">{weekday.long}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((date) => date !== undefined)}>
            {weekdays.map((weekday, column) => {
              const day = byDate.get(week[column] ?? '');
              if (!day) return <td key={weekday.number} />;
              const stop = day.date === current;
              return (
                <td key={weekday.number}>
                  <DayCell
                    day={day}
                    chosen={day.date === chosen}
                    tabStop={stop}
                    onPress={() => {
                      setFocused(day.date);
                      onPress(day);
                    }}
                    {...(stop ? { ref: cell } : {})}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
