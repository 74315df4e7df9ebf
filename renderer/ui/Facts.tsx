import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

export interface Fact {
  readonly icon: IconName;
  readonly name: string;
  readonly value: string;
}

/** Short facts: what it costs, how long it takes, where it is. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.name}>
          <Icon name={fact.icon} />
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
