import type { Case } from '../../../../shared/model/case.ts';
import type { Desk } from '../../../../shared/model/department.ts';
import type { ScheduleChange } from '../../../../shared/model/schedule-change.ts';
import { hoursWords } from '../../../../shared/text/panel/schedule.ts';
import { deskWords } from '../../../../shared/text/panel/schedule-desks.ts';
import { Act } from '../../parts/Act.tsx';
import { Chip } from '../../parts/Chip.tsx';
import { More } from '../../parts/More.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import { hoursOfWeekInWords } from '../parts/hours-words.ts';
import { startDesk, switchedDesk } from './desk-draft.ts';

interface DeskRowProps {
  readonly desk: Desk;
  readonly cases: readonly Case[];
  readonly place: 'first' | 'last' | 'only' | 'between' | 'deleted';
  readonly onEdit: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onSave: (change: ScheduleChange, done: string) => void;
}

/** A desk in the list: what it serves, when, and what can be done with it. */
export function DeskRow({ desk, cases, place, onEdit, onMove, onSave }: DeskRowProps) {
  const { now } = useStaff();
  const { name, active, archived } = desk;
  const { hours, breaks } = startDesk(desk, now.date);
  const served = cases.filter(({ id }) => desk.caseIds.includes(id));
  const target = { what: 'desk', id: desk.id } as const;
  const more = [
    {
      key: 'switch',
      icon: active ? ('pause' as const) : ('play' as const),
      name: active ? deskWords.switchOff : deskWords.switchOn,
      onPress: () =>
        onSave(switchedDesk(desk, !active), active ? deskWords.switchedOff(name) : deskWords.switchedOn(name)),
    },
    {
      key: 'remove',
      icon: 'trash' as const,
      name: deskWords.remove,
      onPress: () => onSave({ kind: 'archive', ...target }, deskWords.removed(name)),
    },
  ];
  return (
    <tr className={archived ? 'k-past' : ''}>
      <th scope="row">{name}</th>
      <td>
        <b>{deskWords.cases(served.length)}</b>
        <small className="nt">{served.map((one) => one.name.pl).join(', ')}</small>
      </td>
      <td>
        {hours === null ? hoursWords.always : hoursOfWeekInWords(hours)}
        {breaks === null ? null : <small className="nt">{deskWords.breaks(hoursOfWeekInWords(breaks))}</small>}
      </td>
      <td>
        {archived ? (
          <Chip icon="trash" word={deskWords.deleted} look="dim" />
        ) : active ? (
          <Chip icon="check" word={deskWords.on} />
        ) : (
          <Chip icon="pause" word={deskWords.off} look="dim" />
        )}
      </td>
      <td className="ac">
        {place === 'deleted' ? (
          <Act icon="undo" onPress={() => onSave({ kind: 'restore', ...target }, deskWords.restored(name))}>
            {deskWords.restore}
          </Act>
        ) : (
          <>
            <Act icon="edit" name={deskWords.editOf(name)} onPress={onEdit}>
              {deskWords.edit}
            </Act>
            {place === 'only' ? null : (
              <span className="order">
                {place === 'first' ? null : (
                  <Act variant="ghost" icon="up" name={deskWords.up(name)} onPress={() => onMove(-1)} />
                )}
                {place === 'last' ? null : (
                  <Act variant="ghost" icon="down" name={deskWords.down(name)} onPress={() => onMove(1)} />
                )}
              </span>
            )}
            <More name={deskWords.more(name)} items={more} />
          </>
        )}
      </td>
    </tr>
  );
}
