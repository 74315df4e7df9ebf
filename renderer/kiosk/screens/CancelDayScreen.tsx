import { useState } from 'react';
import type { CaseId } from '../../../shared/model/ids.ts';
import { addDays, type LocalDate, weekdayOf } from '../../../shared/time/local-date.ts';
import { useAvailability, useCase } from '../../api/queries.ts';
import { Banner } from '../../ui/Banner.tsx';
import type { CalendarDay } from '../../ui/DayCell.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { MonthPicker } from '../parts/MonthPicker.tsx';
import { cellOf, weekdayColumns, wholeMonths } from '../parts/months.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

const FRIDAY = 5;

/**
 * The day of the visit to cancel. Every day within the booking window can be touched, also one that is full or has been
 * closed since: the visit may stand on any of them.
 */
export function CancelDayScreen({ caseId }: { readonly caseId: CaseId }) {
  const { state, dispatch, info, now } = useSession();
  const words = useWords();
  const { t, office } = words;
  // The window stays as it was when the screen was opened, also over midnight.
  const [today] = useState(now.date);
  const [asked, setAsked] = useState<LocalDate | null>(null);
  const theCase = useCase(caseId);
  const availability = useAvailability(caseId);
  const offered = availability.kind === 'ready' ? availability.value.days : [];
  const openedAtWeekend = new Set(
    offered.filter((day) => day.kind === 'free' || day.kind === 'full').map((day) => day.date),
  );
  const dates = Array.from({ length: info.daysAhead + 1 }, (_, index) => addDays(today, index));
  const shown = (date: LocalDate) => weekdayOf(date) <= FRIDAY || openedAtWeekend.has(date);
  const calendar = wholeMonths(dates.map((date) => ({ kind: 'pick' as const, date })));
  const days = calendar.map(
    (day): CalendarDay =>
      day.kind === 'pick'
        ? {
            date: day.date,
            name: words.day(day.date),
            state: 'free',
            word: t('cancel.pick'),
            detail: t('cancel.pickLong'),
          }
        : cellOf(day, today, words),
  );
  return (
    <KioskScreen
      title={t('cancel.dayTitle')}
      lead={t('cancel.dayLead')}
      trail={theCase.kind === 'ready' ? [{ text: office(theCase.value.name), strong: true }] : []}
      step={3}
      way="cancelling"
    >
      <MonthPicker
        caption={t('cancel.dayTitle')}
        days={days}
        weekdays={weekdayColumns(dates, shown, words)}
        chosen={state.cancelling.date}
        begin={state.cancelling.date ?? today}
        onChoose={(date) => dispatch({ type: 'choose-day', date })}
        onUnavailable={setAsked}
        onMonth={() => setAsked(null)}
        above={() =>
          asked === null
            ? []
            : [
                {
                  key: 'why',
                  node: <Banner icon="info" live="status" title={t('cancel.notThen', { day: words.day(asked) })} />,
                },
              ]
        }
      />
    </KioskScreen>
  );
}
