import type { CaseId } from '../../../../shared/model/ids.ts';
import type { Statistics } from '../../../../shared/model/statistics.ts';
import { chartWords, serviceHeadline } from '../../../../shared/text/panel/statistics-charts.ts';
import { numberInWords, statisticsWords } from '../../../../shared/text/panel/statistics-page.ts';
import { ChartCard } from '../charts/ChartCard.tsx';
import { ChartTable } from '../charts/ChartTable.tsx';
import { Legend } from '../charts/Legend.tsx';
import { ServiceBars } from './ServiceBars.tsx';
import { serviceFinding, serviceRows } from './service-rows.ts';

const words = chartWords.service;

interface ServiceCardProps {
  readonly statistics: Statistics;
  readonly caseName: (id: CaseId) => string;
}

/** How long each case takes, against the length that the schedule gives it. */
export function ServiceCard({ statistics, caseName }: ServiceCardProps) {
  const { service } = statistics;
  const rows = serviceRows(service);
  const unmeasured = service.length - rows.length;
  return (
    <ChartCard
      wide
      topic={words.topic}
      headline={serviceHeadline(serviceFinding(rows))}
      empty={rows.length === 0 ? words.empty : null}
      chart={
        <>
          <Legend
            items={[
              { mark: 'solid', name: words.usual },
              { mark: 'plan', name: words.planMark },
            ]}
          />
          <ServiceBars rows={rows} caseName={caseName} />
          {unmeasured > 0 ? <p className="nt">{words.notMeasured(unmeasured)}</p> : null}
        </>
      }
      table={
        <ChartTable
          topic={words.topic}
          columns={[words.theCase, words.measured, words.median, words.plan]}
          rows={service.map(({ caseId, measured, medianMinutes, plannedMinutes }) => ({
            key: caseId,
            name: caseName(caseId),
            cells: [
              numberInWords(measured),
              medianMinutes === null ? statisticsWords.none : numberInWords(medianMinutes),
              numberInWords(plannedMinutes),
            ],
          }))}
        />
      }
    />
  );
}
