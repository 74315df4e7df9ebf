import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface FlatRowProps {
  readonly name: string;
  /** Why it is not available, and until when. */
  readonly reason: string;
  readonly icon?: IconName;
}

/** A line of a list that leads nowhere today: flat, dashed, with the reason. Nothing to press. */
export function FlatRow({ name, reason, icon = 'info' }: FlatRowProps) {
  return (
    <div className="flat-row">
      <Icon name={icon} />
      <div>
        <b>{name}</b>
        <small>{reason}</small>
      </div>
    </div>
  );
}
