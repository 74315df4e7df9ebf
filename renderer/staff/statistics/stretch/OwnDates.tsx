import { stretchWords } from '../../../../shared/text/panel/statistics.ts';
import { statisticsWords } from '../../../../shared/text/panel/statistics-page.ts';
import { DateInput } from '../../parts/DateInput.tsx';
import type { Dates, StretchProblem } from './stretches.ts';

interface OwnDatesProps {
  readonly dates: Dates;
  readonly problem: StretchProblem | null;
  readonly onDates: (dates: Dates) => void;
}

/** Days of one's own, from and to. What is typed stays, also when it cannot be asked for. */
export function OwnDates({ dates, problem, onDates }: OwnDatesProps) {
  const errorAt = (field: StretchProblem['at']) => (problem?.at === field ? problemWords(problem) : undefined);
  return (
    <div className="stat-own">
      <DateInput
        label={statisticsWords.from}
        value={dates.from}
        onChange={(from) => onDates({ ...dates, from })}
        error={errorAt('from')}
      />
      <DateInput
        label={statisticsWords.to}
        value={dates.to}
        onChange={(to) => onDates({ ...dates, to })}
        error={errorAt('to')}
      />
    </div>
  );
}

function problemWords({ problem }: StretchProblem): string {
  return problem === 'year-outside' ? statisticsWords.yearOutside : stretchWords[problem];
}
