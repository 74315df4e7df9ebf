import { stateWords } from '../../../../shared/text/panel/day.ts';
import { codeInWords, dayPageWords, hour } from '../../../../shared/text/panel/day-page.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import { useStaff } from '../../parts/staff-context.ts';
import type { OfficeNames, Place } from '../office-names.ts';
import type { DayVisit } from '../types.ts';

export interface DayOnPaper {
  readonly date: LocalDate;
  readonly place: Place;
  readonly visits: readonly DayVisit[];
  readonly names: OfficeNames;
}

const { columns } = dayPageWords;

/** The list of a day for paper: for a room without a computer, and for the day the power is off. */
export function DayPaper({ date, place, visits, names }: DayOnPaper) {
  const { info, now } = useStaff();
  const all = place.departmentId === null;
  return (
    <section className="paper-page">
      <p>{info.office.name}</p>
      <h1>{place.departmentId === null ? dayPageWords.allDepartments : names.department(place.departmentId)}</h1>
      <p>{dayPageWords.onPaper(date, visits.length, date === now.date ? now.minute : null)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.hour}</th>
            <th scope="col">{columns.code}</th>
            <th scope="col">{columns.case}</th>
            <th scope="col">{columns.person}</th>
            <th scope="col">{columns.desk}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <tr key={visit.visitId}>
              <td>{hour(visit.start)}</td>
              <td className="cd">{codeInWords(visit.code)}</td>
              <td>
                {names.case(visit.caseId)}
                {all ? <small>{names.department(visit.departmentId)}</small> : null}
              </td>
              <td>{visit.person ?? dayPageWords.erased}</td>
              <td>{names.desk(visit.servingDeskId ?? visit.deskId)}</td>
              <td>{stateWords[visit.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
