import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface WayCardProps {
  readonly icon: IconName;
  readonly title: string;
  /** The one thing to remember: a desk, a telephone number. */
  readonly main: string;
  readonly text: string;
}

/** Another way to the office when this device cannot help. */
export function WayCard({ icon, title, main, text }: WayCardProps) {
  return (
    <section className="card way">
      <Icon name={icon} size="tile" />
      <h2>{title}</h2>
      <strong>{main}</strong>
      <p>{text}</p>
    </section>
  );
}
