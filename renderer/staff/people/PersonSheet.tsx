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
import { Field } from '../parts/Field.tsx';
import { useNotify } from '../parts/Notices.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { PinFields } from './PinFields.tsx';
import { formOf, isNameMissing, NEW_PERSON, pinFaultOf } from './person-form.ts';
import { RolePick } from './RolePick.tsx';

interface PersonSheetProps {
  /** Null: somebody new, who also gets a PIN. */
  readonly person: StaffMember | null;
  readonly onClose: () => void;
  readonly onMade: (person: StaffMember) => void;
}

/** Name and role of somebody; for somebody new the first PIN too. Stays open with all that was typed when it is refused. */
export function PersonSheet({ person, onClose, onMade }: PersonSheetProps) {
  const [form, setForm] = useState(() => (person ? formOf(person) : NEW_PERSON));
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<StaffError | CallError | null>(null);
  const add = useAct('addStaff');
  const change = useAct('changeStaff');
  const refresh = useRefresh();
  const notify = useNotify();

  const edit = (next: typeof form) => {
    setForm(next);
    setRefused(null);
  };
  const save = async () => {
    setTried(true);
    if (isNameMissing(form) || (person === null && pinFaultOf(form, null) !== null)) return;
    const { name, role } = { ...form, name: form.name.trim() };
    const answer = person
      ? await change.act({ id: person.id, name, role, active: person.active })
      : await add.act({ name, role, pin: cleanPin(form.pin) });
    if (!answer.ok) return setRefused(answer.error);
    refresh('listStaff', 'listAudit');
    if (person) notify({ tone: 'good', text: peopleWords.changed(name) });
    onMade(answer.value);
  };

  const words = refused ? staffErrorInWords(refused) : undefined;
  const at = (...types: readonly string[]) => (refused && types.includes(refused.type) ? words : undefined);
  const elsewhere = refused && !['name-taken', 'last-administrator', 'pin-weak'].includes(refused.type);
  return (
    <Sheet
      title={person ? peopleWords.changeTitle(person.number) : peopleWords.addTitle}
      onClose={onClose}
      closeName={partsWords.notNow}
      acts={
        <Act variant="prime" icon="check" busy={add.busy || change.busy} onPress={() => void save()}>
          {person ? peopleWords.save : peopleWords.create}
        </Act>
      }
    >
      <Field
        label={peopleWords.name}
        hint={peopleWords.nameHint}
        value={form.name}
        onChange={(name) => edit({ ...form, name })}
        maxLength={60}
        takesFocus
        error={tried && isNameMissing(form) ? peopleWords.nameMissing : at('name-taken')}
      />
      <RolePick value={form.role} onChange={(role) => edit({ ...form, role })} error={at('last-administrator')} />
      {person ? null : <PinFields form={form} onChange={edit} number={null} tried={tried} refused={refused} />}
      {elsewhere ? (
        <p className="sf-error" role="alert">
          {words}
        </p>
      ) : null}
    </Sheet>
  );
}
