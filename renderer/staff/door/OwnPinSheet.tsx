import { doorWords } from '../../../shared/text/panel/door.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { useNotify } from '../parts/Notices.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { useStaff } from '../parts/staff-context.ts';
import { PinSteps } from './PinSteps.tsx';
import { useOwnPin } from './use-own-pin.ts';

/** Changing one's own PIN from inside the panel. */
export function OwnPinSheet({ onClose }: { readonly onClose: () => void }) {
  const { session } = useStaff();
  const notify = useNotify();
  const pin = useOwnPin({
    number: session.number,
    old: null,
    onChanged: () => {
      onClose();
      notify({ tone: 'good', text: doorWords.pinChanged });
    },
    onGone: onClose,
  });
  return (
    <Sheet title={doorWords.changePinTitle} onClose={onClose} closeName={partsWords.notNow} width="wide">
      <PinSteps {...pin} act={doorWords.savePin} />
    </Sheet>
  );
}
