import type { StaffMember } from '../../../shared/model/staff.ts';
import { peopleWords } from '../../../shared/text/panel/people.ts';
import { staffErrorInWords } from '../../../shared/text/panel/staff-errors.ts';
import { useAct, useRefresh } from '../../api/staff.ts';
import { useNotify } from '../parts/Notices.tsx';

/** Takes somebody's access away or gives it back; can be taken back at once. */
export function useAccess(): (person: StaffMember, active: boolean) => void {
  const change = useAct('changeStaff');
  const refresh = useRefresh();
  const notify = useNotify();
  const set = async ({ id, name, role }: StaffMember, active: boolean) => {
    const answer = await change.act({ id, name, role, active });
    refresh('listStaff', 'listAudit');
    if (!answer.ok) return notify({ tone: 'bad', text: staffErrorInWords(answer.error) });
    const undo = () => void set(answer.value, !active);
    const text = active ? peopleWords.switchedOn(name) : peopleWords.switchedOff(name);
    notify({ tone: 'good', text, act: { name: peopleWords.undo, onPress: undo } });
  };
  return (person, active) => void (change.busy || set(person, active));
}
