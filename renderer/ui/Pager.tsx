import type { Ref } from 'react';
import { Button } from './Button.tsx';

export interface PagerStep {
  readonly label: string;
  /** Words for ears before the label: „Poprzedni miesiąc: ". */
  readonly spokenBefore?: string;
  readonly onPress: () => void;
  readonly unavailable?: boolean;
}

interface PagerProps {
  readonly previous: PagerStep;
  readonly next: PagerStep;
  readonly position: string;
  readonly hidden?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
}

/** Turns the pages of a list; the position is announced. */
export function Pager({ previous, next, position, hidden = false, ref }: PagerProps) {
  return (
    <div className="pager" hidden={hidden} ref={ref}>
      <Button
        icon="backward"
        onPress={previous.onPress}
        unavailable={previous.unavailable ?? false}
        spokenBefore={previous.spokenBefore ?? ''}
      >
        {previous.label}
      </Button>
      <p role="status">{position}</p>
      <Button
        iconAfter="forward"
        onPress={next.onPress}
        unavailable={next.unavailable ?? false}
        spokenBefore={next.spokenBefore ?? ''}
      >
        {next.label}
      </Button>
    </div>
  );
}
