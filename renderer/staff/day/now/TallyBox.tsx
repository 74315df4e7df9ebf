import { dayPageWords } from '../../../../shared/text/panel/day-page.ts';
import type { DayVisit } from '../types.ts';
import { tallyOf } from './queue.ts';

/** How many visits of the day stand where. */
export function TallyBox({ visits }: { readonly visits: readonly DayVisit[] }) {
  return (
    <dl className="tally" aria-label={dayPageWords.tally}>
      {tallyOf(visits).map(([key, count]) => (
        <div key={key}>
          <dt>{dayPageWords.tallies[key]}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
