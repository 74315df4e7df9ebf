import type { Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from './Icon.tsx';

export interface CalendarDay {
  /** ISO date: 2026-11-16. */
  readonly date: string;
  /** Begins with the weekday: „poniedziałek, 16 listopada". */
  readonly name: string;
  readonly state: 'free' | 'full' | 'closed' | 'past';
  /** Number before the word, for free days: „12". */
  readonly count?: string;
  /** The visible word: „wolnych", „brak", „święto", „dziś". */
  readonly word: string;
  /** The whole of it, for ears and for lists: „12 wolnych terminów", „święto, urząd nieczynny". */
  readonly detail: string;
}

interface DayCellProps {
  readonly day: CalendarDay;
  readonly chosen: boolean;
  /** The one cell of the grid that Tab stops at. */
  readonly tabStop: boolean;
  readonly onPress: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** What stands before and after the visible part of a phrase; all after it when the phrase does not hold it. */
function around(phrase: string, visible: string): [before: string, after: string] {
  const at = phrase.indexOf(visible);
  return at < 0 ? ['', `, ${phrase}`] : [phrase.slice(0, at), phrase.slice(at + visible.length)];
}

/** A day: number and word to see, weekday and month between them to hear. */
export function DayCell({ day, chosen, tabStop, onPress, ref }: DayCellProps) {
  const number = String(Number(day.date.slice(-2)));
  const [weekday, month] = around(day.name, number);
  const [beforeWord, afterWord] = around(day.detail, day.count ? `${day.count} ${day.word}` : day.word);
  return (
    <AriaButton
      className={`btn day ${day.state}${chosen ? ' chosen' : ''}`}
      excludeFromTabOrder={!tabStop}
      onPress={onPress}
      {...(day.state === 'free' ? { 'aria-pressed': chosen } : { 'aria-disabled': true })}
      {...(ref ? { ref } : {})}
    >
      <span className="vh">{weekday}</span>
      <span className="d">
        {number}
        {chosen ? <Icon name="check" /> : null}
      </span>
      <span className="vh">{`${month}, ${beforeWord}`}</span>
      <span className="w">
        {day.count ? <b>{day.count}</b> : null}
        {day.count ? ` ${day.word}` : day.word}
      </span>
      <span className="vh">{afterWord}</span>
    </AriaButton>
  );
}
