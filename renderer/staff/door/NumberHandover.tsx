import { doorWords } from '../../../shared/text/panel/door.ts';
import { Act } from '../parts/Act.tsx';
import { DoorHead } from './DoorHead.tsx';

/** The number the program gave: told once, big, before the panel opens. */
export function NumberHandover({ number, onGo }: { readonly number: string; readonly onGo: () => void }) {
  return (
    <div className="door-handover">
      <DoorHead title={doorWords.numberTitle} />
      <output className="big-number">{number}</output>
      <p className="pin-ask">{doorWords.numberLead}</p>
      <Act variant="prime" icon="check" onPress={onGo}>
        {doorWords.enter}
      </Act>
    </div>
  );
}
