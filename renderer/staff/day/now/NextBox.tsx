import { useState } from 'react';
import type { CallNextError } from '../../../../shared/contract/staff-failures.ts';
import { said } from '../../../../shared/text/panel/common.ts';
import { callNextWords } from '../../../../shared/text/panel/day.ts';
import { codeInWords, dayPageWords } from '../../../../shared/text/panel/day-page.ts';
import { useAct, useRefresh } from '../../../api/staff.ts';
import { Act } from '../../parts/Act.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import { timeOfVisit } from '../list/visit-time.ts';
import type { OfficeNames } from '../office-names.ts';
import type { DayDesk, DayVisit } from '../types.ts';

interface NextBoxProps {
  readonly desk: DayDesk;
  readonly waiting: readonly DayVisit[];
  readonly names: OfficeNames;
  /** Nobody is at the desk, so calling is what comes now. */
  readonly free: boolean;
}

/** Who comes next, and the one touch that calls them. */
export function NextBox({ desk, waiting, names, free }: NextBoxProps) {
  const { now } = useStaff();
  const { act, busy } = useAct('callNext');
  const refresh = useRefresh();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [first] = waiting;

  const call = async () => {
    const called = await act({ deskId: desk.deskId });
    setRefusal(called.ok ? null : said<CallNextError>(called.error, ({ type }) => callNextWords[type]));
    refresh('listDay', 'getVisitHistory');
  };
  return (
    <section className="st-box" aria-label={dayPageWords.next}>
      <p className="k">{dayPageWords.next}</p>
      {first === undefined ? (
        <p className="nt">{dayPageWords.nobodyWaits}</p>
      ) : (
        <div>
          <p className="bigcode">{codeInWords(first.code)}</p>
          <p>{names.case(first.caseId)}</p>
          <p>
            {first.person ?? dayPageWords.erased}, {timeOfVisit(first, { now, names, ownDesk: desk.deskId })}
          </p>
          {waiting.length > 1 ? <p className="nt">{dayPageWords.waitsToo(waiting.length)}</p> : null}
        </div>
      )}
      {refusal === null ? null : (
        <p className="sf-error" role="alert">
          {refusal}
        </p>
      )}
      <Act
        wide
        variant={free && first !== undefined ? 'prime' : 'plain'}
        icon="call"
        busy={busy}
        onPress={() => void call()}
      >
        {dayPageWords.callNext}
      </Act>
    </section>
  );
}
