import { useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import type { ChangeId } from '../../../../shared/model/ids.ts';
import { groupsOf } from '../../../../shared/rules/visit-code.ts';
import { shortMoment } from '../../../../shared/text/panel/dates.ts';
import { pagePrintedWords } from '../../../../shared/text/panel/running.ts';
import { callListWords } from '../../../../shared/text/panel/save-change.ts';
import { ask } from '../../../api/staff.ts';
import type { Notice } from '../Notices.tsx';
import { useStaff } from '../staff-context.ts';
import { type CallRow, callListRefusal, contactWords, inOrderOfCalling, outcomeWords } from './call-list.ts';
import { usePlanNames } from './use-plan-names.ts';

interface CallListPaperProps {
  readonly changeId: ChangeId;
  readonly onDone: (told: Notice) => void;
}

/** Draw it to print the list of people to call: it asks for the list, lays it out for paper, prints it and tells how it went. */
export function CallListPaper({ changeId, onDone }: CallListPaperProps) {
  const [rows, setRows] = useState<readonly CallRow[] | null>(null);
  const done = useEffectEvent(onDone);
  useEffect(() => {
    void ask('getCallList', { changeId }).then((answer) =>
      answer.ok ? setRows(answer.value) : done({ tone: 'bad', text: callListRefusal(answer.error) }),
    );
  }, [changeId]);
  // Only once the list is in the document can it go on paper.
  useEffect(() => {
    if (rows === null) return;
    void ask('printPage', { what: 'call-list', changeId }).then((printed) => {
      if (!printed.ok) return done({ tone: 'bad', text: callListRefusal(printed.error) });
      const { value } = printed;
      const text = value.outcome === 'saved' ? pagePrintedWords.saved(value.path) : pagePrintedWords.printing;
      done({ tone: 'good', text });
    });
  }, [rows, changeId]);
  const root = document.getElementById('root');
  return rows === null || root === null ? null : createPortal(<CallListPage rows={rows} />, root);
}

function CallListPage({ rows }: { readonly rows: readonly CallRow[] }) {
  const names = usePlanNames();
  const { info, session, now } = useStaff();
  return (
    <section className="paper-page">
      <p>{info.office.name}</p>
      <h1>{callListWords.title}</h1>
      <p>{callListWords.lead(shortMoment(now.date, now.minute), session.name)}</p>
      {rows.length === 0 ? <p>{callListWords.empty}</p> : null}
      <table>
        <thead>
          <tr>
            <th>{callListWords.before}</th>
            <th>{callListWords.after}</th>
            <th>{callListWords.code}</th>
            <th>{callListWords.case}</th>
            <th>{callListWords.person}</th>
            <th>{callListWords.contact}</th>
            <th>{callListWords.done}</th>
          </tr>
        </thead>
        <tbody>
          {inOrderOfCalling(rows).map((row) => (
            <tr key={row.visitId}>
              <td>{shortMoment(row.before.date, row.before.start)}</td>
              <td>{outcomeWords(row, names)}</td>
              <td>{groupsOf(row.code).join('-')}</td>
              <td>{names.case(row.caseId)}</td>
              <td>{row.person ? `${row.person.firstName} ${row.person.lastName}` : callListWords.erased}</td>
              <td>{contactWords(row)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
