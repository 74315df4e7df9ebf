import type { ReactNode, Ref } from 'react';
import type { DeskId } from '../../../../shared/model/ids.ts';
import { stateWords } from '../../../../shared/text/panel/day.ts';
import { codeInWords, dayPageWords, hour, shortDay } from '../../../../shared/text/panel/day-page.ts';
import { Chip } from '../../parts/Chip.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import type { OfficeNames } from '../office-names.ts';
import type { DayVisit } from '../types.ts';
import { rowClass, STATE_LOOKS } from './looks.ts';
import { timeOfVisit } from './visit-time.ts';

interface VisitRowProps {
  readonly visit: DayVisit;
  readonly names: OfficeNames;
  readonly ownDesk: DeskId | null;
  /** In a list of several days. */
  readonly withDay: boolean;
  /** In a list of several departments. */
  readonly withDepartment: boolean;
  readonly withState: boolean;
  readonly acts: ReactNode;
  readonly rowRef?: Ref<HTMLTableRowElement>;
}

/**
 * One visit. Where the list is narrow the code stands under the hour, the person under the case and the time under the state,
 * so that no column has to be cut.
 */
export function VisitRow(props: VisitRowProps) {
  const { visit, names, ownDesk, withDay, withDepartment, withState, acts, rowRef } = props;
  const { now } = useStaff();
  const { state } = visit;
  const person = visit.person ?? dayPageWords.erased;
  const time = timeOfVisit(visit, { now, names, ownDesk });
  const notes = [
    withDepartment ? names.department(visit.departmentId) : null,
    visit.exception ? dayPageWords.exception : null,
  ].filter((note) => note !== null);
  return (
    <tr className={rowClass(visit, ownDesk)} ref={rowRef}>
      <th scope="row" className="c-hour">
        {withDay ? <span className="c-day">{shortDay(visit.date, now.date)}</span> : null}
        {hour(visit.start)}
        <span className="dy-under cd">{codeInWords(visit.code)}</span>
      </th>
      <td className="cd c-code">{codeInWords(visit.code)}</td>
      <td className="c-case">
        <span className="strike">{names.case(visit.caseId)}</span>
        {notes.map((note) => (
          <small key={note}>{note}</small>
        ))}
        <span className="dy-under">{person}</span>
      </td>
      <td className="c-person">{person}</td>
      {withState ? (
        <>
          <td className="c-state">
            <Chip {...STATE_LOOKS[state]} word={stateWords[state]} />
            {time ? <span className="dy-under num">{time}</span> : null}
          </td>
          <td className="nt num c-time">{time}</td>
        </>
      ) : null}
      <td className="ac">
        <div className="ac-in">{acts}</div>
      </td>
    </tr>
  );
}
