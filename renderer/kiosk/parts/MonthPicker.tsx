import { useState } from 'react';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import type { CalendarDay } from '../../ui/DayCell.tsx';
import { MonthCalendar } from '../../ui/MonthCalendar.tsx';
import type { WeekdayName } from '../../ui/MonthGrid.tsx';
import type { Block } from '../../ui/Pages.tsx';
import { useWords } from '../words.tsx';
import { type Month, monthOf, monthsOf } from './months.ts';
import { usePageLabels } from './page-labels.ts';

interface MonthPickerProps {
  /** For ears: what is chosen here. */
  readonly caption: string;
  /** Every date that can be shown, in order. At least one. */
  readonly days: readonly CalendarDay[];
  readonly weekdays: readonly WeekdayName[];
  readonly chosen: LocalDate | null;
  /** The month shown first. */
  readonly begin: LocalDate;
  readonly onChoose: (date: LocalDate) => void;
  readonly onUnavailable: (date: LocalDate) => void;
  readonly onMonth?: () => void;
  readonly above: (month: Month) => readonly Block[];
}

/** Turns the months of a range of days; the cells themselves come ready. */
export function MonthPicker(props: MonthPickerProps) {
  const { t, monthHeading, monthName } = useWords();
  const labels = usePageLabels();
  const dates = props.days.map((day) => day.date as LocalDate);
  const months = monthsOf(dates);
  const [wanted, setWanted] = useState(monthOf(props.begin));
  const month = months.includes(wanted) ? wanted : (months[0] ?? wanted);
  const at = months.indexOf(month);
  const inMonth = props.days.filter((day) => monthOf(day.date as LocalDate) === month);
  const first = (of: Month) => `${of}-01` as LocalDate;
  const step = (to: Month | undefined, spoken: 'day.previousMonth' | 'day.nextMonth') => ({
    label: to === undefined ? '' : monthName(first(to)),
    spokenBefore: t(spoken, { month: to === undefined ? t('day.outside') : '' }),
    unavailable: to === undefined,
    onPress: () => {
      if (to === undefined) return;
      setWanted(to);
      props.onMonth?.();
    },
  });
  return (
    <MonthCalendar
      caption={`${props.caption}: ${monthName(first(month))}`}
      month={monthHeading(first(month))}
      weekdays={props.weekdays}
      days={inMonth}
      onChoose={(date) => props.onChoose(date as LocalDate)}
      onUnavailable={(day) => props.onUnavailable(day.date as LocalDate)}
      previous={step(months[at - 1], 'day.previousMonth')}
      next={step(months[at + 1], 'day.nextMonth')}
      above={props.above(month)}
      noneFree={t('day.noneInMonth')}
      labels={labels}
      {...(props.chosen ? { chosen: props.chosen } : {})}
    />
  );
}
