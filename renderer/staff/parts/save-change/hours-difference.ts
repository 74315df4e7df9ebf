import type { WeeklyHours } from '../../../../shared/model/schedule.ts';
import { dayInDigits, hoursInWords, weekdayWord } from '../../../../shared/text/panel/dates.ts';
import { differenceWords } from '../../../../shared/text/panel/plan-history.ts';
import type { LocalDate, Weekday } from '../../../../shared/time/local-date.ts';
import { hoursOn, periodsFrom, WEEKDAYS } from '../weekly-hours.ts';

interface DayDifference {
  readonly weekday: Weekday;
  readonly before: string;
  readonly after: string;
}

/**
 * What differs between two sets of weekly hours from a date on, in words: „śr.: 7.30–15.00 (było: 7.30–15.30)”. Weekdays that
 * changed alike stand together; what begins later says when.
 */
export function hoursDifference(
  before: readonly WeeklyHours[],
  after: readonly WeeklyHours[],
  from: LocalDate,
): readonly string[] {
  return periodsFrom([...before, ...after], from).flatMap((period) => {
    const date = period.from ?? from;
    const days = WEEKDAYS.map((weekday) => ({
      weekday,
      before: dayText(before, weekday, date),
      after: dayText(after, weekday, date),
    })).filter((day) => day.before !== day.after);
    const lines = alike(days).map((group) => {
      const [first] = group;
      return differenceWords.fromTo(weekdaySpan(group.map(({ weekday }) => weekday)), first.before, first.after);
    });
    return date === from ? lines : lines.map((line) => differenceWords.since(dayInDigits(date), line));
  });
}

/** „pon.”, „pon., śr.”, „wt.–czw.”. */
export function weekdaySpan(weekdays: readonly Weekday[]): string {
  const runs: Weekday[][] = [];
  for (const weekday of weekdays) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === weekday - 1) run.push(weekday);
    else runs.push([weekday]);
  }
  return runs
    .map((run) => {
      const names = run.map((weekday) => weekdayWord(weekday, 'short'));
      return run.length > 2 ? `${names[0]}–${names.at(-1)}` : names.join(', ');
    })
    .join(', ');
}

function dayText(weekly: readonly WeeklyHours[], weekday: Weekday, date: LocalDate): string {
  return hoursOn(weekly, weekday, date).map(hoursInWords).join(', ') || differenceWords.none;
}

function alike(days: readonly DayDifference[]): readonly [DayDifference, ...DayDifference[]][] {
  const groups: [DayDifference, ...DayDifference[]][] = [];
  for (const day of days) {
    const group = groups.find(([first]) => first.before === day.before && first.after === day.after);
    if (group) group.push(day);
    else groups.push([day]);
  }
  return groups;
}
