import type { CaseId } from '../../../../shared/model/ids.ts';
import { chartWords } from '../../../../shared/text/panel/statistics-charts.ts';
import { minutesInWords, statisticsWords } from '../../../../shared/text/panel/statistics-page.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Act } from '../../parts/Act.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import type { ServiceRow } from './service-rows.ts';

const words = chartWords.service;

interface ServiceBarsProps {
  readonly rows: readonly ServiceRow[];
  readonly caseName: (id: CaseId) => string;
}

/**
 * A bar for each case with a mark where the plan is. Names of cases are long, so these are lines of text with bars and not a
 * drawing: they break like text, grow with the letters, and are read out as they stand.
 */
export function ServiceBars({ rows, caseName }: ServiceBarsProps) {
  return (
    <ul className="stat-service">
      {rows.map((row) => (
        <li key={row.caseId} className={row.hint === null ? '' : 'differs'}>
          <p className="stat-case">{caseName(row.caseId)}</p>
          <div className="stat-track" aria-hidden="true">
            <span className="stat-bar" style={{ inlineSize: `${row.barPercent}%` }} />
            <span className="stat-plan" style={{ insetInlineStart: `${row.planPercent}%` }} />
          </div>
          <p className="stat-minutes">{words.bar(minutesInWords(row.minutes), minutesInWords(row.plannedMinutes))}</p>
          {row.hint === null ? null : <Hint row={row} name={caseName(row.caseId)} />}
        </li>
      ))}
    </ul>
  );
}

/** What differs, and the way to the place where it is changed. */
function Hint({ row, name }: { readonly row: ServiceRow; readonly name: string }) {
  const { go } = useStaff();
  const say = row.hint === 'longer' ? words.longer : words.shorter;
  return (
    <div className="stat-hint">
      <p>
        <Icon name="clock" />
        {say(row.minutes, minutesInWords(row.plannedMinutes))}
      </p>
      <Act variant="ghost" icon="week" name={statisticsWords.about(words.change, name)} onPress={() => go('schedule')}>
        {words.change}
      </Act>
    </div>
  );
}
