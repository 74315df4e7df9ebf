import type { Statistics } from '../../../../shared/model/statistics.ts';
import { chartWords, waitHeadline } from '../../../../shared/text/panel/statistics-charts.ts';
import { hoursRange, numberInWords, statisticsWords } from '../../../../shared/text/panel/statistics-page.ts';
import { ChartCard } from '../charts/ChartCard.tsx';
import { ChartTable } from '../charts/ChartTable.tsx';
import { Legend } from '../charts/Legend.tsx';
import { Picture } from '../charts/Picture.tsx';
import { waitFinding, waitPoints } from './hours-of-day.ts';
import { WaitChart } from './WaitChart.tsx';

const words = chartWords.wait;

/** How long people wait, by the hour in which their visit begins. */
export function WaitCard({ statistics }: { readonly statistics: Statistics }) {
  const points = waitPoints(statistics);
  const usual = statistics.medianWaitMinutes;
  const headline = waitHeadline(waitFinding(statistics));
  return (
    <ChartCard
      topic={words.topic}
      headline={headline}
      empty={usual === null ? words.empty : null}
      chart={
        <>
          <Legend
            items={[
              { mark: 'point', name: words.usual },
              ...(points.some(({ longer }) => longer) ? [{ mark: 'point-longer', name: words.longer } as const] : []),
            ]}
          />
          <Picture topic={words.topic} headline={headline}>
            {(box) => <WaitChart points={points} usual={usual ?? 0} box={box} />}
          </Picture>
        </>
      }
      table={
        <ChartTable
          topic={words.topic}
          columns={[words.hour, words.visits, words.minutes]}
          rows={points.map(({ hour, visits, minutes }) => ({
            key: String(hour),
            name: hoursRange({ first: hour, last: hour }),
            cells: [numberInWords(visits), minutes === null ? statisticsWords.none : numberInWords(minutes)],
          }))}
        />
      }
    />
  );
}
