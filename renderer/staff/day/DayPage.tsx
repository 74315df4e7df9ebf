import { useState } from 'react';
import { dayPageWords } from '../../../shared/text/panel/day-page.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import { useAsk } from '../../api/staff.ts';
import { Act } from '../parts/Act.tsx';
import { Page } from '../parts/Page.tsx';
import { useStaff } from '../parts/staff-context.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useVisitActs } from './acts/use-visit-acts.tsx';
import { BookSheet } from './book/BookSheet.tsx';
import { DayTools } from './DayTools.tsx';
import { DayList } from './list/DayList.tsx';
import { DaySide } from './now/DaySide.tsx';
import { placeIn } from './office-names.ts';
import { useDayPaper } from './paper/use-day-paper.tsx';
import type { DayOffice } from './types.ts';
import { useDayOffice, useNames } from './use-day-office.ts';
import { usePlace } from './use-place.ts';

/** The day of a department, as whoever works at one of its desks needs it. */
export function DayPage() {
  const answer = useDayOffice();
  if (answer.kind === 'ready') return <DayOf office={answer.value} />;
  return (
    <Page title={dayPageWords.titleToday}>
      <Waiting answer={answer}>{() => null}</Waiting>
    </Page>
  );
}

function DayOf({ office }: { readonly office: DayOffice }) {
  const { now } = useStaff();
  const names = useNames(office);
  const [chosen, setPlace] = usePlace();
  const place = placeIn(office, chosen);
  // Null is today, also after midnight.
  const [chosenDate, setDate] = useState<LocalDate | null>(null);
  const date = chosenDate ?? now.date;
  const isToday = date === now.date;
  const [booking, setBooking] = useState(false);
  const answer = useAsk('listDay', { date, departmentId: place.departmentId });
  const visits = answer.kind === 'ready' ? answer.value : [];
  const acts = useVisitActs({
    office,
    names,
    deskId: place.deskId,
    onDesk: ({ departmentId }, deskId) => place.departmentId === null || setPlace({ departmentId, deskId }),
  });
  const paper = useDayPaper({ date, place, visits, names });

  return (
    <Page
      title={isToday ? dayPageWords.titleToday : dayPageWords.title}
      lead={isToday ? dayPageWords.leadToday(now.date, now.minute) : dayPageWords.lead(date)}
      tools={
        <div className="day-tools">
          <DayTools
            office={office}
            place={place}
            date={date}
            today={now.date}
            onPlace={setPlace}
            onDate={(next) => setDate(next === now.date ? null : next)}
          />
          <Act icon="plus" onPress={() => setBooking(true)}>
            {dayPageWords.book}
          </Act>
          <Act icon="printer" busy={paper.busy} onPress={() => void paper.print()}>
            {dayPageWords.print}
          </Act>
        </div>
      }
      sideName={dayPageWords.side}
      side={
        <DaySide
          office={office}
          names={names}
          place={place}
          visits={visits}
          isToday={isToday}
          acts={acts}
          onDesk={(deskId) => setPlace({ departmentId: place.departmentId, deskId })}
        />
      }
    >
      <Waiting answer={answer}>
        {(list) => (
          <DayList key={`${date} ${place.departmentId}`} visits={list} names={names} place={place} acts={acts} />
        )}
      </Waiting>
      {paper.page}
      {acts.sheet}
      {booking ? (
        <BookSheet office={office} names={names} departmentId={place.departmentId} onClose={() => setBooking(false)} />
      ) : null}
    </Page>
  );
}
