import { Button } from './Button.tsx';
import type { IconName } from './icons.ts';

interface TileProps {
  readonly icon: IconName;
  readonly name: string;
  /** One line of what it does. */
  readonly description?: string;
  readonly onPress: () => void;
  readonly iconSize?: 'large' | 'tile';
}

/** A large choice with a drawing, a name and a line about it. */
export function Tile({ icon, name, description, onPress, iconSize = 'tile' }: TileProps) {
  return (
    <Button className="tile" icon={icon} iconSize={iconSize} onPress={onPress}>
      {name}
      {description ? <small>{description}</small> : null}
    </Button>
  );
}
