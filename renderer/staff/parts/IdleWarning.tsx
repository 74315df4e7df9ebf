import { partsWords } from '../../../shared/text/panel/parts.ts';
import { Sheet } from './Sheet.tsx';

/** Says that the panel is about to close, and lets whoever works there stay. */
export function IdleWarning({ seconds, onStay }: { readonly seconds: number; readonly onStay: () => void }) {
  return (
    <Sheet title={partsWords.idleTitle} onClose={onStay} closeName={partsWords.stay} acts={null}>
      <p role="timer">{partsWords.idleText(seconds)}</p>
    </Sheet>
  );
}
