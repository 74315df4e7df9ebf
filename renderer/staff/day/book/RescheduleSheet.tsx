import { useState } from 'react';
import type { StaffRescheduleError } from '../../../../shared/contract/staff/day.ts';
import { said } from '../../../../shared/text/panel/common.ts';
import { rescheduleWords } from '../../../../shared/text/panel/day.ts';
import { bookWords } from '../../../../shared/text/panel/day-book.ts';
import { codeInWords } from '../../../../shared/text/panel/day-page.ts';
import { partsWords } from '../../../../shared/text/panel/parts.ts';
import { useAct, useRefresh } from '../../../api/staff.ts';
import { Act } from '../../parts/Act.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import type { OfficeNames } from '../office-names.ts';
import type { DayVisit } from '../types.ts';
import { StartChooser } from './StartChooser.tsx';
import { type ChosenStart, isStartReady, reasonFor } from './starts.ts';

interface RescheduleSheetProps {
  readonly visit: DayVisit;
  readonly names: OfficeNames;
  readonly onDone: (after: DayVisit) => void;
  readonly onClose: () => void;
}

/** Gives a booked visit another time. Nothing happens before the button; a refusal leaves the choice open. */
export function RescheduleSheet({ visit, names, onDone, onClose }: RescheduleSheetProps) {
  const { act, busy } = useAct('rescheduleVisit');
  const refresh = useRefresh();
  const [chosen, setChosen] = useState<ChosenStart | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const ready = isStartReady(chosen, reason);

  const move = async () => {
    setTried(true);
    if (chosen === null) return setRefusal(bookWords.chooseTime);
    if (!ready) return;
    const { date, start } = chosen;
    const moved = await act({ visitId: visit.visitId, date, start, reason: reasonFor(chosen, reason) });
    refresh('listDay', 'getStaffStarts', 'getVisitHistory');
    if (moved.ok) return onDone(moved.value);
    if (moved.error.type === 'outside-window-needs-reason') setChosen({ ...chosen, withinWindow: false });
    setRefusal(said<StaffRescheduleError>(moved.error, ({ type }) => rescheduleWords[type]));
  };
  return (
    <Sheet
      title={bookWords.rescheduleTitle}
      width="wide"
      onClose={onClose}
      closeName={bookWords.notNow}
      acts={
        <Act variant="prime" icon="calendar" busy={busy} onPress={() => void move()}>
          {bookWords.rescheduleAct}
        </Act>
      }
    >
      <p>
        <b className="cd">{codeInWords(visit.code)}</b>, {names.case(visit.caseId)}
        <br />
        {bookWords.rescheduleFrom(visit.date, visit.start)}
      </p>
      {refusal === null ? null : (
        <p className="sf-error" role="alert">
          {refusal}
        </p>
      )}
      <StartChooser
        caseId={visit.caseId}
        chosen={chosen}
        reason={reason}
        reasonError={tried && chosen !== null && !ready ? partsWords.reasonMissing : undefined}
        onChoose={(start) => {
          setChosen(start);
          setRefusal(null);
        }}
        onReason={setReason}
      />
      {chosen?.withinWindow ? <p className="new-time">{bookWords.rescheduleTo(chosen.date, chosen.start)}</p> : null}
    </Sheet>
  );
}
