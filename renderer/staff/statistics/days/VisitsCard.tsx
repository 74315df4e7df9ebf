import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import type { Statistics } from '../../../../shared/model/statistics.ts';
import { chartWords, visitsHeadline } from '../../../../shared/text/panel/statistics-charts.ts';
import { closedDayInWords } from '../../../../shared/text/panel/statistics-page.ts';
import { ChartCard } from '../charts/ChartCard.tsx';
import { Legend } from '../charts/Legend.tsx';
import { Picture } from '../charts/Picture.tsx';
import { useHolidays } from '../use-statistics.ts';
import { closedDays } from './closed-days.ts';
import { VisitsChart } from './VisitsChart.tsx';
import { VisitsTable } from './VisitsTable.tsx';
import { unitOf, visitColumns, visitsFinding } from './visit-columns.ts';

const words = chartWords.visits;

interface VisitsCardProps {
  readonly statistics: Statistics;
  readonly specialDays: OfficePlan['specialDays'];
}

/** How many visits there were and what became of them, day by day, or by weeks and months where days would be too thin. */
export function VisitsCard({ statistics, specialDays }: VisitsCardProps) {
  const holidays = useHolidays(statistics);
  const unit = unitOf(statistics);
  const columns = visitColumns(statistics);
  const closed = closedDays(columns, statistics.departmentId, specialDays, holidays);
  const headline = visitsHeadline(visitsFinding(columns, unit));
  const topic = words.topic[unit];
  const hasRest = columns.some(({ rest }) => rest > 0);
  return (
    <ChartCard
      topic={topic}
      headline={headline}
      chart={
        <>
          <Legend
            items={[
              { mark: 'solid', name: words.served },
              { mark: 'hatched', name: words.cancelled },
              { mark: 'blank', name: words.late },
              ...(hasRest ? [{ mark: 'dotted', name: words.rest } as const] : []),
            ]}
          />
          <Picture topic={topic} headline={headline}>
            {(box) => <VisitsChart columns={columns} unit={unit} box={box} />}
          </Picture>
          {closed.length > 0 ? (
            <p className="nt">
              {words.closedDays(closed.map(({ date, reason }) => closedDayInWords(date, reason)).join(', '))}
            </p>
          ) : null}
          {hasRest ? <p className="nt">{words.restMeaning}</p> : null}
        </>
      }
      table={<VisitsTable columns={columns} unit={unit} closed={closed} />}
    />
  );
}
