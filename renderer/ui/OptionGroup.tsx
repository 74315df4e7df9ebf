import { useId } from 'react';
import { Button } from './Button.tsx';
import type { IconName } from './icons.ts';

export interface Option {
  readonly key: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly onPress: () => void;
  readonly icon?: IconName;
  /** Draws the button in the colours it turns on. */
  readonly swatch?: 'white' | 'yellow';
}

interface OptionGroupProps {
  readonly title: string;
  readonly columns: 2 | 3;
  readonly options: readonly Option[];
}

/** One setting of „Ułatwienia" with its choices; it acts at once. */
export function OptionGroup({ title, columns, options }: OptionGroupProps) {
  const id = useId();
  return (
    <section className="opts" aria-labelledby={id} style={{ '--columns': columns }}>
      <h2 id={id}>{title}</h2>
      <div>
        {options.map((option) => (
          <Button
            key={option.key}
            chosen={option.chosen}
            onPress={option.onPress}
            {...(option.icon ? { icon: option.icon } : {})}
            {...(option.swatch ? { className: `swatch-${option.swatch}` } : {})}
          >
            {option.label}
          </Button>
        ))}
      </div>
    </section>
  );
}
