import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { DeskId, VisitId } from '../../../../shared/model/ids.ts';
import { dayPageWords } from '../../../../shared/text/panel/day-page.ts';
import type { OfficeNames } from '../office-names.ts';
import type { DayVisit } from '../types.ts';
import { VisitRow } from './VisitRow.tsx';

interface VisitTableProps {
  readonly label: string;
  readonly visits: readonly DayVisit[];
  readonly names: OfficeNames;
  readonly ownDesk: DeskId | null;
  readonly withDay?: boolean;
  readonly withDepartment?: boolean;
  /** Where every visit stands in the same state it needs no column. */
  readonly withState?: boolean;
  readonly acts: (visit: DayVisit) => ReactNode;
  /** Stands above the first row. */
  readonly head?: ReactNode;
  /** The row the list begins at when it appears. */
  readonly begin?: VisitId | null;
}

const { columns } = dayPageWords;

/** Visits as rows: when, which, what for, who, where it stands, what can be done. */
export function VisitTable(props: VisitTableProps) {
  const { label, visits, names, ownDesk, withDay = false, withDepartment = false, withState = true } = props;
  const { acts, head, begin = null } = props;
  const box = useRef<HTMLElement>(null);
  const beginRow = useRef<HTMLTableRowElement>(null);
  const begun = useRef(false);
  useLayoutEffect(() => {
    const row = beginRow.current;
    const list = box.current;
    // Once only: a list that jumps whenever somebody finishes a visit would take the row from under the finger.
    if (begun.current || row === null || list === null) return;
    begun.current = true;
    list.scrollTop = row.offsetTop - list.clientHeight / 3;
  });
  return (
    <section className={`sheetbox scroll visits${withState ? '' : ' settle'}`} aria-label={label} ref={box}>
      <table className="tb">
        <thead>
          <tr>
            <th scope="col">{columns.hour}</th>
            <th scope="col" className="c-code">
              {columns.code}
            </th>
            <th scope="col">{columns.case}</th>
            <th scope="col" className="c-person">
              {columns.person}
            </th>
            {withState ? (
              <>
                <th scope="col">{columns.state}</th>
                <th scope="col" className="c-time">
                  <span className="vh">{columns.time}</span>
                </th>
              </>
            ) : null}
            <th scope="col">
              <span className="vh">{columns.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {head ? (
            <tr className="fold">
              <td colSpan={7}>{head}</td>
            </tr>
          ) : null}
          {visits.map((visit) => (
            <VisitRow
              key={visit.visitId}
              visit={visit}
              names={names}
              ownDesk={ownDesk}
              withDay={withDay}
              withDepartment={withDepartment}
              withState={withState}
              acts={acts(visit)}
              {...(visit.visitId === begin ? { rowRef: beginRow } : {})}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
