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

interface FlatHeroProps {
  readonly icon: IconName;
  readonly name: string;
  /** Why it cannot be done now, and what to do instead. */
  readonly reason: string;
}

/** The same place on the screen while it cannot be done: flat, dashed, with the reason. Nothing to press. */
export function FlatHero({ icon, name, reason }: FlatHeroProps) {
  return (
    <div className="hero flat">
      <Icon name={icon} />
      <span>
        {name}
        <small>{reason}</small>
      </span>
    </div>
  );
}
