import type { ReactNode } from 'react';
import { FlatHero, Hero } from './Hero.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { Tile } from './Tile.tsx';

interface StartAction {
  readonly icon: IconName;
  readonly name: string;
  readonly description: string;
  readonly onPress: () => void;
}

interface StartMenuProps {
  readonly main: StartAction;
  /** Why the main action cannot be done now, and what to do instead. */
  readonly mainUnavailable?: string | null;
  /** One to three further actions, beside each other. */
  readonly others: readonly StartAction[];
  /** Short advice; gives way to large letters. */
  readonly tips: readonly { readonly icon: IconName; readonly text: string }[];
  readonly languages: ReactNode;
  /** Something small that is always there, at the end of the languages' line. */
  readonly aside?: ReactNode;
}

/** The work area of the start screen: the first touch already chooses. */
export function StartMenu({ main, mainUnavailable = null, others, tips, languages, aside }: StartMenuProps) {
  return (
    <div className="start fill">
      {mainUnavailable === null ? (
        <Hero {...main} />
      ) : (
        <FlatHero icon={main.icon} name={main.name} reason={mainUnavailable} />
      )}
      {others.length > 0 ? (
        <div className="pair">
          {others.map((action) => (
            <Tile key={action.name} iconSize="large" {...action} />
          ))}
        </div>
      ) : null}
      <ul className="tips">
        {tips.map((tip) => (
          <li key={tip.text}>
            <Icon name={tip.icon} />
            <span>{tip.text}</span>
          </li>
        ))}
      </ul>
      <div className="start-foot">
        {languages}
        {aside}
      </div>
    </div>
  );
}
