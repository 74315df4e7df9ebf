import { useCallback, useState } from 'react';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { Act } from './Act.tsx';
import { useLeaveGuard } from './leaving.ts';
import { Sheet } from './Sheet.tsx';

/** Draw it on a page whose edits are not kept anywhere: while `dirty`, whoever wants to leave is asked first. */
export function LeaveQuestion({ dirty }: { readonly dirty: boolean }) {
  const [leaving, setLeaving] = useState<{ readonly go: () => void } | null>(null);
  const ask = useCallback((go: () => void) => setLeaving({ go }), []);
  useLeaveGuard(dirty ? ask : null);
  if (leaving === null) return null;
  const stay = () => setLeaving(null);
  return (
    <Sheet
      title={partsWords.leaveTitle}
      onClose={stay}
      closeName={partsWords.leaveStay}
      acts={
        <Act
          variant="danger"
          onPress={() => {
            stay();
            leaving.go();
          }}
        >
          {partsWords.leaveDrop}
        </Act>
      }
    >
      <p>{partsWords.leaveText}</p>
    </Sheet>
  );
}
