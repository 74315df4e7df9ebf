import type { StaffSession } from '../../../shared/contract/staff/accounts.ts';
import { doorWords } from '../../../shared/text/panel/door.ts';
import { DoorHead } from './DoorHead.tsx';
import { DoorWays } from './DoorWays.tsx';
import { PinSteps } from './PinSteps.tsx';
import { useOwnPin } from './use-own-pin.ts';

interface OwnPinProps {
  readonly session: StaffSession;
  readonly old: string | null;
  readonly onChanged: (session: StaffSession) => void;
  /** The panel has forgotten who it was. */
  readonly onGone: () => void;
  readonly onLeave: (() => void) | null;
  readonly quietSeconds: number;
}

/** Whoever got a PIN from an administrator chooses their own before anything else. */
export function OwnPin({ session, old, onChanged, onGone, onLeave, quietSeconds }: OwnPinProps) {
  const pin = useOwnPin({ number: session.number, old, onChanged, onGone });
  return (
    <PinSteps
      {...pin}
      act={doorWords.savePin}
      above={
        <>
          <DoorHead title={doorWords.ownPinTitle} />
          <p className="door-note">{doorWords.ownPinLead}</p>
        </>
      }
      below={<DoorWays onLeave={onLeave} quietSeconds={quietSeconds} />}
    />
  );
}
