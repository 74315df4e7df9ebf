import type { Statistics } from '../../../../shared/model/statistics.ts';
import {
  cancelledByInWords,
  comparedInWords,
  minutesInWords,
  numberInWords,
  restoredInWords,
  shareInWords,
  statisticsWords,
  tallyWords,
  withoutOutcomeInWords,
} from '../../../../shared/text/panel/statistics-page.ts';

/** One of the numbers on top, with what it means. */
export interface TallyItem {
  readonly key: 'booked' | 'served' | 'cancelled' | 'late' | 'wait';
  readonly value: string;
  readonly notes: readonly string[];
}

/** The five numbers that are read first, each beside the same number of the days before. */
export function tallyOf({ total, before, medianWaitMinutes }: Statistics): readonly TallyItem[] {
  const cancelled = total.cancelledByResident + total.cancelledByOffice;
  const undecided = total.open + total.unresolved;
  // Where there was nothing before, one sentence says it; four zeros would not say more.
  const compared = (now: number, then: number) => (before.booked === 0 ? [] : [comparedInWords(now, then)]);
  return [
    {
      key: 'booked',
      value: numberInWords(total.booked),
      notes: [
        before.booked === 0 ? tallyWords.nothingBefore : comparedInWords(total.booked, before.booked),
        ...(undecided > 0 ? [withoutOutcomeInWords(undecided)] : []),
      ],
    },
    {
      key: 'served',
      value: numberInWords(total.served),
      notes: [
        ...compared(total.served, before.served),
        ...(total.booked > undecided ? [shareInWords(total.served, total.booked - undecided)] : []),
      ],
    },
    {
      key: 'cancelled',
      value: numberInWords(cancelled),
      notes: [
        ...compared(cancelled, before.cancelledByResident + before.cancelledByOffice),
        ...(cancelled > 0 ? [cancelledByInWords(total.cancelledByResident, total.cancelledByOffice)] : []),
      ],
    },
    {
      key: 'late',
      value: numberInWords(total.resignedLate),
      notes: [
        ...compared(total.resignedLate, before.resignedLate),
        ...(total.restored > 0 ? [restoredInWords(total.restored)] : []),
      ],
    },
    {
      key: 'wait',
      value: medianWaitMinutes === null ? statisticsWords.none : minutesInWords(medianWaitMinutes),
      notes: [medianWaitMinutes === null ? tallyWords.notMeasured : tallyWords.waitMeaning],
    },
  ];
}
