import type { DeskId } from '../../../../shared/model/ids.ts';
import { dayPageWords } from '../../../../shared/text/panel/day-page.ts';
import { Act } from '../../parts/Act.tsx';
import type { useVisitActs } from '../acts/use-visit-acts.tsx';
import { departmentIn, deskIn, type OfficeNames, openDesks, type Place } from '../office-names.ts';
import type { DayDepartment, DayOffice, DayVisit } from '../types.ts';
import { NextBox } from './NextBox.tsx';
import { NowBox } from './NowBox.tsx';
import { servedAt, waitingFor } from './queue.ts';
import { TallyBox } from './TallyBox.tsx';
import { UnresolvedBox } from './UnresolvedBox.tsx';

interface DaySideProps {
  readonly office: DayOffice;
  readonly names: OfficeNames;
  readonly place: Place;
  readonly visits: readonly DayVisit[];
  /** People are called today only; of another day the column shows how many visits there are. */
  readonly isToday: boolean;
  readonly acts: ReturnType<typeof useVisitActs>;
  readonly onDesk: (deskId: DeskId) => void;
}

/** What goes on beside the list: who is at one's desk, who comes next, how the day stands. */
export function DaySide({ office, names, place, visits, isToday, acts, onDesk }: DaySideProps) {
  const department = departmentIn(office, place.departmentId);
  const desk = deskIn(department, place.deskId);
  const waiting = desk === undefined ? [] : waitingFor(visits, desk);
  const served = desk === undefined ? undefined : servedAt(visits, desk.deskId);
  return (
    <>
      {!isToday ? null : desk === undefined ? (
        <DeskChoice department={department} onDesk={onDesk} />
      ) : (
        <>
          <NowBox desk={desk} visit={served} names={names} acts={acts} />
          <NextBox key={desk.deskId} desk={desk} waiting={waiting} names={names} free={served === undefined} />
        </>
      )}
      <TallyBox visits={visits} />
      <UnresolvedBox />
    </>
  );
}

interface DeskChoiceProps {
  readonly department: DayDepartment | undefined;
  readonly onDesk: (deskId: DeskId) => void;
}

function DeskChoice({ department, onDesk }: DeskChoiceProps) {
  if (department === undefined) return <p className="st-box nt">{dayPageWords.chooseDepartment}</p>;
  const desks = openDesks(department);
  if (desks.length === 0) return <p className="st-box nt">{dayPageWords.noDesks}</p>;
  return (
    <section className="st-box now" aria-label={dayPageWords.chooseDesk}>
      <h2>{dayPageWords.chooseDesk}</h2>
      <p className="nt">{dayPageWords.chooseDeskHint}</p>
      {desks.map(({ deskId, name }) => (
        <Act key={deskId} wide icon="desk" onPress={() => onDesk(deskId)}>
          {name}
        </Act>
      ))}
    </section>
  );
}
