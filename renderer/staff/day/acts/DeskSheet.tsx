import type { DeskId } from '../../../../shared/model/ids.ts';
import { dayPageWords } from '../../../../shared/text/panel/day-page.ts';
import { partsWords } from '../../../../shared/text/panel/parts.ts';
import { Act } from '../../parts/Act.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { departmentIn, openDesks } from '../office-names.ts';
import type { DayOffice, DayVisit } from '../types.ts';

interface DeskSheetProps {
  readonly office: DayOffice;
  readonly visit: DayVisit;
  readonly onChoose: (deskId: DeskId) => void;
  readonly onClose: () => void;
}

/** Asks to which desk somebody is called; the desks that serve the case come first. */
export function DeskSheet({ office, visit, onChoose, onClose }: DeskSheetProps) {
  const desks = openDesks(departmentIn(office, visit.departmentId));
  const serves = (desk: (typeof desks)[number]) => (desk.caseIds.includes(visit.caseId) ? 0 : 1);
  const ordered = [...desks].sort((a, b) => serves(a) - serves(b));
  return (
    <Sheet title={dayPageWords.callTo} onClose={onClose} closeName={partsWords.notNow}>
      <p className="nt">{ordered.length === 0 ? dayPageWords.noDesks : dayPageWords.chooseDeskHint}</p>
      <div className="stack">
        {ordered.map(({ deskId, name }) => (
          <Act key={deskId} wide icon="desk" onPress={() => onChoose(deskId)}>
            {name}
          </Act>
        ))}
      </div>
    </Sheet>
  );
}
