import { bookWords } from '../../../../shared/text/panel/day-book.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Act } from '../../parts/Act.tsx';
import type { BookStep } from './book-flow.ts';

interface StepLineProps {
  readonly step: Exclude<BookStep, 'done'>;
  /** What was chosen in the steps before, in words. */
  readonly values: Readonly<Partial<Record<BookStep, string>>>;
  readonly onGo: (step: 'case' | 'start') => void;
}

const STEPS = ['case', 'start', 'person'] as const;

/** What is chosen already, each with the way back to it, and which step this is. */
export function StepLine({ step, values, onGo }: StepLineProps) {
  const current = STEPS.indexOf(step);
  return (
    <ol className="step-line" aria-label={bookWords.stepsLabel}>
      {STEPS.map((one, index) => {
        const name = bookWords.steps[one];
        const value = index < current ? values[one] : undefined;
        return (
          <li
            key={one}
            className={index < current ? 'dy-past' : ''}
            {...(one === step ? { 'aria-current': 'step' } : {})}
          >
            {value === undefined || one === 'person' ? (
              <span className="step-name">
                <span className="step-number">{index + 1}</span>
                {name}
              </span>
            ) : (
              <Act variant="ghost" name={bookWords.stepDone(name)} onPress={() => onGo(one)}>
                <span className="step-name">
                  <span className="step-number">
                    <Icon name="check" />
                  </span>
                  <span>
                    <small>{name}</small>
                    {value}
                  </span>
                </span>
              </Act>
            )}
          </li>
        );
      })}
    </ol>
  );
}
