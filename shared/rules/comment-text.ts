import { withoutInvisible } from './clean.ts';

const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;
const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085]/g;

/**
 * What somebody wrote, as it is kept (F8): composed letters, no control characters or invisible ones, no blanks at the ends,
 * at most one empty line in a row. Line ends stay.
 */
export function cleanComment(text: string): string {
  return withoutInvisible(text.normalize('NFC').replace(LINE_ENDS, '\n'))
    .split('\n')
    .map((line) => line.replace(CONTROL, ' ').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
