import { doorWords } from '../../../shared/text/panel/door.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { Act } from '../parts/Act.tsx';

interface DoorWaysProps {
  /** Back to the residents' screen; null on a clerk's own computer. */
  readonly onLeave: (() => void) | null;
  /** Seconds after which the door closes by itself. */
  readonly quietSeconds: number;
  /** The other way in, where there is one. */
  readonly other?: { readonly name: string; readonly onPress: () => void } | undefined;
}

/** Ways out of the door and to the other one. */
export function DoorWays({ onLeave, quietSeconds, other }: DoorWaysProps) {
  return (
    <div className="door-ways">
      {onLeave ? <p className="door-note">{doorWords.closes(quietSeconds)}</p> : null}
      {onLeave ? (
        <Act icon="back" onPress={onLeave}>
          {partsWords.toResidents}
        </Act>
      ) : null}
      {other ? (
        <Act variant="ghost" icon="people" onPress={other.onPress}>
          {other.name}
        </Act>
      ) : null}
    </div>
  );
}
