import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { useIdleTime } from '../parts/use-idle-time.ts';

interface DoorFrameProps {
  /** Seconds without a touch until the door closes by itself; null where there is no residents' screen to go back to. */
  readonly quietSeconds: number | null;
  readonly onQuiet: () => void;
  /** Why the panel closed, if the program closed it. */
  readonly note: string | null;
  readonly children: ReactNode;
}

/** The board with a card on it. */
export function DoorFrame({ quietSeconds, onQuiet, note, children }: DoorFrameProps) {
  return (
    <main className="staff door">
      <div className="door-card">
        {note === null ? null : (
          <p className="door-note" role="status">
            <Icon name="info" />
            {note}
          </p>
        )}
        {children}
      </div>
      {quietSeconds === null ? null : <Quiet seconds={quietSeconds} onQuiet={onQuiet} />}
    </main>
  );
}

function Quiet({ seconds, onQuiet }: { readonly seconds: number; readonly onQuiet: () => void }) {
  useIdleTime({ idleSeconds: seconds, warningSeconds: 0, onActive: () => undefined, onEnd: onQuiet });
  return null;
}
