import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PagePrintError } from '../../../../shared/contract/staff/running.ts';
import { said } from '../../../../shared/text/panel/common.ts';
import { pagePrintedWords, pagePrintWords } from '../../../../shared/text/panel/running.ts';
import { useAct } from '../../../api/staff.ts';
import { useNotify } from '../../parts/Notices.tsx';
import { type DayOnPaper, DayPaper } from './DayPaper.tsx';

/**
 * Puts the list of a day on paper. The page is laid out only while it is being printed: a screen reader, and whoever searches
 * the screen, would otherwise find everything twice.
 */
export function useDayPaper(day: DayOnPaper): {
  readonly busy: boolean;
  readonly print: () => Promise<void>;
  readonly page: ReactNode;
} {
  const { act, busy } = useAct('printPage');
  const notify = useNotify();
  const [laidOut, setLaidOut] = useState(false);

  const print = async () => {
    // The main process takes what is in the window, so the page has to be there before it is asked.
    flushSync(() => setLaidOut(true));
    const printed = await act({ what: 'day', date: day.date });
    setLaidOut(false);
    if (!printed.ok) {
      return notify({ tone: 'bad', text: said<PagePrintError>(printed.error, ({ type }) => pagePrintWords[type]) });
    }
    const { value } = printed;
    notify({
      tone: 'good',
      text: value.outcome === 'saved' ? pagePrintedWords.saved(value.path) : pagePrintedWords[value.outcome],
    });
  };
  return { busy, print, page: laidOut ? <DayPaper {...day} /> : null };
}
