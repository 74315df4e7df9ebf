import type { printing as polish } from '../pl/printing.ts';
import type { TranslationOf } from '../words.ts';

export const printing = {
  print: {
    act: 'Print the confirmation',
    copy: 'Print a copy',
    printing: 'Printing your confirmation…',
    printed: 'Take the printout below the screen.',
    handedOver: 'Printing. The paper comes out below the screen.',
    askDesk: 'The visit is booked. You can also get the confirmation {{desk}}.',
    receipt: 'Confirmation',
    onPaper: 'on paper and on the screen',
    onScreen: 'on the screen',
    withoutPaper: 'No paper',
    withPaper: 'On paper too',
    notNow: 'The printer does not work now ({{why}}). You will see the code on the screen.',
    why: {
      offline: 'no connection',
      'no-paper': 'out of paper',
      'cover-open': 'cover open',
      cutter: 'paper jam',
      fault: 'out of order',
    },
    againHint: 'Lost the printout? You get a copy.',
  },
  printTemplate: {
    act: 'Print in the office',
    running: 'Printing the sample…',
    done: 'The sample is printing in the office.',
    collect: 'Collect it {{desk}}.',
    otherwise: 'You can get the sample {{desk}}.',
    problems: {
      'daily-limit': 'No more samples can be printed today.',
      'printer-refused': 'The office printer does not print now.',
      'no-office-printer': 'This sample cannot be printed now.',
      'not-offered': 'This sample can no longer be printed.',
    },
  },
} satisfies TranslationOf<typeof polish>;
