import type { Case } from '../model/case.ts';
import type { LocalDate } from '../time/local-date.ts';

/**
 * Minutes of a visit in a case on a date (D1, D5): the last of the later lengths that has begun by then, before the first
 * of them the length the case began with. They are in order of date.
 */
export function lengthOn({ visitMinutes, laterLengths }: Pick<Case, 'visitMinutes' | 'laterLengths'>, date: LocalDate) {
  let minutes = visitMinutes;
  for (const later of laterLengths) {
    if (later.from > date) break;
    minutes = later.minutes;
  }
  return minutes;
}
