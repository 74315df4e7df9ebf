import { useState } from 'react';
import type { StaffBookError } from '../../../../shared/contract/staff/day.ts';
import type { DepartmentId } from '../../../../shared/model/ids.ts';
import { said } from '../../../../shared/text/panel/common.ts';
import { staffBookWords } from '../../../../shared/text/panel/day.ts';
import { bookWords } from '../../../../shared/text/panel/day-book.ts';
import { partsWords } from '../../../../shared/text/panel/parts.ts';
import { Act } from '../../parts/Act.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import { departmentIn, type OfficeNames } from '../office-names.ts';
import type { DayOffice } from '../types.ts';
import { BookedStep } from './BookedStep.tsx';
import { CaseStep } from './CaseStep.tsx';
import { PersonStep } from './PersonStep.tsx';
import { StartChooser } from './StartChooser.tsx';
import { StepLine } from './StepLine.tsx';
import { isStartReady } from './starts.ts';
import { useBooking } from './use-booking.ts';

interface BookSheetProps {
  readonly office: DayOffice;
  readonly names: OfficeNames;
  /** Whose cases are offered; null = of all departments. */
  readonly departmentId: DepartmentId | null;
  readonly onClose: () => void;
}

/** Books for somebody who stands at the desk or is on the telephone: case, time, person, code. */
export function BookSheet({ office, names, departmentId, onClose }: BookSheetProps) {
  const { now } = useStaff();
  const { state, tell, submit, busy } = useBooking(now.date);
  const [reasonAsked, setReasonAsked] = useState(false);
  const { step, caseId, chosen, reason, failure, booked } = state;
  const department = departmentIn(office, departmentId);
  const ready = isStartReady(chosen, reason);

  if (step === 'done' && booked !== null) {
    return (
      <Sheet
        title={bookWords.booked}
        width="wide"
        onClose={onClose}
        acts={
          <Act icon="plus" onPress={() => tell({ type: 'gone-to', step: 'case' })}>
            {bookWords.another}
          </Act>
        }
      >
        <BookedStep visit={booked} names={names} />
      </Sheet>
    );
  }
  const goOn = () => {
    setReasonAsked(!ready);
    if (ready) tell({ type: 'gone-to', step: 'person' });
  };
  return (
    <Sheet
      title={bookWords.title}
      width="wide"
      onClose={onClose}
      closeName={bookWords.notNow}
      acts={
        step === 'start' && chosen !== null ? (
          <Act variant="prime" icon="next" onPress={goOn}>
            {bookWords.next}
          </Act>
        ) : step === 'person' ? (
          <Act variant="prime" icon="check" busy={busy} onPress={() => void submit()}>
            {bookWords.submit}
          </Act>
        ) : null
      }
    >
      {step === 'done' ? null : (
        <StepLine
          step={step}
          values={{
            ...(caseId === null ? {} : { case: names.case(caseId) }),
            ...(chosen === null ? {} : { start: bookWords.chosen(chosen.date, chosen.start) }),
          }}
          onGo={(to) => tell({ type: 'gone-to', step: to })}
        />
      )}
      {failure === null ? null : (
        <p className="sf-error" role="alert">
          {said<StaffBookError>(failure, staffBookWords)}
        </p>
      )}
      {step === 'case' || caseId === null ? (
        <CaseStep
          departments={department === undefined ? office : [department]}
          chosen={caseId}
          onChoose={(id) => tell({ type: 'case-chosen', caseId: id })}
        />
      ) : step === 'start' ? (
        <StartChooser
          caseId={caseId}
          chosen={chosen}
          day={state.day}
          reason={reason}
          reasonError={reasonAsked && !ready ? partsWords.reasonMissing : undefined}
          onChoose={(start) => tell({ type: 'start-chosen', chosen: start })}
          onReason={(text) => tell({ type: 'reason-typed', reason: text })}
        />
      ) : (
        <PersonStep
          person={state.person}
          identifiedBy={state.identifiedBy}
          problems={state.problems}
          onIdentify={(by) => tell({ type: 'identified-by', by })}
          onType={(field, text) => tell({ type: 'person-typed', field, text })}
        />
      )}
    </Sheet>
  );
}
