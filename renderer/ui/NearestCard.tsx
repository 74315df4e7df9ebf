import { useId } from 'react';
import { Button } from './Button.tsx';

interface NearestCardProps {
  readonly title: string;
  /** „środa, 4 listopada, godz. 9.40" */
  readonly when: string;
  readonly action: string;
  readonly onChoose: () => void;
}

/** The nearest free time, one touch away. The only honey on its screen. */
export function NearestCard({ title, when, action, onChoose }: NearestCardProps) {
  const id = useId();
  return (
    <section className="near" aria-labelledby={id}>
      <div>
        <p id={id}>{title}</p>
        <p className="when">{when}</p>
      </div>
      <Button variant="main" iconAfter="next" onPress={onChoose}>
        {action}
      </Button>
    </section>
  );
}
