import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';

interface ChipProps {
  readonly icon: IconName;
  readonly word: string;
  /** Outline, filled, heavy outline, honey, dashed, dotted: a state is seen without colour. */
  readonly look?: 'plain' | 'solid' | 'wait' | 'now' | 'dim' | 'open';
}

/** A state as icon and word. */
export function Chip({ icon, word, look = 'plain' }: ChipProps) {
  return (
    <span className={`chip ${look}`}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
