import type { StaffMember } from '../../../shared/model/staff.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { peopleWords } from '../../../shared/text/panel/people.ts';
import { Act } from '../parts/Act.tsx';
import { Chip } from '../parts/Chip.tsx';
import { More, type MoreItem } from '../parts/More.tsx';
import { useStaff } from '../parts/staff-context.ts';
import { useAccess } from './use-access.ts';

interface PeopleTableProps {
  readonly people: readonly StaffMember[];
  readonly onChange: (person: StaffMember) => void;
  readonly onNewPin: (person: StaffMember) => void;
}

/** Everybody, with what can be done about each. One's own PIN is changed in the rail, one's own access by somebody else. */
export function PeopleTable({ people, onChange, onNewPin }: PeopleTableProps) {
  const { session } = useStaff();
  const setAccess = useAccess();
  const { columns } = peopleWords;
  if (people.length === 0) return <p className="empty">{peopleWords.empty}</p>;
  const itemsFor = (person: StaffMember): MoreItem[] => [
    { key: 'pin', name: peopleWords.newPin, icon: 'lock', onPress: () => onNewPin(person) },
    person.active
      ? { key: 'off', name: peopleWords.switchOff, icon: 'finish', onPress: () => setAccess(person, false) }
      : { key: 'on', name: peopleWords.switchOn, icon: 'check', onPress: () => setAccess(person, true) },
  ];
  return (
    <div className="sheetbox scroll">
      <table className="tb people">
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.role}</th>
            <th scope="col">{columns.access}</th>
            <th scope="col">
              <span className="vh">{columns.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id} className={person.active ? '' : 'k-past'}>
              <th scope="row">{person.number}</th>
              <td>
                <b>{person.name}</b>
                {person.id === session.staffId ? <span className="nt"> · {peopleWords.you}</span> : null}
              </td>
              <td>{partsWords.roles[person.role]}</td>
              <td>
                <Access person={person} />
              </td>
              <td className="ac">
                <Act
                  variant="ghost"
                  icon="edit"
                  name={peopleWords.changeOf(person.name)}
                  onPress={() => onChange(person)}
                >
                  {peopleWords.change}
                </Act>
                {person.id === session.staffId ? null : (
                  <More name={peopleWords.moreOf(person.name)} items={itemsFor(person)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Access({ person }: { readonly person: StaffMember }) {
  if (!person.active) return <Chip icon="finish" word={peopleWords.off} look="dim" />;
  if (person.pinTemporary) return <Chip icon="lock" word={peopleWords.temporary} look="wait" />;
  return <Chip icon="check" word={peopleWords.mayEnter} />;
}
