import { useState } from 'react';
import type { CallError } from '../../../shared/contract/define.ts';
import type { StaffError } from '../../../shared/contract/staff/accounts.ts';
import type { StaffMember } from '../../../shared/model/staff.ts';
import { cleanPin } from '../../../shared/rules/pin.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { peopleWords } from '../../../shared/text/panel/people.ts';
import { staffErrorInWords } from '../../../shared/text/panel/staff-errors.ts';
import { useAct, useRefresh } from '../../api/staff.ts';
import { Act } from '../parts/Act.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { PinFields } from './PinFields.tsx';
import { formOf, pinFaultOf } from './person-form.ts';

interface NewPinSheetProps {
  readonly person: StaffMember;
  readonly onClose: () => void;
  readonly onGiven: (person: StaffMember) => void;
}

/** A temporary PIN for whoever forgot theirs. */
export function NewPinSheet({ person, onClose, onGiven }: NewPinSheetProps) {
  const [form, setForm] = useState(() => formOf(person));
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<StaffError | CallError | null>(null);
  const reset = useAct('resetPin');
  const refresh = useRefresh();

  const save = async () => {
    setTried(true);
    setRefused(null);
    if (pinFaultOf(form, person.number) !== null) return;
    const answer = await reset.act({ id: person.id, pin: cleanPin(form.pin) });
    if (!answer.ok) return setRefused(answer.error);
    refresh('listStaff', 'listAudit');
    onGiven(answer.value);
  };

  return (
    <Sheet
      title={peopleWords.pinTitle(person.name)}
      onClose={onClose}
      closeName={partsWords.notNow}
      acts={
        <Act variant="prime" icon="check" busy={reset.busy} onPress={() => void save()}>
          {peopleWords.savePin}
        </Act>
      }
    >
      <p>{peopleWords.pinLead}</p>
      <PinFields
        form={form}
        onChange={(next) => {
          setForm(next);
          setRefused(null);
        }}
        number={person.number}
        tried={tried}
        refused={refused}
      />
      {refused && refused.type !== 'pin-weak' ? (
        <p className="sf-error" role="alert">
          {staffErrorInWords(refused)}
        </p>
      ) : null}
    </Sheet>
  );
}
