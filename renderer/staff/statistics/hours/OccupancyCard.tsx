import type { Statistics } from '../../../../shared/model/statistics.ts';
import { chartWords, occupancyHeadline } from '../../../../shared/text/panel/statistics-charts.ts';
import { hoursOfWork, hoursRange, percentInWords } from '../../../../shared/text/panel/statistics-page.ts';
import { ChartCard } from '../charts/ChartCard.tsx';
import { ChartTable } from '../charts/ChartTable.tsx';
import { Legend } from '../charts/Legend.tsx';
import { Picture } from '../charts/Picture.tsx';
import { occupancyFinding, occupancyPoints } from './hours-of-day.ts';
import { OccupancyChart } from './OccupancyChart.tsx';

const words = chartWords.occupancy;

/** How much of the desks' time is taken, hour by hour. */
export function OccupancyCard({ statistics }: { readonly statistics: Statistics }) {
  const points = occupancyPoints(statistics);
  const headline = occupancyHeadline(occupancyFinding(statistics));
  return (
    <ChartCard
      topic={words.topic}
      headline={headline}
      empty={points.length === 0 ? words.empty : null}
      chart={
        <>
          <Legend
            items={[
              { mark: 'solid', name: words.taken },
              { mark: 'blank', name: words.free },
            ]}
          />
          <Picture topic={words.topic} headline={headline}>
            {(box) => <OccupancyChart points={points} box={box} />}
          </Picture>
        </>
      }
      table={
        <ChartTable
          topic={words.topic}
          columns={[words.hour, words.takenTime, words.offeredTime, words.share]}
          rows={points.map(({ hour, takenMinutes, offeredMinutes, percent }) => ({
            key: String(hour),
            name: hoursRange({ first: hour, last: hour }),
            cells: [
              hoursOfWork(takenMinutes),
              hoursOfWork(offeredMinutes),
              percent === null ? words.outside : percentInWords(percent),
            ],
          }))}
        />
      }
    />
  );
}
