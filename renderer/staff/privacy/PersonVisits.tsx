import type { PersonSummary } from '../../../shared/contract/staff/privacy.ts';
import { stateWords } from '../../../shared/text/panel/day.ts';
import { privacyWords } from '../../../shared/text/panel/privacy.ts';
import { STATE_LOOKS } from '../day/list/looks.ts';
import { Chip } from '../parts/Chip.tsx';
import type { PersonForm } from './person-search.ts';

interface PersonVisitsProps {
  readonly summary: PersonSummary;
  readonly by: PersonForm['kind'];
}

/** Each visit of somebody, with what is kept there: what it is and not what it says. */
export function PersonVisits({ summary, by }: PersonVisitsProps) {
  const { columns } = privacyWords;
  return (
    <div className="sheetbox scroll">
      <table className="tb" aria-label={privacyWords.list}>
        <thead>
          <tr>
            <th scope="col">{columns.when}</th>
            <th scope="col">{columns.theCase}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.kept}</th>
          </tr>
        </thead>
        <tbody>
          {summary.visits.map(({ visitId, date, start, caseName, state, name, hasEmail, hasPhone }) => (
            <tr key={visitId}>
              <th scope="row">{privacyWords.when(date, start)}</th>
              <td>{caseName}</td>
              <td>
                <Chip icon={STATE_LOOKS[state].icon} word={stateWords[state]} look={STATE_LOOKS[state].look} />
              </td>
              <td>
                {[
                  name,
                  privacyWords.identity[by],
                  ...(hasEmail ? [privacyWords.email] : []),
                  ...(hasPhone ? [privacyWords.phone] : []),
                ].join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
