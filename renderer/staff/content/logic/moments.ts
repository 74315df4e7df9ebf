import { dayInWords, hourInWords } from '../../../../shared/text/format.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import { toWarsaw } from '../../../../shared/time/warsaw.ts';

/** When something was done, as the office's clock showed it: „dziś, 9.41” or „poniedziałek, 16 listopada, 9.41”. */
export function momentInWords(atMs: number, today: LocalDate, todayWord: string): string {
  const { date, minute } = toWarsaw(atMs);
  return `${date === today ? todayWord : dayInWords(date, 'pl')}, ${hourInWords(minute, 'pl')}`;
}
