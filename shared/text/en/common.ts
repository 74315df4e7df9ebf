import type { common as polish } from '../pl/common.ts';
import type { TranslationOf } from '../words.ts';

export const common = {
  bar: {
    label: 'Screen buttons',
    back: 'Back',
    finish: 'Finish',
    help: 'Help',
    accessibility: 'Accessibility',
    next: 'Next',
  },
  step: 'Step {{n}} of {{total}}',
  change: 'Change',
  optional: 'optional',
  waiting: 'One moment…',
  tryAgain: 'Try again',
  toCorrect: 'To correct:',
  show: 'Show',
  paging: {
    previous: 'Previous',
    next: 'More',
    page: 'Page {{n}} of {{total}}',
  },
  dayAndHour: '{{day}}, {{hour}}',
  atHour: '{{hour}}',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  room: 'room {{room}}',
  roomLine: 'Room {{room}}.',
  atDesk: 'at the information desk ({{desk}})',
  atSomeDesk: 'at the information desk',
  language: {
    label: 'Language of the screen',
    pl: 'Polski',
    en: 'English',
  },
  finishQuestion: {
    title: 'Finish?',
    body: 'What was typed will be cleared from the screen.',
    bodyBooked: 'The visit stays booked. Write down the code before it leaves the screen.',
    stay: 'No, go back',
    finish: 'Yes, finish',
  },
  idle: {
    title: 'Do you need more time?',
    body_one: 'In {{count}} second what was typed will be cleared and we go back to the start.',
    body_other: 'In {{count}} seconds what was typed will be cleared and we go back to the start.',
    more: 'Yes, I need more time',
    end: 'No, finish',
  },
} satisfies TranslationOf<typeof polish>;
