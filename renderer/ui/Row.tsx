import { Button as AriaButton } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface RowProps {
  readonly name: string;
  readonly detail?: string;
  /** A short value at the end of the row, such as „20 minut". */
  readonly value?: string;
  readonly icon?: IconName;
  readonly onPress: () => void;
}

/** One line of a list that leads further. */
export function Row({ name, detail, value, icon, onPress }: RowProps) {
  return (
    <AriaButton className="btn row" onPress={onPress}>
      {icon ? <Icon name={icon} /> : null}
      <span className="grow">
        {name}
        {detail ? <small>{detail}</small> : null}
      </span>
      {value ? <span className="meta">{value}</span> : null}
      <Icon name="forward" />
    </AriaButton>
  );
}
