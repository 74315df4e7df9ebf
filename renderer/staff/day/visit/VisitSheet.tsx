import { useState } from 'react';
import type { RevealError } from '../../../../shared/contract/staff/day.ts';
import { isActive } from '../../../../shared/rules/visit-machine.ts';
import { said } from '../../../../shared/text/panel/common.ts';
import { revealWords, stateWords } from '../../../../shared/text/panel/day.ts';
import { codeInWords, dayPageWords, minutesInWords } from '../../../../shared/text/panel/day-page.ts';
import { visitWords, whyReveal } from '../../../../shared/text/panel/day-visit.ts';
import { printerWords } from '../../../../shared/text/panel/printer-page.ts';
import { useAct } from '../../../api/staff.ts';
import { Chip } from '../../parts/Chip.tsx';
import { ReasonSheet } from '../../parts/ReasonSheet.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import { STATE_LOOKS } from '../list/looks.ts';
import { timeOfVisit } from '../list/visit-time.ts';
import type { OfficeNames } from '../office-names.ts';
import type { DayVisit } from '../types.ts';
import { History } from './History.tsx';
import { PersonBox } from './PersonBox.tsx';
import { ReceiptPrint } from './ReceiptPrint.tsx';
import { useRevealed } from './use-revealed.ts';

interface VisitSheetProps {
  readonly visit: DayVisit;
  readonly names: OfficeNames;
  readonly onClose: () => void;
}

/** Everything about one visit. Whose it is shows only after saying why, and not for long. */
export function VisitSheet({ visit, names, onClose }: VisitSheetProps) {
  const { now } = useStaff();
  const { act, busy } = useAct('revealPerson');
  const revealed = useRevealed();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string>();

  const reveal = async (reason: string) => {
    const answer = await act({ visitId: visit.visitId, reason });
    if (!answer.ok) return setError(said<RevealError>(answer.error, ({ type }) => revealWords[type]));
    setAsking(false);
    revealed.show(answer.value);
  };
  if (asking) {
    return (
      <ReasonSheet
        {...whyReveal}
        busy={busy}
        error={error}
        onAct={(reason) => void reveal(reason)}
        onClose={() => setAsking(false)}
      />
    );
  }
  const time = timeOfVisit(visit, { now, names, ownDesk: null });
  const { facts } = visitWords;
  return (
    <Sheet title={visitWords.title(codeInWords(visit.code))} width="wide" onClose={onClose}>
      <p className="visit-state">
        <Chip {...STATE_LOOKS[visit.state]} word={stateWords[visit.state]} />
        {time ? <span className="nt num">{time}</span> : null}
      </p>
      <div className="grid2">
        <dl className="dy-facts">
          <Fact name={facts.when} value={visitWords.when(visit.date, visit.start)} />
          <Fact name={facts.case} value={names.case(visit.caseId)} />
          <Fact name={facts.minutes} value={minutesInWords(visit.minutes)} />
          <Fact name={facts.department} value={names.department(visit.departmentId)} />
          <Fact name={facts.desk} value={names.desk(visit.servingDeskId ?? visit.deskId)} />
          <Fact name={facts.person} value={visit.person ?? dayPageWords.erased} />
          {visit.exception ? <Fact name={facts.exception} value={visitWords.exception} /> : null}
        </dl>
        <PersonBox
          erased={visit.person === null}
          revealed={revealed}
          onAsk={() => {
            setError(undefined);
            setAsking(true);
          }}
        />
      </div>
      {isActive(visit.state) ? <ReceiptPrint visitId={visit.visitId} hint={printerWords.receiptHint} /> : null}
      <History visitId={visit.visitId} />
    </Sheet>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
