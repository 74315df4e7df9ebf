import type { Statistics } from '../../../../shared/model/statistics.ts';
import { statisticsWords, tallyWords } from '../../../../shared/text/panel/statistics-page.ts';
import { tallyOf } from './tally.ts';

/** The numbers that are read first. */
export function Tally({ statistics }: { readonly statistics: Statistics }) {
  return (
    <section aria-label={statisticsWords.tally}>
      <dl className="stat-tally">
        {tallyOf(statistics).map(({ key, value, notes }) => (
          <div key={key}>
            <dt>{tallyWords[key]}</dt>
            <dd className="stat-number">{value}</dd>
            {notes.map((note) => (
              <dd key={note} className="stat-note">
                {note}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
