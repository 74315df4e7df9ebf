import { useState } from 'react';
import { dayPageWords } from '../../../../shared/text/panel/day-page.ts';
import { Act } from '../../parts/Act.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import { RowActs } from '../acts/RowActs.tsx';
import type { useVisitActs } from '../acts/use-visit-acts.tsx';
import type { OfficeNames, Place } from '../office-names.ts';
import type { DayVisit } from '../types.ts';
import { foldOf, rowOfNow } from './rows.ts';
import { VisitTable } from './VisitTable.tsx';

interface DayListProps {
  readonly visits: readonly DayVisit[];
  readonly names: OfficeNames;
  readonly place: Place;
  readonly acts: ReturnType<typeof useVisitActs>;
}

/** A day from top to bottom; what is over can be put out of sight. */
export function DayList({ visits, names, place, acts }: DayListProps) {
  const { now } = useStaff();
  const [open, setOpen] = useState(false);
  const { folded, shown } = foldOf(visits, now);
  if (visits.length === 0) return <p className="sheetbox empty">{dayPageWords.emptyDay}</p>;
  return (
    <VisitTable
      label={dayPageWords.list}
      visits={open ? visits : shown}
      names={names}
      ownDesk={place.deskId}
      withDepartment={place.departmentId === null}
      begin={rowOfNow(visits, now)?.visitId ?? null}
      head={
        folded.length === 0 ? null : (
          <Act variant="ghost" icon={open ? 'up' : 'down'} onPress={() => setOpen(!open)}>
            {open ? dayPageWords.hideFinished : dayPageWords.showFinished(folded.length)}
          </Act>
        )
      }
      acts={(visit) => (
        <RowActs
          visit={visit}
          ownDesk={place.deskId}
          busy={acts.busyId === visit.visitId}
          onPress={(act) => acts.press(visit, act)}
        />
      )}
    />
  );
}
