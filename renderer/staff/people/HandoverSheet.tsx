import type { StaffMember } from '../../../shared/model/staff.ts';
import { peopleWords } from '../../../shared/text/panel/people.ts';
import { Sheet } from '../parts/Sheet.tsx';

interface HandoverSheetProps {
  readonly person: StaffMember;
  readonly onClose: () => void;
}

/** What somebody with a temporary PIN has to be told: the number, big. The PIN is shown nowhere. */
export function HandoverSheet({ person, onClose }: HandoverSheetProps) {
  return (
    <Sheet title={peopleWords.handoverTitle} onClose={onClose} closeName={peopleWords.handoverDone}>
      <div className="handover">
        <p>{peopleWords.handoverNumber(person.name)}</p>
        <output className="big-number">{person.number}</output>
        <p>{peopleWords.handoverPin}</p>
      </div>
    </Sheet>
  );
}
