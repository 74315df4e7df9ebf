import type { pl } from '../pl.ts';
import type { StaffProblemWords, TranslationOf } from '../words.ts';

/** What staff read when something was not done. */
export const staff = {
  change: {
    'unknown-item': 'This item is no longer there. Refresh the view and start again.',
    'hours-overlap': 'Hours of one day overlap ({{day}}). Separate them.',
    'special-hours-overlap': 'The hours of this day overlap. Separate them.',
    'dates-reversed': 'The last date is before the first one. Swap them.',
    'date-passed': 'This day is over. Choose today or a later day.',
    'case-of-other-department': 'A desk can serve only cases of its own department. Clear the case “{{name}}”.',
    'department-fixed': 'Cases and desks never change department. Add a new item and delete this one.',
    'not-a-holiday': 'This day is not a holiday. Make it a special day.',
    'not-on-saturday': 'This holiday is not on a Saturday. A day off is given for a holiday on a Saturday.',
    'substitute-not-a-working-day': 'The office is closed on that day anyway. Choose a working day.',
    'order-incomplete': 'The list has changed meanwhile. Refresh the view and order it again.',
    'import-invalid': 'This file cannot be read in. Correct what is on the list and read it in again.',
    'undo-overtaken': 'The same thing was changed again later. Undo the later changes first.',
    'nothing-changes': 'Everything is like this already. There is nothing to save.',
    'plan-changed': 'Somebody else has changed the settings meanwhile. Look at their changes and start from them.',
    'impact-changed': 'The list of visits has changed meanwhile. Check it and decide about each visit.',
    'place-not-free': 'The chosen time is taken or not available. Choose another one for this visit.',
  },
  changeHint: 'Nothing has been changed.',
  callNext: {
    'unknown-desk': 'This desk is no longer there, or it is switched off. Choose another one.',
    'nobody-waits': 'Nobody is waiting for this desk now.',
    'desk-busy': 'Somebody has been called to this desk already. Finish their visit first.',
  },
  moveVisit: {
    'visit-not-found': 'This visit is no longer on the list. Refresh the view.',
    'unknown-desk': 'This desk is no longer there, or it belongs to another department. Choose another one.',
    'move-not-possible': 'Somebody else has dealt with this visit already. Look at its present state.',
    'reason-missing': 'Enter the reason.',
    'not-today': 'This can be done only on the day of the visit.',
    'desk-busy': 'Somebody has been called to this desk already. Finish their visit first.',
  },
  unknownChange: 'This change is not in the history. Refresh the view.',
} as const satisfies StaffProblemWords & TranslationOf<(typeof pl)['staff']>;
