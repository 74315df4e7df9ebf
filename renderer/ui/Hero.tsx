import { Button as AriaButton } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface HeroProps {
  readonly icon: IconName;
  readonly name: string;
  readonly description?: string;
  readonly onPress: () => void;
}

/** The largest button there is: the one thing most people came for. */
export function Hero({ icon, name, description, onPress }: HeroProps) {
  return (
    <AriaButton className="btn main hero" onPress={onPress}>
      <Icon name={icon} />
      <span>
        {name}
        {description ? <small>{description}</small> : null}
      </span>
      <Icon name="next" className="go" />
    </AriaButton>
  );
}
